import type { Thresholds } from '../../lib/mood/manifest.ts';

/** How the model does when it may say unsure. */
export interface Decided {
  /** Share of the tweets that are called happy or sad. */
  readonly coverage: number;
  /** Share of those that are called right; 0 when there are none. */
  readonly accuracy: number;
}

/** @param labels 0 sad, 1 happy  @param happy the probability of happy for each */
export function decided(labels: Uint8Array, happy: Float32Array, thresholds: Thresholds): Decided {
  let called = 0;
  let right = 0;
  labels.forEach((label, k) => {
    const isHappy = happy[k]! >= thresholds.happy;
    if (!isHappy && happy[k]! > thresholds.sad) return;
    called++;
    if (isHappy === (label === 1)) right++;
  });
  return { coverage: called / labels.length, accuracy: called === 0 ? 0 : right / called };
}
