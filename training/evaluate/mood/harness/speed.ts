import { type OnProgress, withBar } from '#training/cli/progress.ts';
import type { LabelledPost } from '#training/datasets/post.ts';
import type { Size, System } from '#training/evaluate/mood/systems/system.ts';
import { randomOf } from '#training/random/random.ts';
import { shuffled } from '#training/tweets/split.ts';

/** What a system costs. */
export interface Cost extends Size {
  readonly system: string;
  /** For a text, the median, on one thread. */
  readonly milliseconds: number;
}

const mostTexts = 2000;
/** Texts read before the clock counts, so that the code is compiled. */
const warmUp = 200;
/** Sets these draws apart from others of the same seed. */
const purpose = 7;

/**
 * Times systems on the same texts, one system after the other, each text on its own.
 * @returns the costs, and how many texts they were measured on
 */
export async function costsOf(
  systems: readonly System[],
  posts: readonly LabelledPost[],
  seed: number,
): Promise<{ costs: Cost[]; texts: number }> {
  const chosen = shuffled(posts.length, randomOf(seed, purpose)).subarray(0, mostTexts);
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
  const taken: number[] = [];
  for (const text of texts) {
    const started = performance.now();
    await system.answer([text]);
    taken.push(performance.now() - started);
    if (taken.length % 100 === 0) onProgress(taken.length, texts.length);
  }
  return taken.sort((a, b) => a - b)[taken.length >> 1]!;
}
