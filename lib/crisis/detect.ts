import {
  departures,
  type Exclusion,
  graveWords,
  jokes,
  notOwnOrNotNow,
  recoveries,
  retractions,
  type Scope,
  smallCauses,
} from './exclusions.ts';
import { impliedStatements } from './implied.ts';
import { mentions } from './mentions.ts';
import { normalize } from './normalize.ts';
import { mayMatch } from './prefilter.ts';
import { signals, signalThreshold } from './signals.ts';
import { type Statement, statements } from './statements.ts';
import { hasRiskyWording } from './wording.ts';

const allStatements: readonly Statement[] = [...statements, ...mentions, ...impliedStatements];

/**
 * Returns whether a post says or implies that its writer is at risk: wishes to be dead, intends to die, says farewell,
 * or harms themselves.
 *
 * It is a rule set (see `statements`, `mentions`, `impliedStatements` and `signals` for the kinds and their sources) with a
 * learned wording beside it (`wording.ts`), not a diagnosis and not a measure of risk: most people at risk write nothing
 * like it. It covers English statements in the first person, in words it knows. It misses many implied statements, new slang, "kill me" and "kms" without an intention, a true
 * wish told as a joke or beside a minor cause ("lol i want to die"), poems and statements in another person's name, worry
 * for another person, and quoted text. The rules ignore figures of speech, negation, statements about others, and statements about the past
 * only. A plain statement matches although it may be exaggerated.
 */
export function isAtRisk(text: string): boolean {
  return kindsOfRisk(text).length > 0;
}

/** Returns the names of the kinds of statements that make a post at risk; none if it is not. */
export function kindsOfRisk(text: string): string[] {
  const forms = normalize(text);
  const kinds = kindsByRules(forms);
  return kinds ?? (hasRiskyWording(forms.at(-1)!) ? [learnedWording] : []);
}

/**
 * Returns the names of the kinds that the rules find, or undefined if the rules know none of the post's words: then its
 * wording decides. No name is returned of a post whose statements are excluded.
 * @param forms the post in the forms of `normalize`
 */
export function kindsByRules(forms: readonly string[]): string[] | undefined {
  const known = allStatements.filter(({ pattern }) => forms.some((form) => matches(pattern, form)));
  const names = known.filter((statement) => isMadeIn(forms, statement)).map(({ name }) => name);
  if (forms.some(hasEnoughSignals)) names.push('several signals');
  return names.length === 0 && known.length === 0 ? undefined : [...new Set(names)];
}

/** The kind of a post that no rule hears, but that is worded like posts of writers at risk. */
export const learnedWording = 'wording learned from examples';

const matches = (pattern: RegExp, text: string): boolean =>
  mayMatch(pattern, text) && text.search(pattern) >= 0;

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
function isMeant(statement: Statement, text: string, match: RegExpExecArray): boolean {
  const scopes = scopesOf(text, match);
  if (hasAny(notOwnOrNotNow, scopes)) return false;
  if (!statement.figurative) return true;
  const isSerious = retractions.test(scopes.around);
  if (hasAny(recoveries, scopes) || (!isSerious && hasAny(jokes, scopes))) return false;
  if (statement.implied) return !hasAny(smallCauses, scopes) && !hasAny(departures, scopes);
  return isSerious || graveWords.test(scopes.around) || !hasAny(smallCauses, scopes);
}

const isOwnAndNow = (text: string, match: RegExpExecArray): boolean =>
  !hasAny(notOwnOrNotNow, scopesOf(text, match));

const hasAny = (exclusions: readonly Exclusion[], scopes: Readonly<Record<Scope, string>>): boolean =>
  exclusions.some(({ scope, pattern }) => pattern.test(scopes[scope]));

function scopesOf(text: string, { index, 0: matched }: RegExpExecArray): Readonly<Record<Scope, string>> {
  const before = text.slice(Math.max(0, index - maxDistance), index);
  const after = text.slice(index + matched.length, index + matched.length + maxDistance);
  const within = (end: RegExp) => `${before.split(end).at(-1)}${matched}${after.split(end)[0]}`;
  return {
    before,
    clause: within(clauseEnd),
    sentence: within(sentenceEnd),
    around: `${before.split(' ').slice(-reach).join(' ')}${matched}${after.split(' ').slice(0, reach).join(' ')}`,
  };
}

/** Number of characters within which signals count together. Two windows overlap by half. */
const window = maxDistance;

/** Whether signals that weigh as much as the threshold stand near each other. */
function hasEnoughSignals(text: string): boolean {
  const count = Math.max(1, Math.ceil((2 * text.length) / window) - 1);
  return Array.from({ length: count }, (_, k) =>
    text.slice((k * window) / 2, (k * window) / 2 + window),
  ).some((part) => weightOf(part) >= signalThreshold);
}

/**
 * The sum of the weights of the signals in a part of a text, less what jokes, minor causes and departures take
 * away. A signal that stands in two wordings weighs one more.
 */
function weightOf(text: string): number {
  const present = signals.filter(({ pattern }) => matches(pattern, text));
  if (present.reduce((most, { weight }) => most + weight + 1, 0) < signalThreshold) return 0;
  const sum = present.reduce((total, { pattern, weight }) => {
    const own = [...text.matchAll(pattern)]
      .filter((match) => isOwnAndNow(text, match))
      .map(([words]) => words);
    const different = new Set(own).size;
    return different === 0 ? total : total + weight + (different > 1 ? 1 : 0);
  }, 0);
  if (sum < signalThreshold || retractions.test(text)) return sum;
  return doubts.reduce((rest, { exclusions, weight }) => {
    const isPresent = exclusions.some(({ pattern }) => pattern.test(text));
    return isPresent ? rest - weight : rest;
  }, sum);
}

const doubts: readonly { readonly exclusions: readonly Exclusion[]; readonly weight: number }[] = [
  { exclusions: jokes, weight: 2 },
  { exclusions: smallCauses, weight: 1 },
  { exclusions: departures, weight: 2 },
  { exclusions: recoveries, weight: 3 },
];
