import { expect, test } from 'vitest';
import { afterEpoch, notStopped, type Stopping } from '#training/runs/earlyStopping.ts';

type Followed = Stopping & { improved: boolean };

/** How the rules see epochs that come one after the other. */
function follow(
  epochs: readonly { valAccuracy: number; valLoss: number }[],
  { minDelta = 0.01, plateauFactor = 1 } = {},
): Followed[] {
  let stopping: Stopping = notStopped;
  return epochs.map((epoch) => {
    const { improved, ...next } = afterEpoch(stopping, epoch, { minDelta, plateauFactor });
    stopping = JSON.parse(JSON.stringify(next)) as Stopping; // as a checkpoint holds it
    return { improved, ...next };
  });
}

const withAccuracies = (accuracies: readonly number[], minDelta?: number): Followed[] =>
  follow(
    accuracies.map((valAccuracy) => ({ valAccuracy, valLoss: 0.5 })),
    minDelta === undefined ? {} : { minDelta },
  );

/** The learning rate's factor after each epoch. */
const rates = (losses: readonly number[], plateauFactor: number): number[] =>
  follow(
    losses.map((valLoss) => ({ valAccuracy: 0.5, valLoss })),
    { plateauFactor },
  ).map(({ rate }) => rate);

/** The epoch, from 1, after which Keras's EarlyStopping stops; undefined when it does not. */
function stopsAfter(accuracies: readonly number[], patience: number): number | undefined {
  const at = withAccuracies(accuracies).findIndex(({ waited }) => waited >= patience);
  return at < 0 ? undefined : at + 1;
}

test('the first epoch is an improvement, however poor', () => {
  expect(follow([{ valAccuracy: 0, valLoss: 9 }])).toEqual([
    { improved: true, best: 0, waited: 0, leastLoss: 9, rate: 1 },
  ]);
});

test('only more than minDelta above the best is an improvement', () => {
  expect(withAccuracies([0.5, 0.75, 1], 0.25).map(({ improved }) => improved)).toEqual([true, false, true]);
});

test('small steps are measured from the best, not from the epoch before', () => {
  expect(withAccuracies([0.7, 0.706, 0.712]).map(({ improved }) => improved)).toEqual([true, false, true]);
});

test('a chunk ends after as many epochs in a row without improvement as its patience', () => {
  expect(stopsAfter([0.7, 0.7, 0.7, 0.9], 2)).toBe(3);
  expect(stopsAfter([0.7, 0.6, 0.8, 0.79, 0.8, 0.9], 2)).toBe(5);
  expect(stopsAfter([0.7, 0.6], 1)).toBe(2);
  expect(stopsAfter([0.7, 0.8, 0.9], 1)).toBeUndefined();
});

test('an improvement starts the waiting anew', () => {
  expect(withAccuracies([0.7, 0.6, 0.8, 0.7]).map(({ waited }) => waited)).toEqual([0, 1, 0, 1]);
});

test('the best stays the best while others are worse', () => {
  expect(withAccuracies([0.7, 0.6, 0.705]).at(-1)?.best).toBe(0.7);
});

test('the rate falls by the factor after each epoch whose loss has not improved, and not otherwise', () => {
  expect(rates([0.5, 0.4, 0.45, 0.3, 0.3, 0.35, 0.2], 0.5)).toEqual([1, 1, 0.5, 0.5, 0.25, 0.125, 0.125]);
});

test.each([
  ['by less than a ten-thousandth', 0.5, 0.49991],
  ['by more than a ten-thousandth', 1, 0.49989],
])('after a loss that fell %s the rate is %j of what it was', (_, rate, loss) => {
  expect(rates([0.5, loss], 0.5)[1]).toBe(rate);
});

test('a loss that creeps down is measured from the least that counted, not from the epoch before', () => {
  expect(rates([0.5, 0.49995, 0.49989], 0.5)).toEqual([1, 0.5, 0.5]);
  expect(rates([0.5, 0.6, 0.55], 0.5)).toEqual([1, 0.5, 0.25]);
});

test('a factor of 1 leaves the rate', () => {
  expect(rates([0.5, 0.6, 0.7, 0.8], 1)).toEqual([1, 1, 1, 1]);
});

test('the loss says nothing about when to stop, nor the accuracy about the rate', () => {
  const epochs = follow(
    [
      { valAccuracy: 0.5, valLoss: 0.5 },
      { valAccuracy: 0.6, valLoss: 0.9 },
      { valAccuracy: 0.4, valLoss: 0.3 },
    ],
    { plateauFactor: 0.1 },
  );
  expect(epochs.map(({ waited, rate }) => [waited, rate])).toEqual([
    [0, 1],
    [0, 0.1],
    [1, 0.1],
  ]);
});
