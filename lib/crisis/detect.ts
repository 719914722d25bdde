import {
  departures,
  type Exclusion,
  graveWords,
  jokes,
  notOwnOrNotNow,
  retractions,
  type Scope,
  smallCauses,
} from './exclusions.ts';
import { impliedStatements } from './implied.ts';
import { normalize } from './normalize.ts';
import { type Statement, statements } from './statements.ts';

const allStatements: readonly Statement[] = [...statements, ...impliedStatements];

/**
 * Returns whether a post says or implies that its writer is at risk: wishes to be dead, intends to die, says farewell,
 * or harms themselves.
 *
 * It is a rule set (see `statements` and `impliedStatements` for the kinds and their sources), not a diagnosis and not a
 * measure of risk: most people at risk write nothing like it. It covers English statements in the first person, in words
 * it knows. It misses many implied statements, new slang, "kill me" and "kms" without an intention, a true wish told as a
 * joke or beside a minor cause ("lol i want to die"), poems and statements in another person's name, worry for another
 * person, and quoted text. It ignores figures of speech, negation, statements about others, and statements about the past
 * only. A plain statement matches although it may be exaggerated.
 */
export function isAtRisk(text: string): boolean {
  const forms = normalize(text);
  return allStatements.some((statement) => isMadeIn(forms, statement));
}

/** Returns the names of the kinds of statements that make a post at risk; none if it is not. */
export function kindsOfRisk(text: string): string[] {
  const forms = normalize(text);
  return allStatements.filter((statement) => isMadeIn(forms, statement)).map(({ name }) => name);
}

const isMadeIn = (forms: readonly string[], statement: Statement): boolean =>
  forms.some((form) =>
    [...form.matchAll(statement.pattern)].some((match) => isMeant(statement, form, match)),
  );

/** Number of words on either side of a statement within the scope `around`. */
const reach = 20;
/** Number of characters on either side of a statement that any scope reaches, so that the time is linear. */
const maxDistance = 400;

const sentenceEnd = / \. /;
/** A comma ends a clause only if the present tense follows it: "two years ago, I wrote" is one clause. */
const clauseEnd =
  / (?:\.|and|but|now|so|because|since|,(?= i (?:want|wish|am|need|hope|have|feel|can|do|keep) )) /;

/** Whether a match is meant seriously: no exclusion cancels it. */
function isMeant(statement: Statement, text: string, { index, 0: matched }: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, index - maxDistance), index);
  const after = text.slice(index + matched.length, index + matched.length + maxDistance);
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
  if (!retractions.test(scopes.around) && hasAny(jokes)) return false;
  if (statement.implied) return !hasAny(smallCauses) && !hasAny(departures);
  return graveWords.test(scopes.around) || !hasAny(smallCauses);
}
