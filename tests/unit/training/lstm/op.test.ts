import * as tf from '@tensorflow/tfjs';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { useWasmBackend } from '../../../../training/lstm/backend.ts';
import { type LstmOptions, type LstmWeights, lstm } from '../../../../training/lstm/op.ts';
import { relativeError, someTensor } from './tensors.ts';

const [time, batch, inputs, units] = [5, 4, 3, 2];
const tolerance = 1e-4;

/** An LSTM's last state and the gradients of a weighted sum of it, by what they are gradients of. */
type Outcome = Readonly<Record<'value' | 'x' | 'kernel' | 'recurrent' | 'bias', tf.Tensor>>;
type Layer = (x: tf.Tensor3D, weights: LstmWeights) => tf.Tensor;

let x: tf.Tensor3D;
let weights: LstmWeights;
/** The gradient that comes from above. */
let above: tf.Tensor;

beforeAll(useWasmBackend);

beforeEach(async () => {
  await tf.setBackend('cpu');
  x = someTensor(1, time, batch, inputs) as tf.Tensor3D;
  weights = {
    kernel: someTensor(2, inputs, 4 * units) as tf.Tensor2D,
    recurrent: someTensor(3, units, 4 * units) as tf.Tensor2D,
    bias: someTensor(4, 4 * units) as tf.Tensor1D,
  };
  above = someTensor(5, batch, units);
});

function outcomeOf(layer: Layer, of: tf.Tensor3D = x, dy = above): Outcome {
  const { kernel, recurrent, bias } = weights;
  const weighted = (...args: tf.Tensor[]) => {
    const [x, kernel, recurrent, bias] = args as [tf.Tensor3D, tf.Tensor2D, tf.Tensor2D, tf.Tensor1D];
    return layer(x, { kernel, recurrent, bias }).mul(dy).sum();
  };
  const grads = tf.grads(weighted)([of, kernel, recurrent, bias]);
  const value = layer(of, weights);
  return { value, x: grads[0]!, kernel: grads[1]!, recurrent: grads[2]!, bias: grads[3]! };
}

function expectSame(actual: Outcome, expected: Outcome): void {
  for (const name of ['value', 'x', 'kernel', 'recurrent', 'bias'] as const) {
    expect(relativeError(actual[name], expected[name]), name).toBeLessThan(tolerance);
  }
}

/** The LSTM as the textbook has it, step by step; tfjs finds the gradients. */
function textbook(
  x: tf.Tensor3D,
  { kernel, recurrent, bias }: LstmWeights,
  { begun = [], recurrentMask }: LstmOptions = {},
): tf.Tensor {
  let state: tf.Tensor = tf.zeros([x.shape[1], units]);
  let cell: tf.Tensor = tf.zeros([x.shape[1], units]);
  for (let t = 0; t < x.shape[0]; t++) {
    const input = x.slice([t, 0, 0], [1, x.shape[1], inputs]).reshape<tf.Tensor2D>([x.shape[1], inputs]);
    const fed = recurrentMask ? state.mul(recurrentMask) : state;
    const gates = tf
      .matMul(input, kernel)
      .add(tf.matMul(fed as tf.Tensor2D, recurrent))
      .add(bias);
    const [i, f, c, o] = tf.split(gates, 4, 1) as [tf.Tensor, tf.Tensor, tf.Tensor, tf.Tensor];
    cell = f.sigmoid().mul(cell).add(i.sigmoid().mul(c.tanh()));
    state = o.sigmoid().mul(cell.tanh());
    const mask = begun[t];
    if (mask) {
      cell = cell.mul(mask);
      state = state.mul(mask);
    }
  }
  return state;
}

/** One for each row that has begun, for each of the first time steps in which some row has not. */
const begunOf = (lengths: readonly number[]): tf.Tensor2D[] =>
  Array.from({ length: time - Math.min(...lengths) }, (_, t) =>
    tf.tensor2d(
      lengths.map((length) => (t >= time - length ? 1 : 0)),
      [lengths.length, 1],
    ),
  );

