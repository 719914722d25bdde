import type { Probabilities } from '#lib/mood/calibrate.ts';
import type { Mood } from '#lib/mood/reading.ts';
import type { OnProgress } from '#training/cli/progress.ts';
import type { LabelledPost } from '#training/datasets/post.ts';
import type { Answer, System } from '#training/evaluate/mood/systems/system.ts';
import { bootstrap, type Interval, intervalOf } from '#training/metrics/bootstrap.ts';
import { type Bin, calibrationErrorOf, reliabilityOf } from '#training/metrics/reliability.ts';
import type { Random } from '#training/random/random.ts';
import { codeCount, codeOf, type Measures, measuresOf, outputMoods } from './measures.ts';

/** The measures of a system on a set. */
export interface Score {
  readonly system: string;
  readonly measures: Measures;
  /** Confidence intervals of 95 %, by bootstrap. */
  readonly intervals: Readonly<Record<'accuracy' | 'averageRecall' | 'forcedAccuracy', Interval>>;
  /** Only for systems that give probabilities. */
  readonly reliability?: readonly Bin[];
  readonly calibrationError?: number;
}

/** Texts per call of a system. */
const batchSize = 500;

/** Returns a system's answers to posts, in order. */
export async function answerAll(
  system: System,
  posts: readonly LabelledPost[],
  onProgress: OnProgress,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let start = 0; start < posts.length; start += batchSize) {
    const texts = posts.slice(start, start + batchSize).map(({ text }) => text);
    answers.push(...(await system.answer(texts)));
    onProgress(answers.length, posts.length);
  }
  return answers;
}

/** @param answers of each system, by its name, to all posts */
export function scoresOf(
  posts: readonly LabelledPost[],
  answers: ReadonlyMap<string, readonly Answer[]>,
  random: Random,
  onProgress?: OnProgress,
): Score[] {
  const columns = [...answers.values()].map((given) =>
    Uint8Array.from(given, (answer, k) => codeOf(posts[k]!.mood, answer)),
  );
  const resampled = bootstrap(columns, codeCount, measuresOf, random, onProgress);
  return [...answers].map(([system, given], k) => {
    const counts = new Uint32Array(codeCount);
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

/** Whether no post is labelled unsure, which makes the set a test of two moods. */
export const hasNoUnsure = (posts: readonly LabelledPost[]): boolean =>
  posts.every(({ mood }) => mood !== 'unsure');

/** Returns the reliability of the likeliest mood: of happy and sad if the set has no other label. */
function reliabilityIn(posts: readonly LabelledPost[], answers: readonly Answer[]): Bin[] | undefined {
  const isBinary = hasNoUnsure(posts);
  const predicted = answers.map(({ probabilities }) => probabilities && likeliest(probabilities, isBinary));
  if (!predicted.every((answer) => answer !== undefined)) return undefined;
  return reliabilityOf(
    predicted.map(({ probability }) => probability),
    predicted.map(({ mood }, k) => Number(mood === posts[k]!.mood)),
  );
}

function likeliest(
  [sad, happy, unsure]: Probabilities,
  isBinary: boolean,
): { mood: Mood; probability: number } {
  // Both are 0 for a text without a known word.
  const share = sad + happy === 0 ? 0.5 : sad / (sad + happy);
  const candidates = isBinary ? [share, 1 - share] : [sad, happy, unsure];
  const probability = Math.max(...candidates);
  return { mood: outputMoods[candidates.indexOf(probability)]!, probability };
}
