import * as tf from '@tensorflow/tfjs';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { plainSizes, randomWeights } from '#tests/unit/training/export/randomWeights.ts';
import { referenceProbabilities } from '#training/export/reference.ts';
import { batch, batchesOf } from '#training/lstm/batch.ts';
import { compileKernels } from '#training/lstm/compileKernels.ts';
import type { Sizes } from '#training/lstm/initial.ts';
import { Network } from '#training/lstm/network.ts';
import { type LstmOptions, Sequence } from '#training/lstm/sequence.ts';
import { Workspace } from '#training/lstm/workspace.ts';
import { randomOf } from '#training/random/random.ts';
import { variedTweets } from './encodedOf.ts';
import { errorOf, someFloats } from './floats.ts';

let workspace: Workspace;

beforeAll(async () => {
  workspace = new Workspace(await compileKernels());
  await tf.setBackend('cpu');
});

describe('one step', () => {
  const [rows, units, t] = [3, 8, 4];
  const size = rows * units;
  const gates = someFloats(1, 4 * size);
  /** The states of the step, without pooling. */
  let states: Float32Array;
  /** Half of them are above what was largest so far. */
  let before: Float32Array;

  function forward(pooled: number, best: number, mask = 0): Float32Array {
    const [memory, squashed, state] = [0, 0, 0].map(() => workspace.take(size)) as [number, number, number];
    workspace.kernels.stepForward(
      ...[workspace.put(gates), 0, memory, squashed],
      ...[state, 4 * units, mask, pooled, best, t, rows, units],
    );
    return workspace.floats(state, size);
  }

  beforeEach(() => {
    states = forward(0, 0);
    before = states.map((state, k) => (k % 2 === 0 ? state + 0.1 : state - 0.1));
  });

  test('keeps the largest state of each unit, and the step that it came from', () => {
    const [pooled, best] = [workspace.put(before), workspace.put(new Float32Array(size).fill(1))];
    expect(forward(pooled, best)).toEqual(states);
    expect([...workspace.floats(pooled, size)]).toEqual([
      ...before.map((most, k) => Math.max(most, states[k]!)),
    ]);
    expect([...workspace.floats(best, size)]).toEqual([...before.map((_, k) => (k % 2 === 0 ? 1 : t))]);
  });

  test('of two that are alike the first stays', () => {
    const [pooled, best] = [workspace.put(states), workspace.put(new Float32Array(size).fill(1))];
    forward(pooled, best);
    expect([...workspace.floats(best, size)]).toEqual(new Array(size).fill(1));
  });

  test('pools the state as it is before the dropout on the way to the next word', () => {
    const [pooled, best] = [0, -1].map((value) => workspace.put(new Float32Array(size).fill(value)));
    const masked = forward(pooled!, best!, workspace.put(new Float32Array(size)));
    expect([...masked.map(Math.abs)]).toEqual(new Array(size).fill(0));
    expect([...workspace.floats(pooled!, size)]).toEqual([...states.map((state) => Math.max(0, state))]);
  });

  test('sends the gradient of the largest state to the step that it came from, and to no other', () => {
    const best = Float32Array.from({ length: size }, (_, k) => (k % 3 === 0 ? t : k % 3));
    const [activated, squashed, dState, dMemory, dPooled] = [4, 1, 1, 1, 1].map((times, k) =>
      someFloats(2 + k, times * size),
    ) as [Float32Array, Float32Array, Float32Array, Float32Array, Float32Array];
    const back = (
      dState: Float32Array,
      mask: number,
      pooling: [dPooled: number, best: number, t: number],
    ) => {
      const [dSums, dBefore] = [workspace.put(activated), workspace.put(dMemory)];
      workspace.kernels.stepBackward(
        ...[dSums, 0, workspace.put(squashed), workspace.put(dState), 4 * units, mask, dBefore],
        ...[...pooling, rows, units],
      );
      return [...workspace.floats(dSums, 4 * size), ...workspace.floats(dBefore, size)];
    };
    const mask = someFloats(9, size);
    const sum = dState.map((value, k) => value * mask[k]! + (best[k] === t ? dPooled[k]! : 0));
    const pooling: [number, number, number] = [workspace.put(dPooled), workspace.put(best), t];
    expect(errorOf(back(dState, workspace.put(mask), pooling), back(sum, 0, [0, 0, 0]))).toBeLessThan(1e-6);
  });
});

