import { unknownId } from '#lib/text/vocabulary.ts';
import { predict } from '#training/lstm/predict.ts';
import type { WorkerPool } from '#training/lstm/workerPool.ts';
import { calibrationErrorOf, reliabilityOf } from '#training/metrics/reliability.ts';
import type { DriftScore, Progress } from '#training/runs/progress.ts';
import type { Run } from '#training/runs/run.ts';
import type { Encoded } from '#training/tweets/encode.ts';

/** A chunk is refused if it makes the accuracy on held-out posts worse by more than this. */
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

/** Measures the network after a chunk. If held-out posts became worse by too much, it returns to what it was before. */
export async function measureAfter(run: Run, heldOut: Encoded | undefined): Promise<void> {
  const { drift = [], chunk } = run.progress;
  const before = drift[chunk]!;
  const after = heldOut && (await scoreOf(run.pool, heldOut));
  const refused =
    before.heldOutBefore !== undefined &&
    after !== undefined &&
    before.heldOutBefore.accuracy - after.accuracy > maxHeldOutLoss;
  drift[chunk] = { ...before, ...(after && { heldOutAfter: after }), refused };
  if (refused) await run.revert();
}

/** Whether the chunk that was just measured is refused. */
export const isRefused = ({ drift, chunk }: Progress): boolean => drift?.[chunk]?.refused ?? false;

async function scoreOf(pool: WorkerPool, texts: Encoded): Promise<DriftScore> {
  const confidences: number[] = [];
  const isRight: number[] = [];
  for await (const { positions, happy } of predict(pool, texts)) {
    positions.forEach((text, row) => {
      confidences.push(Math.max(happy[row]!, 1 - happy[row]!));
      isRight.push(Number(happy[row]! > 0.5 === (texts.labels[text] === 1)));
    });
  }
  return {
    accuracy: isRight.reduce((sum, right) => sum + right, 0) / isRight.length,
    calibrationError: calibrationErrorOf(reliabilityOf(confidences, isRight)),
  };
}
