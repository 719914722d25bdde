import * as tf from '@tensorflow/tfjs';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { compileKernels } from '#training/lstm/compileKernels.ts';
import { type LstmWeights, lstm as lstmIn } from '#training/lstm/op.ts';
import type { LstmOptions } from '#training/lstm/sequenceLayout.ts';
import { Workspace } from '#training/lstm/workspace.ts';
import { randomTensor, relativeTensorError } from './tensors.ts';
import { textbook } from './textbook.ts';

/** None of the sizes is a multiple of 4, the values in a vector. */
const [time, batch, inputs, units] = [5, 6, 3, 2];
const tolerance = 1e-4;

/** An LSTM's last state, and the gradients of a weighted sum of it by the input and the weights. */
type Outcome = Readonly<Record<'value' | 'x' | 'kernel' | 'recurrent' | 'bias', tf.Tensor>>;
type Layer = (x: tf.Tensor3D, weights: LstmWeights) => tf.Tensor;

let x: tf.Tensor3D;
let weights: LstmWeights;
/** The gradient of the last state. */
let dState: tf.Tensor;

let workspace: Workspace;
const lstm = (x: tf.Tensor3D, weights: LstmWeights, options?: LstmOptions) =>
  lstmIn(workspace, x, weights, options);

/** Fills free memory with NaN, so that blocks allocated next do not contain zeros by chance. */
const fillFreeMemory = () =>
  workspace.scope(() => workspace.view(workspace.allocate(100_000), 100_000).fill(Number.NaN));

beforeAll(async () => {
  workspace = new Workspace(await compileKernels());
});

beforeEach(async () => {
  await tf.setBackend('cpu');
  x = randomTensor(1, time, batch, inputs) as tf.Tensor3D;
  weights = {
    kernel: randomTensor(2, inputs, 4 * units) as tf.Tensor2D,
    recurrent: randomTensor(3, units, 4 * units) as tf.Tensor2D,
    bias: randomTensor(4, 4 * units) as tf.Tensor1D,
  };
  dState = randomTensor(5, batch, units);
});

function outcomeOf(layer: Layer, input: tf.Tensor3D = x, dy = dState): Outcome {
  const { kernel, recurrent, bias } = weights;
  const weighted = (...args: tf.Tensor[]) => {
    const [x, kernel, recurrent, bias] = args as [tf.Tensor3D, tf.Tensor2D, tf.Tensor2D, tf.Tensor1D];
    return layer(x, { kernel, recurrent, bias }).mul(dy).sum();
  };
  const grads = tf.grads(weighted)([input, kernel, recurrent, bias]);
  const value = layer(input, weights);
  return { value, x: grads[0]!, kernel: grads[1]!, recurrent: grads[2]!, bias: grads[3]! };
}

function expectSame(actual: Outcome, expected: Outcome): void {
  for (const name of ['value', 'x', 'kernel', 'recurrent', 'bias'] as const) {
    expect(relativeTensorError(actual[name], expected[name]), name).toBeLessThan(tolerance);
  }
}

test('lstm has the value and the gradients of tf.layers.lstm', () => {
  const layer = tf.layers.lstm({ units, recurrentActivation: 'sigmoid' });
  const batchMajor = tf.variable(x.transpose([1, 0, 2]));
  const apply = () => layer.apply(batchMajor) as tf.Tensor;
  apply(); // creates the weights
  layer.setWeights([weights.kernel, weights.recurrent, weights.bias]);
  const { grads } = tf.variableGrads(() => apply().mul(dState).sum() as tf.Scalar);
  const [kernel, recurrent, bias] = layer.trainableWeights.map(
    (weight) => grads[(weight.read() as tf.Variable).name]!,
  );
  expectSame(outcomeOf(lstm), {
    value: apply(),
    x: grads[batchMajor.name]!.transpose([1, 0, 2]),
    kernel: kernel!,
    recurrent: recurrent!,
    bias: bias!,
  });
});

test('lstm has the value and the gradients of the textbook', () => {
  expectSame(outcomeOf(lstm), outcomeOf(textbook));
});

