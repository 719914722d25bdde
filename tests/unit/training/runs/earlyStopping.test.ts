import { expect, test } from 'vitest';
import { afterEpoch, type Stopping, stoppingStart } from '#training/runs/earlyStopping.ts';

type StateAfter = Stopping & { improved: boolean };

/** Returns the state after each epoch. */
function follow(
  epochs: readonly { valAccuracy: number; valLoss: number }[],
  { minDelta = 0.01, plateauFactor = 1 } = {},
): StateAfter[] {
  let stopping: Stopping = stoppingStart;
  return epochs.map((epoch) => {
    const { improved, ...next } = afterEpoch(stopping, epoch, { minDelta, plateauFactor });
    stopping = JSON.parse(JSON.stringify(next)) as Stopping; // A checkpoint holds it as JSON.
    return { improved, ...next };
  });
}

const withAccuracies = (accuracies: readonly number[], minDelta?: number): StateAfter[] =>
  follow(
    accuracies.map((valAccuracy) => ({ valAccuracy, valLoss: 0.5 })),
    minDelta === undefined ? {} : { minDelta },
  );

/** Returns the learning rate's factor after each epoch. */
const rates = (losses: readonly number[], plateauFactor: number): number[] =>
  follow(
    losses.map((valLoss) => ({ valAccuracy: 0.5, valLoss })),
    { plateauFactor },
  ).map(({ rate }) => rate);

/** Returns the epoch, from 1, after which early stopping ends training, or undefined. */
function stopsAfter(accuracies: readonly number[], patience: number): number | undefined {
  const index = withAccuracies(accuracies).findIndex(({ waited }) => waited >= patience);
  return index < 0 ? undefined : index + 1;
}

test('afterEpoch counts the first epoch as an improvement', () => {
  expect(follow([{ valAccuracy: 0, valLoss: 9 }])).toEqual([
    { improved: true, best: 0, waited: 0, leastLoss: 9, rate: 1 },
  ]);
});

test('afterEpoch counts an accuracy as an improvement if it exceeds the best by more than minDelta', () => {
  expect(withAccuracies([0.5, 0.75, 1], 0.25).map(({ improved }) => improved)).toEqual([true, false, true]);
});

test('afterEpoch compares an accuracy with the best one, not with the previous one', () => {
  expect(withAccuracies([0.7, 0.706, 0.712]).map(({ improved }) => improved)).toEqual([true, false, true]);
});

test('afterEpoch counts the epochs in a row without improvement', () => {
  expect(stopsAfter([0.7, 0.7, 0.7, 0.9], 2)).toBe(3);
  expect(stopsAfter([0.7, 0.6, 0.8, 0.79, 0.8, 0.9], 2)).toBe(5);
  expect(stopsAfter([0.7, 0.6], 1)).toBe(2);
  expect(stopsAfter([0.7, 0.8, 0.9], 1)).toBeUndefined();
});

test('afterEpoch resets the count of epochs after an improvement', () => {
  expect(withAccuracies([0.7, 0.6, 0.8, 0.7]).map(({ waited }) => waited)).toEqual([0, 1, 0, 1]);
});

test('afterEpoch leaves the best accuracy unchanged after worse ones', () => {
  expect(withAccuracies([0.7, 0.6, 0.705]).at(-1)?.best).toBe(0.7);
});

test('afterEpoch multiplies the rate by the factor exactly when the loss has not improved', () => {
  expect(rates([0.5, 0.4, 0.45, 0.3, 0.3, 0.35, 0.2], 0.5)).toEqual([1, 1, 0.5, 0.5, 0.25, 0.125, 0.125]);
});

test.each([
  ['by less than a ten-thousandth', 0.5, 0.49991],
  ['by more than a ten-thousandth', 1, 0.49989],
])('afterEpoch multiplies the rate, after a loss that fell %s, by %j', (_, rate, loss) => {
  expect(rates([0.5, loss], 0.5)[1]).toBe(rate);
});

test('afterEpoch compares a loss with the last one that counted as an improvement', () => {
  expect(rates([0.5, 0.49995, 0.49989], 0.5)).toEqual([1, 0.5, 0.5]);
  expect(rates([0.5, 0.6, 0.55], 0.5)).toEqual([1, 0.5, 0.25]);
});

test('afterEpoch leaves the rate at a factor of 1', () => {
  expect(rates([0.5, 0.6, 0.7, 0.8], 1)).toEqual([1, 1, 1, 1]);
});

test('afterEpoch stops by the accuracy alone and sets the rate by the loss alone', () => {
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
