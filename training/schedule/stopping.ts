/** Early stopping as Keras has it, in a form that a checkpoint can hold. */
export interface Stopping {
  /** Best validation accuracy so far; -1 before the first epoch. */
  readonly best: number;
  /** Epochs since then. */
  readonly waited: number;
}

export const notStopped: Stopping = { best: -1, waited: 0 };

/** What follows from one more epoch: whether it is the best so far (by more than minDelta), and how long none was. */
export function afterEpoch(
  stopping: Stopping,
  valAccuracy: number,
  minDelta: number,
): Stopping & { improved: boolean } {
  const improved = valAccuracy - minDelta > stopping.best;
  return improved
    ? { best: valAccuracy, waited: 0, improved }
    : { best: stopping.best, waited: stopping.waited + 1, improved };
}
