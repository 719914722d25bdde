import * as tf from '@tensorflow/tfjs';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { plainSizes, randomWeights } from '#tests/unit/training/export/randomWeights.ts';
import { referenceProbabilities } from '#training/export/reference.ts';
import { batchesOf, batchOf } from '#training/lstm/batch.ts';
import { compileKernels } from '#training/lstm/compileKernels.ts';
import { forwardPass } from '#training/lstm/forwardPass.ts';
import { Network } from '#training/lstm/network.ts';
import { type LstmOptions, SequenceLayout } from '#training/lstm/sequenceLayout.ts';
import type { NetworkSizes } from '#training/lstm/weights.ts';
import { Workspace } from '#training/lstm/workspace.ts';
import { randomOf } from '#training/random/random.ts';
import { variedTweets } from './encodedOf.ts';
import { randomFloats, relativeError } from './floats.ts';

let workspace: Workspace;

beforeAll(async () => {
  workspace = new Workspace(await compileKernels());
  await tf.setBackend('cpu');
});

describe('kernels with pooling', () => {
  const rows = 3;
  const units = 8;
  const t = 4;
  const size = rows * units;
  const gates = randomFloats(1, 4 * size);
  /** The states of the step. */
  let states: Float32Array;
  /** The largest states before the step; half of them are above `states`. */
  let before: Float32Array;

  function forward(pooled: number, best: number, mask = 0): Float32Array {
    const state = workspace.allocate(size);
    workspace.kernels.stepForward({
      gates: workspace.allocateCopy(gates),
      before: 0,
      memory: workspace.allocate(size),
      squashed: workspace.allocate(size),
      state,
      stateRow: 4 * units,
      mask,
      pooled,
      best,
      t,
      rows,
      units,
    });
    return workspace.view(state, size);
  }
  const allocateFilled = (value: number) => workspace.allocateCopy(new Float32Array(size).fill(value));

  beforeEach(() => {
    states = forward(0, 0);
    before = states.map((state, k) => (k % 2 === 0 ? state + 0.1 : state - 0.1));
  });

  test('stepForward stores the largest state of each unit and its step', () => {
    const [pooled, best] = [workspace.allocateCopy(before), allocateFilled(1)];
    expect(forward(pooled, best)).toEqual(states);
    expect([...workspace.view(pooled, size)]).toEqual([
      ...before.map((largest, k) => Math.max(largest, states[k]!)),
    ]);
    expect([...workspace.view(best, size)]).toEqual([...before.map((_, k) => (k % 2 === 0 ? 1 : t))]);
  });

  test('stepForward stores the earlier step of two equal states', () => {
    const [pooled, best] = [workspace.allocateCopy(states), allocateFilled(1)];
    forward(pooled, best);
    expect([...workspace.view(best, size)]).toEqual(new Array(size).fill(1));
  });

  test('stepForward pools the state before its dropout', () => {
    const [pooled, best] = [allocateFilled(0), allocateFilled(-1)];
    const masked = forward(pooled, best, allocateFilled(0));
    expect([...masked.map(Math.abs)]).toEqual(new Array(size).fill(0));
    expect([...workspace.view(pooled, size)]).toEqual([...states.map((state) => Math.max(0, state))]);
  });

  test('stepBackward adds the gradient of the largest state in its own step only', () => {
    const best = Float32Array.from({ length: size }, (_, k) => (k % 3 === 0 ? t : k % 3));
    const activated = randomFloats(2, 4 * size);
    const squashed = randomFloats(3, size);
    const dState = randomFloats(4, size);
    const dMemory = randomFloats(5, size);
    const dPooled = randomFloats(6, size);
    const mask = randomFloats(9, size);
    const backward = (
      dState: Float32Array,
      mask: number,
      pooling: { dPooled: number; best: number; t: number },
    ) => {
      const [dSums, dBefore] = [workspace.allocateCopy(activated), workspace.allocateCopy(dMemory)];
      workspace.kernels.stepBackward({
        gates: dSums,
        before: 0,
        squashed: workspace.allocateCopy(squashed),
        dState: workspace.allocateCopy(dState),
        dStateRow: 4 * units,
        mask,
        dMemory: dBefore,
        ...pooling,
        rows,
        units,
      });
      return [...workspace.view(dSums, 4 * size), ...workspace.view(dBefore, size)];
    };
    const sum = dState.map((value, k) => value * mask[k]! + (best[k] === t ? dPooled[k]! : 0));
    const pooling = { dPooled: workspace.allocateCopy(dPooled), best: workspace.allocateCopy(best), t };
    const withPooling = backward(dState, workspace.allocateCopy(mask), pooling);
    const withSum = backward(sum, 0, { dPooled: 0, best: 0, t: 0 });
    expect(relativeError(withPooling, withSum)).toBeLessThan(1e-6);
  });
});

