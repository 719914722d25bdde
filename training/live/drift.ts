import { unknownId } from '#lib/text/vocabulary.ts';
import { predict } from '#training/lstm/predict.ts';
import type { WorkerPool } from '#training/lstm/workerPool.ts';
import { calibrationErrorOf, reliabilityOf } from '#training/metrics/reliability.ts';
import type { DriftScore, Progress } from '#training/runs/progress.ts';
import type { Run } from '#training/runs/run.ts';
import type { Encoded } from '#training/tweets/encode.ts';

/** A chunk is refused if the accuracy on held-out posts is lower after it than it ever was, by more than this. */
export const maxHeldOutLoss = 0.005;

/**
 * Measures the network on a chunk before it is trained on it (prequential evaluation), once for each chunk.
 * @see Gama, Sebastião, Rodrigues 2013, "On evaluating stream learning algorithms"
 */
export async function measureBefore(run: Run, fresh: Encoded, heldOut: Encoded | undefined): Promise<void> {
  const { drift = [], chunk } = run.progress;
  if (drift.length > chunk) return;
  const unknown = fresh.ids.filter((id) => id === unknownId).length / fresh.ids.length;
  const before = {
    fresh: await scoreOf(run.pool, fresh),
    unknown,
    ...(heldOut && { heldOutBefore: await scoreOf(run.pool, heldOut) }),
  };
  run.progress.drift = [...drift, before];
  await run.saveForRevert();
}

/**
 * Measures the network after a chunk. If held-out posts became worse by too much, it returns to what it was before. They
 * are compared with the best so far, because many small losses add up.
 */
export async function measureAfter(run: Run, heldOut: Encoded | undefined): Promise<void> {
  const { drift = [], chunk } = run.progress;
  const after = heldOut && (await scoreOf(run.pool, heldOut));
  const best = Math.max(...drift.map(({ heldOutBefore }) => heldOutBefore?.accuracy ?? 0));
  const refused = after !== undefined && best - after.accuracy > maxHeldOutLoss;
  drift[chunk] = { ...drift[chunk]!, ...(after && { heldOutAfter: after }), refused };
  if (refused) await run.revert();
}

/** Whether the chunk that was just measured is refused. */
export const isRefused = ({ drift, chunk }: Progress): boolean => drift?.[chunk]?.refused ?? false;

async function scoreOf(pool: WorkerPool, texts: Encoded): Promise<DriftScore> {
  const confidences: number[] = [];
  const isRight: number[] = [];
  const right: [number, number] = [0, 0];
  const all: [number, number] = [0, 0];
  for await (const { positions, happy } of predict(pool, texts)) {
    positions.forEach((text, row) => {
      const label = texts.labels[text] === 1 ? 1 : 0;
      const hit = Number(happy[row]! > 0.5 === (label === 1));
      confidences.push(Math.max(happy[row]!, 1 - happy[row]!));
      isRight.push(hit);
      right[label] += hit;
      all[label]++;
    });
  }
  const recalls = right.map((hits, label) => hits / all[label]!).filter((recall) => !Number.isNaN(recall));
  return {
    accuracy: recalls.reduce((sum, recall) => sum + recall, 0) / recalls.length,
    calibrationError: calibrationErrorOf(reliabilityOf(confidences, isRight)),
  };
}
