import { beforeAll, expect, test } from 'vitest';
import { compileKernels } from '#training/lstm/compileKernels.ts';
import { Workspace } from '#training/lstm/workspace.ts';
import { randomFloats } from './floats.ts';

let workspace: Workspace;

beforeAll(async () => {
  workspace = new Workspace(await compileKernels());
});

/** The constants as the kernel receives them: 32-bit floats. */
const constants = {
  rate: Math.fround(0.01),
  beta1: Math.fround(0.9),
  beta2: Math.fround(0.999),
  epsilon: Math.fround(1e-7),
};
const steps = 3;
/** Gradients of very different magnitudes, some of them zero. */
const gradientOf = (step: number, count: number): Float32Array =>
  randomFloats(step, count).map((value, k) => (k % 5 === 3 ? 0 : value * 10 ** ((k % 4) - 2)));

interface State {
  readonly values: Float64Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/** Adam as in its paper, in double precision. The rate includes the bias correction. */
function textbook(start: Float32Array, count: number): State {
  const { rate, beta1, beta2, epsilon } = constants;
  const values = Float64Array.from(start);
  const [first, second] = [new Float64Array(count), new Float64Array(count)];
  for (let step = 0; step < steps; step++) {
    const gradient = gradientOf(step, count);
    for (let k = 0; k < count; k++) {
      const g = gradient[k]!;
      first[k] = beta1 * first[k]! + (1 - beta1) * g;
      second[k] = beta2 * second[k]! + (1 - beta2) * g ** 2;
      values[k]! -= (rate * first[k]!) / (Math.sqrt(second[k]!) + epsilon);
    }
  }
  return { values, first, second };
}

test.each([1, 2, 3, 4, 5, 7, 8, 10, 33])('kernel adam: three steps of %i values match the paper', (count) => {
  const start = randomFloats(9, count);
  const expected = textbook(start, count);
  const blocks = { values: start, first: new Float32Array(count), second: new Float32Array(count) };
  const [values, first, second] = Object.values(blocks).map((block) =>
    workspace.allocateCopy(Float32Array.of(...block, 9)),
  );
  for (let step = 0; step < steps; step++) {
    workspace.kernels.adam({
      values: values!,
      first: first!,
      second: second!,
      gradient: workspace.allocateCopy(Float32Array.of(...gradientOf(step, count), 9)),
      count,
      ...constants,
    });
  }
  const read = (address: number) => [...workspace.view(address, count)];
  for (const [actual, target] of [
    [read(values!), expected.values],
    [read(first!), expected.first],
    [read(second!), expected.second],
  ] as const) {
    for (const [k, value] of actual.entries())
      expect(Math.abs(value - target[k]!)).toBeLessThanOrEqual(1e-6 * Math.max(1e-3, Math.abs(target[k]!)));
  }
  for (const address of [values!, first!, second!])
    expect(workspace.view(address, count + 1)[count], 'the value behind the block').toBe(9);
});

test('kernel adam: values without a gradient, now or before, do not change', () => {
  const values = workspace.allocateCopy(Float32Array.of(1, 2, 3, 4, 5));
  const zeros = () => workspace.allocateCopy(new Float32Array(5));
  workspace.kernels.adam({
    values,
    first: zeros(),
    second: zeros(),
    gradient: zeros(),
    count: 5,
    ...constants,
  });
  expect([...workspace.view(values, 5)]).toEqual([1, 2, 3, 4, 5]);
});
