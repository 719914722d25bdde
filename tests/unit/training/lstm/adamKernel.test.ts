import { beforeAll, expect, test } from 'vitest';
import { compileKernels } from '#training/lstm/compileKernels.ts';
import { Workspace } from '#training/lstm/workspace.ts';
import { someFloats } from './floats.ts';

let workspace: Workspace;

beforeAll(async () => {
  workspace = new Workspace(await compileKernels());
});

/** As the kernel gets them: 32-bit floats. */
const [rate, beta1, beta2, epsilon] = [0.01, 0.9, 0.999, 1e-7].map(Math.fround) as [
  ...[number, number],
  ...[number, number],
];
const steps = 3;
/** The gradients of a step: of very different sizes, and zero now and then. */
const gradientOf = (step: number, count: number): Float32Array =>
  someFloats(step, count).map((value, k) => (k % 5 === 3 ? 0 : value * 10 ** ((k % 4) - 2)));

interface State {
  readonly values: Float64Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/** Adam as in its paper, in double precision, with a rate that is corrected already. */
function textbook(start: Float32Array, count: number): State {
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

test.each([1, 2, 3, 4, 5, 7, 8, 10, 33])('three steps of %i values are those of the paper', (count) => {
  const start = someFloats(9, count);
  const due = textbook(start, count);
  const blocks = { values: start, first: new Float32Array(count), second: new Float32Array(count) };
  const [values, first, second] = Object.values(blocks).map((block) =>
    workspace.put(Float32Array.of(...block, 9)),
  );
  for (let step = 0; step < steps; step++) {
    workspace.kernels.adam(
      ...[values!, first!, second!],
      workspace.put(Float32Array.of(...gradientOf(step, count), 9)),
      ...[count, rate, beta1, beta2, epsilon],
    );
  }
  const read = (address: number) => [...workspace.floats(address, count)];
  for (const [actual, expected] of [
    [read(values!), due.values],
    [read(first!), due.first],
    [read(second!), due.second],
  ] as const) {
    for (const [k, value] of actual.entries())
      expect(Math.abs(value - expected[k]!)).toBeLessThanOrEqual(
        1e-6 * Math.max(1e-3, Math.abs(expected[k]!)),
      );
  }
  for (const address of [values!, first!, second!])
    expect(workspace.floats(address, count + 1)[count], 'what stands behind').toBe(9);
});

test('without a gradient, now or before, a value stays as it is', () => {
  const values = workspace.put(Float32Array.of(1, 2, 3, 4, 5));
  const zeros = [0, 0, 0].map(() => workspace.put(new Float32Array(5))) as [number, number, number];
  workspace.kernels.adam(values, ...zeros, 5, rate, beta1, beta2, epsilon);
  expect([...workspace.floats(values, 5)]).toEqual([1, 2, 3, 4, 5]);
});
