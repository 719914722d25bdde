/** When to stop and when to slow down, as Keras's callbacks decide, in a form that a checkpoint can hold. */
export interface Stopping {
  /** Best validation accuracy so far; -1 before the first epoch. */
  readonly best: number;
  /** Epochs since then. */
  readonly waited: number;
  /** Least validation loss so far, in nats; none before the first epoch. */
  readonly leastLoss?: number;
  /** What the learning rate is multiplied by now. */
  readonly rate: number;
}

export const notStopped: Stopping = { best: -1, waited: 0, rate: 1 };

/** What follows from one more epoch: whether it is the best so far (by more than minDelta), and how long none was. */
export function afterEpoch(
  stopping: Stopping,
  { valAccuracy, valLoss }: { readonly valAccuracy: number; readonly valLoss: number },
  { minDelta, plateauFactor }: { readonly minDelta: number; readonly plateauFactor: number },
): Stopping & { improved: boolean } {
  const improved = valAccuracy - minDelta > stopping.best;
  const { leastLoss = Number.POSITIVE_INFINITY } = stopping;
  const lower = valLoss + lossDelta < leastLoss;
  return {
    best: improved ? valAccuracy : stopping.best,
    waited: improved ? 0 : stopping.waited + 1,
    leastLoss: lower ? valLoss : leastLoss,
    rate: lower ? stopping.rate : stopping.rate * plateauFactor,
    improved,
  };
}

/** What counts as an improvement of the loss: the default of Keras's ReduceLROnPlateau. */
const lossDelta = 1e-4;
