import { emojiPattern } from '#lib/text/emoji.ts';
import { tokenize } from '#lib/text/tokenize.ts';
import type { LabelledPost } from '#training/datasets/post.ts';
import { points, whole } from '#training/evaluate/format/numbers.ts';
import type { Table } from '#training/evaluate/format/table.ts';
import type { Answer } from '#training/evaluate/mood/systems/system.ts';
import { codeCount, codeOf, measuresOf } from './measures.ts';

/** Posts with a property that a reader can see. */
interface Slice {
  readonly name: string;
  readonly holds: (tokens: readonly string[]) => boolean;
}

const emoji = new RegExp(`^(?:${emojiPattern})$`, 'u');
const hasEmoji = (tokens: readonly string[]) => tokens.some((token) => emoji.test(token));

/** By length, and by emoji. Each post is in one slice of each kind. A smiley counts as an emoji, which it is read as. */
const slices: readonly Slice[] = [
  { name: 'up to 10 tokens', holds: ({ length }) => length <= 10 },
  { name: '11 to 20 tokens', holds: ({ length }) => length > 10 && length <= 20 },
  { name: 'more than 20 tokens', holds: ({ length }) => length > 20 },
  { name: 'with an emoji or a smiley', holds: hasEmoji },
  { name: 'without one', holds: (tokens) => !hasEmoji(tokens) },
];

/** A slice of fewer posts has no row, because its figures would say little. */
const fewestPosts = 50;

/** A set of posts with a system's answers, in the same order. */
export interface AnsweredSet {
  readonly name: string;
  readonly posts: readonly LabelledPost[];
  readonly answers: readonly Answer[];
}

/** Returns a row for each slice of each set that has posts of all moods. Shares are percentage points. */
export const sliceTable = (sets: readonly AnsweredSet[]): Table => ({
  caption: `Slices of ${fewestPosts} posts or more`,
  words: 2,
  columns: ['set', 'slice', 'posts', 'average recall', 'accuracy', 'called', 'of these not opposite'],
  rows: sets.flatMap(rowsOf),
});

function rowsOf({ name, posts, answers }: AnsweredSet): string[][] {
  const tokens = posts.map(({ text }) => tokenize(text));
  return slices.flatMap((slice) => {
    const chosen = [...posts.keys()].filter((k) => slice.holds(tokens[k]!));
    const counts = new Uint32Array(codeCount);
    for (const k of chosen) counts[codeOf(posts[k]!.mood, answers[k]!)]!++;
    const { averageRecall, accuracy, coverage, oppositeRate } = measuresOf(counts);
    if (chosen.length < fewestPosts || Number.isNaN(averageRecall)) return [];
    const notOpposite = Number.isNaN(oppositeRate) ? '–' : points(1 - oppositeRate, 1);
    const shares = [averageRecall, accuracy, coverage].map((share) => points(share, 1));
    return [[name, slice.name, whole(chosen.length), ...shares, notOpposite]];
  });
}
