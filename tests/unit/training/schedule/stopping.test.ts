import { expect, test } from 'vitest';
import { afterEpoch, notStopped, type Stopping } from '../../../../training/schedule/stopping.ts';

/** How the rule sees validation accuracies that come one after the other. */
function follow(accuracies: readonly number[], minDelta = 0.01): (Stopping & { improved: boolean })[] {
  let stopping: Stopping = notStopped;
  return accuracies.map((accuracy) => {
    const { improved, ...next } = afterEpoch(stopping, accuracy, minDelta);
    stopping = next;
    return { improved, ...next };
  });
}

/** The epoch, from 1, after which Keras's EarlyStopping stops; undefined when it does not. */
function stopsAfter(accuracies: readonly number[], patience: number, minDelta = 0.01): number | undefined {
  const at = follow(accuracies, minDelta).findIndex(({ waited }) => waited >= patience);
  return at < 0 ? undefined : at + 1;
}

test('the first epoch is an improvement, however poor', () => {
  expect(follow([0])).toEqual([{ improved: true, best: 0, waited: 0 }]);
});

test('only more than minDelta above the best is an improvement', () => {
  expect(follow([0.5, 0.75, 1], 0.25).map(({ improved }) => improved)).toEqual([true, false, true]);
});

test('small steps are measured from the best, not from the epoch before', () => {
  expect(follow([0.7, 0.706, 0.712]).map(({ improved }) => improved)).toEqual([true, false, true]);
});

test('a chunk ends after as many epochs in a row without improvement as its patience', () => {
  expect(stopsAfter([0.7, 0.7, 0.7, 0.9], 2)).toBe(3);
  expect(stopsAfter([0.7, 0.6, 0.8, 0.79, 0.8, 0.9], 2)).toBe(5);
  expect(stopsAfter([0.7, 0.6], 1)).toBe(2);
  expect(stopsAfter([0.7, 0.8, 0.9], 1)).toBeUndefined();
});

test('an improvement starts the waiting anew', () => {
  expect(follow([0.7, 0.6, 0.8, 0.7]).map(({ waited }) => waited)).toEqual([0, 1, 0, 1]);
});

test('the best stays the best while others are worse', () => {
  expect(follow([0.7, 0.6, 0.705]).at(-1)?.best).toBe(0.7);
});
