import type { Probabilities } from '#lib/mood/calibrate.ts';
import type { Mood } from '#lib/mood/reading.ts';
import type { OnProgress } from '#training/cli/progress.ts';
import type { LabelledPost } from '#training/datasets/post.ts';
import type { Answer, System } from '#training/evaluate/mood/systems/system.ts';
import { bootstrap, type Interval, intervalOf } from '#training/metrics/bootstrap.ts';
import type { Random } from '#training/random/random.ts';
import { codeOf, codes, type Measures, measuresOf, moods } from './measures.ts';
import { type Bin, calibrationErrorOf, reliabilityOf } from './reliability.ts';

/** How a system does on a set. */
export interface Score {
  readonly system: string;
  readonly measures: Measures;
  /** 95 %. */
  readonly intervals: Readonly<Record<'accuracy' | 'averageRecall' | 'forcedAccuracy', Interval>>;
  /** Of systems that give probabilities. */
  readonly reliability?: readonly Bin[];
  readonly calibrationError?: number;
}

/** Texts read at once. */
const atOnce = 500;

/** A system's answers to posts, in order. */
export async function answersOf(
  system: System,
  posts: readonly LabelledPost[],
  onProgress: OnProgress,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let start = 0; start < posts.length; start += atOnce) {
    const some = posts.slice(start, start + atOnce).map(({ text }) => text);
    answers.push(...(await system.answer(some)));
    onProgress(answers.length, posts.length);
  }
  return answers;
}

/** @param answers of each system, by its name, to all of the posts */
export function scoresOf(
  posts: readonly LabelledPost[],
  answers: ReadonlyMap<string, readonly Answer[]>,
  random: Random,
  onProgress?: OnProgress,
): Score[] {
  const columns = [...answers.values()].map((given) =>
    Uint8Array.from(given, (answer, k) => codeOf(posts[k]!.mood, answer)),
  );
  const resampled = bootstrap(columns, codes, measuresOf, random, onProgress);
  return [...answers].map(([system, given], k) => {
    const counts = new Uint32Array(codes);
    for (const code of columns[k]!) counts[code]!++;
    const interval = (name: keyof Measures) => intervalOf(resampled[k]!.map((measures) => measures[name]));
    const reliability = reliabilityIn(posts, given);
    return {
      system,
      measures: measuresOf(counts),
      intervals: {
        accuracy: interval('accuracy'),
        averageRecall: interval('averageRecall'),
        forcedAccuracy: interval('forcedAccuracy'),
      },
      ...(reliability && { reliability, calibrationError: calibrationErrorOf(reliability) }),
    };
  });
}

/** Whether no post is labelled unsure: then it is a test of two moods. */
export const isPolar = (posts: readonly LabelledPost[]): boolean =>
  posts.every(({ mood }) => mood !== 'unsure');

/** Of the likeliest mood, in a set of two moods of the likelier of these. */
function reliabilityIn(posts: readonly LabelledPost[], answers: readonly Answer[]): Bin[] | undefined {
  const ofTwo = isPolar(posts);
  const found = answers.map(({ probabilities }) => probabilities && likeliest(probabilities, ofTwo));
  if (!found.every((one) => one !== undefined)) return undefined;
  return reliabilityOf(
    found.map(({ probability }) => probability),
    found.map(({ mood }, k) => Number(mood === posts[k]!.mood)),
  );
}

function likeliest([sad, happy, unsure]: Probabilities, ofTwo: boolean): { mood: Mood; probability: number } {
  // Of a text without a word happy and sad may both be 0.
  const share = sad + happy === 0 ? 0.5 : sad / (sad + happy);
  const of = ofTwo ? [share, 1 - share] : [sad, happy, unsure];
  const probability = Math.max(...of);
  return { mood: moods[of.indexOf(probability)]!, probability };
}