const masks = {
  inputMask: Float32Array.of(0, 2, 2, 2, 0, 2, 2, 2, 2, 2, 2, 0, 0, 0, 2, 2, 2, 2),
  recurrentMask: Float32Array.of(2, 0, 0, 2, 2, 2, 0, 0, 0, 2, 2, 0),
};
const lengths = Int32Array.of(5, 4, 4, 2, 1, 1);

test.each<[string, LstmOptions]>([
  ['dropout of the inputs', { inputMask: masks.inputMask }],
  ['recurrent dropout', { recurrentMask: masks.recurrentMask }],
  ['both dropouts', masks],
  ['padding', { lengths }],
  ['padding and both dropouts', { lengths, ...masks }],
  ['a row without a word', { lengths: Int32Array.of(5, 4, 4, 2, 1, 0) }],
])('lstm has the value and the gradients of the textbook with %s', (_, options) => {
  fillFreeMemory();
  const outcome = outcomeOf((x, weights) => lstm(x, weights, options));
  expectSame(
    outcome,
    outcomeOf((x, weights) => textbook(x, weights, options)),
  );
  expect(relativeTensorError(outcome.value, lstm(x, weights))).toBeGreaterThan(0.01);
});

test.each([
  ['whole vectors', 4, 8, 4],
  ['many tiles', 9, 20, 24],
  ['single values', 1, 1, 1],
])('lstm has the value and the gradients of the textbook in %s', (_, batch, inputs, units) => {
  weights = {
    kernel: randomTensor(2, inputs, 4 * units) as tf.Tensor2D,
    recurrent: randomTensor(3, units, 4 * units) as tf.Tensor2D,
    bias: randomTensor(4, 4 * units) as tf.Tensor1D,
  };
  const [input, dy] = [randomTensor(1, time, batch, inputs) as tf.Tensor3D, randomTensor(5, batch, units)];
  const options = { lengths: Int32Array.from({ length: batch }, (_, row) => Math.max(1, time - row)) };
  expectSame(
    outcomeOf((x, weights) => lstm(x, weights, options), input, dy),
    outcomeOf((x, weights) => textbook(x, weights, options), input, dy),
  );
});

test('lstm ignores values in the padding and previous contents of the memory', () => {
  const options = { lengths, ...masks };
  const clean = outcomeOf((x, weights) => lstm(x, weights, options));
  fillFreeMemory();
  const noisy = x.add(
    tf.tensor3d(
      Float32Array.from({ length: x.size }, (_, k) => {
        const [t, row] = [Math.floor(k / (batch * inputs)), Math.floor(k / inputs) % batch];
        return t < time - lengths[row]! ? 1e6 : 0;
      }),
      x.shape,
    ),
  );
  expectSame(
    workspace.scope(() => outcomeOf((x, weights) => lstm(x, weights, options), noisy as tf.Tensor3D)),
    clean,
  );
});

test.each([
  ['not longest first', [1, 5, 5, 5, 5, 5]],
  ['longer than the sequence', [6, 5, 5, 5, 5, 5]],
  ['too few', [5, 5]],
])('lstm throws RangeError for lengths that are %s', (_, invalid) => {
  expect(() => lstm(x, weights, { lengths: Int32Array.from(invalid) })).toThrow(RangeError);
});

test('lstm has the gradients of the textbook for a sequence of one step', () => {
  const first = x.slice([0, 0, 0], [1, batch, inputs]);
  const { recurrent, ...outcome } = outcomeOf(lstm, first);
  const { recurrent: expectedRecurrent, ...expected } = outcomeOf(textbook, first);
  for (const zeros of [recurrent, expectedRecurrent]) expect(zeros.abs().max().dataSync()[0]).toBe(0);
  for (const [name, tensor] of Object.entries(outcome)) {
    expect(relativeTensorError(tensor, expected[name as keyof typeof expected]), name).toBeLessThan(
      tolerance,
    );
  }
});

test('lstm leaks no tensor', () => {
  const before = tf.memory().numTensors;
  tf.tidy(() => {
    outcomeOf(lstm);
  });
  expect(tf.memory().numTensors).toBe(before);
});
