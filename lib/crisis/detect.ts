import {
  type Exclusion,
  graveWords,
  jokes,
  notOwnOrNotNow,
  retractions,
  type Scope,
  smallCauses,
} from './exclusions.ts';
import { normalize } from './normalize.ts';
import { type Statement, statements } from './statements.ts';

/**
 * Returns whether a post says that its writer is at risk: wishes to be dead, intends to die, says farewell, or harms
 * themselves.
 *
 * It is a rule set (see `statements` for the kinds and their sources), not a diagnosis and not a measure of risk: most
 * people at risk write nothing like it. It covers English statements in the first person, in words it knows. It misses
 * implied statements, new slang, "kill me" and "kms" without an intention, a true wish told as a joke or beside a minor
 * cause ("lol i want to die"), poems and statements in another person's name, worry for another person, and text in
 * quotation marks. It ignores figures of speech, negation, statements about others, and statements about the past only.
 * A plain statement matches although it may be exaggerated.
 */
export function isAtRisk(text: string): boolean {
  const normalized = normalize(text);
  return statements.some((statement) =>
    [...normalized.matchAll(statement.pattern)].some((match) => isMeant(statement, normalized, match)),
  );
}

/** Number of words on either side of a statement within the scope `around`. */
const reach = 20;

const sentenceEnd = / \. /;
/** A comma ends a clause only if the present tense follows it: "two years ago, I wrote" is one clause. */
const clauseEnd =
  / (?:\.|and|but|now|so|because|since|,(?= i (?:want|wish|am|need|hope|have|feel|can|do|keep) )) /;

/** Whether a match is meant seriously: no exclusion cancels it. */
function isMeant(statement: Statement, text: string, { index, 0: matched }: RegExpExecArray): boolean {
  const before = text.slice(0, index);
  const after = text.slice(index + matched.length);
  const within = (end: RegExp) => `${before.split(end).at(-1)}${matched}${after.split(end)[0]}`;
  const scopes: Readonly<Record<Scope, string>> = {
    before,
    clause: within(clauseEnd),
    sentence: within(sentenceEnd),
    around: [...before.split(' ').slice(-reach), matched, ...after.split(' ').slice(0, reach)].join(' '),
  };
  const hasAny = (exclusions: readonly Exclusion[]) =>
    exclusions.some(({ scope, pattern }) => pattern.test(scopes[scope]));
  if (hasAny(notOwnOrNotNow)) return false;
  if (!statement.figurative) return true;
  const isSerious = retractions.test(scopes.around) || !hasAny(jokes);
  return isSerious && (graveWords.test(scopes.around) || !hasAny(smallCauses));
}
