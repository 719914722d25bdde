import { type OnProgress, withBar } from '#training/cli/progress.ts';
import type { LabelledPost } from '#training/datasets/post.ts';
import type { Size, System } from '#training/evaluate/mood/systems/system.ts';
import { shuffled } from '#training/random/shuffled.ts';
import { rngStream } from '#training/random/streams.ts';

/** Time and size of a system. */
export interface Cost extends Size {
  readonly system: string;
  /** Median time for a text on one thread. */
  readonly milliseconds: number;
}

const maxTexts = 2000;
/** Texts that are read before the measurement, so that the code is compiled. */
const warmUp = 200;

/**
 * Times systems on the same texts, one system after another and one text per call.
 * @returns the costs, and the number of texts they were measured on
 */
export async function costsOf(
  systems: readonly System[],
  posts: readonly LabelledPost[],
  seed: number,
): Promise<{ costs: Cost[]; texts: number }> {
  const chosen = shuffled(posts.length, rngStream(seed, 'timedPosts')).subarray(0, maxTexts);
  const texts = Array.from(chosen, (k) => posts[k]!.text);
  const costs: Cost[] = [];
  for (const system of systems) {
    const milliseconds = await withBar(`timing ${system.name}`, (onProgress) =>
      millisecondsOf(system, texts, onProgress),
    );
    costs.push({ system: system.name, milliseconds, ...system.size });
  }
  return { costs, texts: texts.length };
}

async function millisecondsOf(
  system: System,
  texts: readonly string[],
  onProgress: OnProgress,
): Promise<number> {
  for (const text of texts.slice(0, warmUp)) await system.answer([text]);
  const times: number[] = [];
  for (const text of texts) {
    const started = performance.now();
    await system.answer([text]);
    times.push(performance.now() - started);
    if (times.length % 100 === 0) onProgress(times.length, texts.length);
  }
  return times.sort((a, b) => a - b)[times.length >> 1]!;
}
