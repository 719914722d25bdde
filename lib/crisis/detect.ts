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
 * Whether a post says that its writer is in danger: wishes to be dead, means to die, says farewell, harms themselves.
 *
 * A rule set (see `signs` for what it listens for, and whence), not a diagnosis, and not a measure of risk: most people
 * in danger write nothing like it. It hears English, statements in the first person, in words it knows. It misses what
 * is only implied, new slang, "kill me" and "kms" without an intention, a true wish told as a joke or beside a small
 * cause ("lol i want to die"), what is said in a poem or in another's name, worry for another person, and what stands
 * within quotation marks. It is silent for figures of speech, denial, others and the past alone; where a statement is
 * plain it fires although it may be exaggerated.
 */
export function isAtRisk(text: string): boolean {
  const words = normalize(text);
  return statements.some((sign) =>
    [...words.matchAll(sign.pattern)].some((match) => isMeant(sign, words, match)),
  );
}

/** How many words on either side of a sign a joke or a cause is looked for. */
const reach = 20;

const sentenceEnd = / \. /;
/** A comma ends the clause only where the present begins behind it: "two years ago, I wrote" is one. */
const clauseEnd =
  / (?:\.|and|but|now|so|because|since|,(?= i (?:want|wish|am|need|hope|have|feel|can|do|keep) )) /;

function isMeant(sign: Statement, words: string, { index, 0: found }: RegExpExecArray): boolean {
  const before = words.slice(0, index);
  const after = words.slice(index + found.length);
  const within = (end: RegExp) => `${before.split(end).at(-1)}${found}${after.split(end)[0]}`;
  const places: Readonly<Record<Scope, string>> = {
    before,
    clause: within(clauseEnd),
    sentence: within(sentenceEnd),
    around: [...before.split(' ').slice(-reach), found, ...after.split(' ').slice(0, reach)].join(' '),
  };
  const has = (figures: readonly Exclusion[]) =>
    figures.some(({ where, pattern }) => pattern.test(places[where]));
  if (has(notOwnOrNotNow)) return false;
  if (!sign.figurative) return true;
  return (
    (retractions.test(places.around) || !has(jokes)) && (graveWords.test(places.around) || !has(smallCauses))
  );
}
