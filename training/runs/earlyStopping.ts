/**
 * State of early stopping and of the learning rate's plateau rule, as JSON for a checkpoint.
 * @see Keras's EarlyStopping and ReduceLROnPlateau
 */
export interface Stopping {
  /** Best validation accuracy; -1 before the first epoch. */
  readonly best: number;
  /** Epochs since the best. */
  readonly waited: number;
  /** Lowest validation loss in nats; absent before the first epoch. */
  readonly leastLoss?: number;
  /** Factor of the learning rate. */
  readonly rate: number;
}

export const stoppingStart: Stopping = { best: -1, waited: 0, rate: 1 };

/** Returns the state after an epoch, and whether it is the best so far, by more than `minDelta`. */
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

/** Minimum decrease of the loss that counts as an improvement: the default of Keras's ReduceLROnPlateau. */
const lossDelta = 1e-4;