describe('a sequence', () => {
  const shape = { time: 5, rows: 4, inputs: 3, units: 5 };
  const { time, rows, inputs, units } = shape;
  const lengths = Int32Array.of(5, 3, 3, 1);
  const weights = {
    kernel: someFloats(2, inputs * 4 * units),
    recurrent: someFloats(3, units * 4 * units),
    bias: someFloats(4, 4 * units),
  };
  const x = someFloats(1, time * rows * inputs);
  const statesOf = (options: LstmOptions, steps = time) =>
    workspace.scope(() =>
      new Sequence(workspace, { ...shape, time: steps }, weights, options).forward(
        x.subarray(0, steps * rows * inputs),
      ),
    );

  /** Row by row through sequences that end sooner: the last state of each is a state of the whole. */
  function largest(): Float32Array[] {
    return Array.from({ length: rows }, (_, row) => {
      const most = new Float32Array(units);
      for (let steps = time - lengths[row]! + 1; steps <= time; steps++) {
        const begun = lengths.map((length) => Math.max(0, length - (time - steps)));
        const states = statesOf({ lengths: begun }, steps);
        for (let u = 0; u < units; u++) most[u] = Math.max(most[u]!, states[row * units + u]!);
      }
      return most;
    });
  }

  test('gives the last state as without pooling, and beside it the largest of all', () => {
    const pooled = statesOf({ lengths, pooled: true });
    const last = statesOf({ lengths });
    const most = largest();
    expect(pooled).toHaveLength(2 * last.length);
    for (let row = 0; row < rows; row++) {
      const at = 2 * row * units;
      expect(pooled.slice(at, at + units)).toEqual(last.slice(row * units, (row + 1) * units));
      expect(errorOf(pooled.slice(at + units, at + 2 * units), most[row]!)).toBeLessThan(1e-6);
    }
    expect(most.flatMap((row) => [...row]).filter((value) => value > 0).length).toBeGreaterThan(units);
  });

  test('is not led astray by what the memory held before', () => {
    const clean = statesOf({ lengths, pooled: true });
    workspace.scope(() => workspace.floats(workspace.take(100_000), 100_000).fill(Number.NaN));
    expect(statesOf({ lengths, pooled: true })).toEqual(clean);
  });
});

test.each<[string, Sizes]>([
  ['the last state and the largest', { ...plainSizes, pooling: 'last+max' }],
  ['a direction back', { ...plainSizes, directions: 2 }],
  ['three outputs', { ...plainSizes, outputs: 3 }],
  ['all of it', { ...plainSizes, directions: 2, pooling: 'last+max', outputs: 3 }],
])('a network with %s reads texts of any length as plain loops do', (_, sizes) => {
  const weights = randomWeights(6, sizes);
  const tweets = variedTweets(12);
  const order = batchesOf(tweets, Uint32Array.from(tweets.labels.keys()), 12, randomOf(1))[0]!;
  const { probabilities, happy } = new Network(workspace, weights).evaluate(batch(tweets, order));
  for (const [row, tweet] of order.entries()) {
    const ids = tweets.ids.slice(tweets.offsets[tweet], tweets.offsets[tweet + 1]);
    const due = referenceProbabilities(weights, ids);
    due.forEach((probability, output) => {
      expect(probabilities[row * sizes.outputs + output]).toBeCloseTo(probability, 5);
    });
    expect(happy[row]).toBeCloseTo(due[1]! / (due[0]! + due[1]!), 5);
  }
});
