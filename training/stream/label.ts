import { readFileSync } from 'node:fs';
import { emojiPattern, flagToken, isPictograph } from '#lib/text/emoji.ts';
import { type Token, tokensOf } from '#lib/text/tokenize.ts';

/** A text whose emoji told its mood, without them. */
export interface Labelled {
  readonly text: string;
  /** 0 sad, 1 happy. */
  readonly label: 0 | 1;
}

/**
 * An emoji tells a mood from these scores on: the share of its posts that people called positive, less the share they
 * called negative. The mean over all emoji of the ranking is 0.3, because people like emoji best when they are happy.
 * These are 0.2 above and 0.4 below it.
 */
const happyFrom = 0.5;
const sadUpTo = -0.1;
/** People call a skull sad, but write it for laughter today. The other faces of laughter and tears miss the scores. */
const ambiguous = new Set(['💀']);

/** The emoticons by which the tweets were labelled, as `tokenize` reads them. */
const emoticonMoods = new Map<string, 0 | 1>([
  ['🙂', 1],
  ['😄', 1],
  ['🙁', 0],
]);

/** The mood of each emoji that tells one. */
const emojiMoods = readMoods(new URL('emojiCounts.tsv', import.meta.url));

/**
 * Labels a text by its emoji and emoticons, and removes them, as Sentiment140 was made in 2009 (Go, Bhayani, Huang:
 * "Twitter Sentiment Classification using Distant Supervision").
 * @returns undefined if there are none, one of them tells no mood, or they tell both
 */
export function labelled(text: string): Labelled | undefined {
  const moods = new Set(
    tokensOf(text)
      .filter(isEmoji)
      .map((token) => moodOf(token, text)),
  );
  const [label] = moods;
  if (moods.size !== 1 || label === undefined) return undefined;
  return { text: withoutEmoji(text), label };
}

const isEmoji = ({ token }: Token): boolean => token === flagToken || isPictograph(token);

function moodOf({ token, start }: Token, text: string): 0 | 1 | undefined {
  const isTyped = !isPictograph(text.slice(start));
  return (isTyped ? emoticonMoods.get(token) : undefined) ?? emojiMoods.get(token);
}

const emoji = new RegExp(emojiPattern, 'gu');

/** Replaces emoji and emoticons by spaces. Removing some may leave others: a run of one emoji counts as three tokens. */
function withoutEmoji(text: string): string {
  let rest = text.replace(emoji, ' ');
  for (let found = tokensOf(rest).filter(isEmoji); found.length > 0; found = tokensOf(rest).filter(isEmoji)) {
    for (const { start, end } of found.reverse()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  }
  return rest.replace(/\s+/g, ' ').trim();
}

function readMoods(file: URL): ReadonlyMap<string, 0 | 1> {
  const lines = readFileSync(file, 'utf8').split('\n').slice(1, -1);
  return new Map(
    lines.flatMap((line): [string, 0 | 1][] => {
      const [token = '', ...counts] = line.split('\t');
      const [negative = 0, neutral = 0, positive = 0] = counts.map(Number);
      const score = (positive - negative) / (negative + neutral + positive);
      if (ambiguous.has(token) || (score < happyFrom && score > sadUpTo)) return [];
      return [[token, score > 0 ? 1 : 0]];
    }),
  );
}