describe('forwardPass with pooling', () => {
  const shape = { time: 5, rows: 4, inputs: 3, units: 5 };
  const { time, rows, inputs, units } = shape;
  const lengths = Int32Array.of(5, 3, 3, 1);
  const weights = {
    kernel: randomFloats(2, inputs * 4 * units),
    recurrent: randomFloats(3, units * 4 * units),
    bias: randomFloats(4, 4 * units),
  };
  const x = randomFloats(1, time * rows * inputs);
  const statesOf = (options: LstmOptions, steps = time) =>
    workspace.scope(() => {
      const layout = new SequenceLayout(workspace, { ...shape, time: steps }, weights, options);
      return forwardPass(workspace, layout, x.subarray(0, steps * rows * inputs));
    });

  /** Returns each row's largest states: the last states of all shorter sequences are all states of the whole one. */
  function largestStates(): Float32Array[] {
    return Array.from({ length: rows }, (_, row) => {
      const largest = new Float32Array(units);
      for (let steps = time - lengths[row]! + 1; steps <= time; steps++) {
        const shorter = lengths.map((length) => Math.max(0, length - (time - steps)));
        const states = statesOf({ lengths: shorter }, steps);
        for (let u = 0; u < units; u++) largest[u] = Math.max(largest[u]!, states[row * units + u]!);
      }
      return largest;
    });
  }

  test('forwardPass returns the last state and the largest state side by side', () => {
    const pooled = statesOf({ lengths, pooled: true });
    const last = statesOf({ lengths });
    const largest = largestStates();
    expect(pooled).toHaveLength(2 * last.length);
    for (let row = 0; row < rows; row++) {
      const start = 2 * row * units;
      expect(pooled.slice(start, start + units)).toEqual(last.slice(row * units, (row + 1) * units));
      expect(relativeError(pooled.slice(start + units, start + 2 * units), largest[row]!)).toBeLessThan(1e-6);
    }
    expect(largest.flatMap((row) => [...row]).filter((value) => value > 0).length).toBeGreaterThan(units);
  });

  test('forwardPass does not depend on the previous contents of the memory', () => {
    const clean = statesOf({ lengths, pooled: true });
    workspace.scope(() => workspace.view(workspace.allocate(100_000), 100_000).fill(Number.NaN));
    expect(statesOf({ lengths, pooled: true })).toEqual(clean);
  });
});

test.each<[string, NetworkSizes]>([
  ['max pooling', { ...plainSizes, pooling: 'last+max' }],
  ['a backward direction', { ...plainSizes, directions: 2 }],
  ['three outputs', { ...plainSizes, outputs: 3 }],
  [
    'max pooling, two directions and three outputs',
    { ...plainSizes, directions: 2, pooling: 'last+max', outputs: 3 },
  ],
])('Network with %s returns the probabilities of plain loops for texts of any length', (_, sizes) => {
  const weights = randomWeights(6, sizes);
  const tweets = variedTweets(12);
  const order = batchesOf(tweets, Uint32Array.from(tweets.labels.keys()), 12, randomOf(1))[0]!;
  const { probabilities, happy } = new Network(workspace, weights).evaluate(batchOf(tweets, order));
  for (const [row, tweet] of order.entries()) {
    const ids = tweets.ids.slice(tweets.offsets[tweet], tweets.offsets[tweet + 1]);
    const expected = referenceProbabilities(weights, ids);
    expected.forEach((probability, output) => {
      expect(probabilities[row * sizes.outputs + output]).toBeCloseTo(probability, 5);
    });
    expect(happy[row]).toBeCloseTo(expected[1]! / (expected[0]! + expected[1]!), 5);
  }
});
