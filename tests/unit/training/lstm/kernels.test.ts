import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import { useWasmBackend } from '../../../../training/lstm/backend.ts';
import { registerTrainingKernels } from '../../../../training/lstm/kernels.ts';
import { someTensor } from './tensors.ts';

interface Output {
  readonly shape: number[];
  readonly dtype: tf.DataType;
  readonly values: number[];
}

async function outputsOn(backend: 'cpu' | 'wasm', op: () => tf.Tensor | tf.Tensor[]): Promise<Output[]> {
  await tf.setBackend(backend);
  return [op()].flat().map((tensor) => ({
    shape: tensor.shape,
    dtype: tensor.dtype,
    values: [...tensor.dataSync()],
  }));
}

const matrix = () => someTensor(1, 6, 4) as tf.Tensor2D;
const cube = () => someTensor(2, 3, 4, 5) as tf.Tensor3D;
const whole = () => tf.range(0, 24, 1, 'int32').reshape([6, 4]) as tf.Tensor2D;
const ids = (...values: number[]) => tf.tensor1d(values, 'int32');

beforeAll(useWasmBackend);

test.each<[what: string, op: () => tf.Tensor | tf.Tensor[]]>([
  ['rows gathered by their ids', () => tf.gather(matrix(), ids(5, 0, 0, 3))],
  ['whole numbers gathered', () => tf.gather(whole(), ids(2, 2, 1))],
  ['rows added up by their ids', () => tf.unsortedSegmentSum(matrix(), ids(2, 0, 2, 2, 4, 0), 6)],
  ['rows cut out', () => matrix().slice([2, 0], [3, 4])],
  ['a time step cut out', () => cube().slice([1, 0, 0], [1, 4, 5])],
  ['a piece of a vector', () => tf.tensor1d([1, 2, 3, 4]).slice([1], [2])],
  ['the rest of the rows', () => matrix().slice([2, 0], [-1, -1])],
  ['rows cut out by the rows alone', () => matrix().slice([2], [3])],
  ['rows cut out by numbers', () => matrix().slice(2, 3)],
  ['the rest of a vector', () => tf.tensor1d([1, 2, 3, 4]).slice(2)],
  ['rows of whole numbers cut out', () => whole().slice([4, 0], [2, 4])],
  ['equal columns', () => tf.split(matrix(), 2, 1)],
  ['equal columns of whole numbers', () => tf.split(whole(), 4, 1)],
])('the wasm kernels give what the cpu backend gives: %s', async (_what, op) => {
  expect(await outputsOn('wasm', op)).toEqual(await outputsOn('cpu', op));
});

test.each<[what: string, op: () => tf.Tensor | tf.Tensor[]]>([
  ['columns gathered', () => tf.gather(matrix(), ids(3, 0), 1)],
  ['rows gathered by a matrix of ids', () => tf.gather(matrix(), ids(3, 0, 1, 1).reshape([2, 2]))],
  ['numbers gathered from a vector', () => tf.gather(tf.tensor1d([1, 2, 3]), ids(2, 0))],
  ['steps gathered from a cube', () => tf.gather(cube(), ids(2, 0))],
  ['a column cut out', () => matrix().slice([0, 1], [6, 1])],
  ['a cut without a size', () => matrix().slice([2, 1])],
  ['a block of a cube', () => cube().slice([1, 1, 0], [2, 2, 5])],
  ['unequal columns', () => tf.split(matrix(), [1, 3], 1)],
  ['rows split', () => tf.split(matrix(), 3, 0)],
  ['columns counted from the end', () => tf.split(matrix(), 2, -1)],
  ['a cube split', () => tf.split(cube(), 2, 1)],
  ['a cube taken apart', () => tf.unstack(cube())],
])('other shapes go to the stock kernels: %s', async (_what, op) => {
  expect(await outputsOn('wasm', op)).toEqual(await outputsOn('cpu', op));
});

test('columns that cannot be equal are refused as the stock kernel refuses them', async () => {
  await tf.setBackend('wasm');
  expect(() => tf.split(matrix(), 3, 1)).toThrow('evenly divide');
});

test('where there is no stock kernel, the error names the one that is missing', async () => {
  await tf.setBackend('wasm');
  expect(() => tf.unsortedSegmentSum(tf.tensor1d([1, 2, 3]), ids(0, 1, 0), 2)).toThrow(
    'UnsortedSegmentSum does not take these shapes on the wasm backend',
  );
});

test('registering twice changes nothing', async () => {
  const before = tf.getKernel('Slice', 'wasm');
  registerTrainingKernels();
  await useWasmBackend();
  expect(tf.getKernel('Slice', 'wasm')).toBe(before);
});
