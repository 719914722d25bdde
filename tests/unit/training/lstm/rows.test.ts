import { beforeAll, expect, test } from 'vitest';
import { compileKernels } from '#training/lstm/compileKernels.ts';
import { Workspace } from '#training/lstm/workspace.ts';
import { errorOf, someFloats } from './floats.ts';

let workspace: Workspace;

beforeAll(async () => {
  workspace = new Workspace(await compileKernels());
});

test.each([0, 1, 5])('%i rows are added to a sum that is there', (rows) => {
  const columns = 12;
  const [x, sum] = [someFloats(1, 6 * columns), someFloats(2, columns)];
  const to = workspace.put(sum);
  workspace.kernels.addRows(workspace.put(x), rows, columns, to);
  const due = sum.map((value, column) => {
    for (let row = 0; row < rows; row++) value += x[row * columns + column]!;
    return value;
  });
  expect(errorOf(workspace.floats(to, columns), due)).toBeLessThan(1e-6);
});

/** Three rows of eight columns copied from rows of 12 to rows of 20. */
function copied(from: Float32Array, mask?: Float32Array): Float32Array {
  const to = workspace.put(new Float32Array(60).fill(9));
  workspace.kernels.copyRows(workspace.put(from), 48, mask ? workspace.put(mask) : 0, to, 80, 3, 8);
  return workspace.floats(to, 60);
}

test.each([
  ['as they are', undefined],
  ['times a mask', Float32Array.from({ length: 24 }, (_, k) => (k % 3 === 0 ? 0 : 1.25 + k))],
])('rows are copied %s, and what stands between them is left alone', (_, mask) => {
  const from = someFloats(3, 36);
  const result = copied(from, mask);
  for (const [at, value] of result.entries()) {
    const [row, column] = [Math.floor(at / 20), at % 20];
    const factor = mask?.[row * 8 + column] ?? 1;
    expect(value, `${row}, ${column}`).toBe(column < 8 ? Math.fround(from[row * 12 + column]! * factor) : 9);
  }
});

test('no rows are copied where there are none', () => {
  const to = workspace.put(Float32Array.of(1, 2, 3, 4));
  workspace.kernels.copyRows(workspace.put(someFloats(4, 4)), 16, 0, to, 16, 0, 4);
  expect([...workspace.floats(to, 4)]).toEqual([1, 2, 3, 4]);
});

test.each([1, 2, 3, 4, 5, 8, 11, 16, 30])('%i values are added to others, and none behind them', (count) => {
  const [a, b] = [someFloats(5, count + 1), someFloats(6, count + 1)];
  const to = workspace.put(a);
  workspace.kernels.add(to, workspace.put(b), count);
  const due = a.map((value, k) => (k < count ? value + b[k]! : value));
  expect(workspace.floats(to, count + 1)).toEqual(due);
});