test('value and gradients are those of tf.layers.lstm', () => {
  const layer = tf.layers.lstm({ units, recurrentActivation: 'sigmoid' });
  const batchMajor = tf.variable(x.transpose([1, 0, 2]));
  const apply = () => layer.apply(batchMajor) as tf.Tensor;
  apply(); // makes the weights that are set next
  layer.setWeights([weights.kernel, weights.recurrent, weights.bias]);
  const { grads } = tf.variableGrads(() => apply().mul(above).sum() as tf.Scalar);
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

test('value and gradients are those of the textbook', () => {
  expectSame(outcomeOf(lstm), outcomeOf(textbook));
});

test('so they are with a mask on the inputs and one on the state that is fed back', () => {
  const inputMask = tf.tensor3d([0, 2, 2, 2, 0, 2, 2, 2, 2, 2, 2, 0], [1, batch, inputs]);
  const recurrentMask = tf.tensor2d([2, 0, 0, 2, 2, 2, 0, 0], [batch, units]);
  const masked =
    (layer: typeof lstm | typeof textbook): Layer =>
    (x, weights) =>
      layer(x.mul(inputMask) as tf.Tensor3D, weights, { recurrentMask });
  const withMasks = outcomeOf(masked(lstm));
  expectSame(withMasks, outcomeOf(masked(textbook)));
  expect(relativeError(withMasks.value, lstm(x, weights))).toBeGreaterThan(0.01);
});

test('so they are with padding and a recurrent mask at once', () => {
  const options = {
    begun: begunOf([2, 5, 1, 4]),
    recurrentMask: tf.tensor2d([2, 0, 0, 2, 2, 2, 0, 2], [batch, units]),
  };
  expectSame(
    outcomeOf((x, weights) => lstm(x, weights, options)),
    outcomeOf((x, weights) => textbook(x, weights, options)),
  );
});

test('a row that is padded in front comes out as it does alone, and what stands in the padding counts for nothing', () => {
  const lengths = [2, 5, 1, 4];
  const together = outcomeOf((x, weights) => lstm(x, weights, { begun: begunOf(lengths) }));
  const alone = lengths.map((length, row) =>
    outcomeOf(lstm, x.slice([time - length, row, 0], [length, 1, inputs]), above.slice([row, 0], [1, units])),
  );
  const sumOf = (name: 'kernel' | 'recurrent' | 'bias') => tf.addN(alone.map((outcome) => outcome[name]));
  const padded = alone.map((outcome, row) =>
    outcome.x.pad([
      [time - lengths[row]!, 0],
      [0, 0],
      [0, 0],
    ]),
  );
  expectSame(together, {
    value: tf.concat(alone.map(({ value }) => value)),
    x: tf.concat(padded, 1),
    kernel: sumOf('kernel'),
    recurrent: sumOf('recurrent'),
    bias: sumOf('bias'),
  });
});

test('a sequence of one step has a gradient too', () => {
  const first = x.slice([0, 0, 0], [1, batch, inputs]);
  const { recurrent, ...outcome } = outcomeOf(lstm, first);
  const { recurrent: none, ...expected } = outcomeOf(textbook, first);
  for (const zeros of [recurrent, none]) expect(zeros.abs().max().dataSync()[0]).toBe(0);
  for (const [name, tensor] of Object.entries(outcome)) {
    expect(relativeError(tensor, expected[name as keyof typeof expected]), name).toBeLessThan(tolerance);
  }
});

test('the wasm backend, which trains, gives what the cpu backend gives', async () => {
  const layer: Layer = (x, weights) => lstm(x, weights, { begun: begunOf([2, 5, 1, 4]) });
  const onCpu = outcomeOf(layer);
  await tf.setBackend('wasm');
  expectSame(outcomeOf(layer), onCpu);
});

test('a step leaves no tensor behind', () => {
  tf.dispose(outcomeOf(lstm));
  const before = tf.memory().numTensors;
  tf.tidy(() => {
    outcomeOf(lstm);
  });
  expect(tf.memory().numTensors).toBe(before);
});
