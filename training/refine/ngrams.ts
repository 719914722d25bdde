import { withBar } from '#training/cli/progress.ts';
import type { NgramTables } from '#training/ngrams/table.ts';
import { type NgramText, trainNgrams } from '#training/ngrams/train.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import type { RefineSettings } from './settings.ts';
import { outputOf, type Text } from './texts.ts';

/** What n-grams learned from posts. */
export interface LearnedNgrams {
  readonly tables: NgramTables;
  /**
   * What a set adds to the logits of the moods beside SemEval, which is where it draws the line of neutral, and then to those
   * of the tags beside the mean of all sets, which is how often it uses them.
   */
  readonly offsetsOf: (set: string) => readonly number[];
}

/** The years of SemEval draw the line of neutral alike, so they are one source: the first, whose bias the tables get. */
const semEval = 'semeval';
const sourceOf = (set: string): string => (set.startsWith(`${semEval}-`) ? semEval : set);

/** Returns what posts teach n-grams, or undefined if the settings ask for none or no post knows its mood. */
export async function ngramsOf(
  posts: readonly Text[],
  settings: RefineSettings,
): Promise<LearnedNgrams | undefined> {
  const { ngramSlots, ngramTagSlots, ngramEpochs: epochs, ngramRate: learningRate, seed } = settings;
  if (ngramSlots === 0) return undefined;
  const names = new Set([semEval, ...posts.flatMap(({ judged }) => (judged ? [sourceOf(judged.set)] : []))]);
  const sources = new Map([...names].map((name, number) => [name, number]));
  const common = { epochs, learningRate, seed };
  const ofMoods = textsWith(posts, moodTargets, sources);
  const ofTags = ngramTagSlots > 0 ? textsWith(posts, ({ tags }) => tags, sources) : [];
  if (ofMoods.length === 0) return undefined;
  const moods = await withBar('training n-grams for moods', async (onProgress) =>
    trainNgrams(ofMoods, sources.size, { ...common, slots: ngramSlots, link: 'softmax' }, onProgress),
  );
  const tags =
    ofTags.length > 0 &&
    (await withBar('training n-grams for tags', async (onProgress) =>
      trainNgrams(ofTags, sources.size, { ...common, slots: ngramTagSlots, link: 'sigmoid' }, onProgress),
    ));
  return {
    tables: { moods: moods.table, ...(tags && { tags: tags.table }) },
    offsetsOf: (set) => {
      const source = sources.get(sourceOf(set))!;
      const beside = (biases: readonly Float32Array[], reference: readonly number[]) =>
        reference.map((value, output) => biases[source]![output]! - value);
      return [
        ...beside(moods.biases, [...moods.biases[0]!]),
        ...(tags ? beside(tags.biases, meanOf(tags.biases)) : []),
      ];
    },
  };
}

/**
 * Returns posts with the offsets of their sets, so that a network that learns from several sets learns SemEval's line of
 * neutral, and not which set a post is from.
 * @param encoded the posts for a network
 */
export function withOffsets(
  encoded: Encoded,
  posts: readonly Text[],
  learned: LearnedNgrams | undefined,
): Encoded {
  if (!learned) return encoded;
  return {
    ...encoded,
    sourceOffsets: Float32Array.from(posts.flatMap(({ judged }) => learned.offsetsOf(judged!.set))),
  };
}

/** Returns the mean bias of each output over the sources that have its label. The others' bias stayed 0. */
function meanOf(biases: readonly Float32Array[]): number[] {
  return [...biases[0]!].map((_, output) => {
    const known = biases.map((ofSource) => ofSource[output]!).filter((bias) => bias !== 0);
    return known.reduce((sum, bias) => sum + bias, 0) / Math.max(known.length, 1);
  });
}

const moodTargets = ({ judged }: Text): number[] | undefined =>
  judged?.mood && Object.keys(outputOf).map((mood) => Number(mood === judged.mood));

/** Returns the posts that have targets. */
function textsWith(
  posts: readonly Text[],
  targetsOf: (text: Text) => readonly number[] | undefined,
  sources: ReadonlyMap<string, number>,
): NgramText[] {
  return posts.flatMap((post) => {
    const targets = targetsOf(post);
    if (!post.judged || !targets || targets.every(Number.isNaN)) return [];
    return [{ tokens: post.tokens, targets, source: sources.get(sourceOf(post.judged.set))! }];
  });
}
