import { beforeAll, expect, test } from 'vitest';
import { compileKernels } from '#training/lstm/compileKernels.ts';
import { Workspace } from '#training/lstm/workspace.ts';
import { randomFloats, relativeError } from './floats.ts';

let workspace: Workspace;

beforeAll(async () => {
  workspace = new Workspace(await compileKernels());
});

test.each([0, 1, 5])('addRows adds %i rows to a sum', (rows) => {
  const columns = 12;
  const [x, start] = [randomFloats(1, 6 * columns), randomFloats(2, columns)];
  const sum = workspace.allocateCopy(start);
  workspace.kernels.addRows(workspace.allocateCopy(x), rows, columns, sum);
  const expected = start.map((value, column) => {
    for (let row = 0; row < rows; row++) value += x[row * columns + column]!;
    return value;
  });
  expect(relativeError(workspace.view(sum, columns), expected)).toBeLessThan(1e-6);
});

test.each([
  ['unchanged without a mask', undefined],
  ['multiplied by a mask', Float32Array.from({ length: 24 }, (_, k) => (k % 3 === 0 ? 0 : 1.25 + k))],
])('copyRows copies rows %s and leaves the values between them alone', (_, mask) => {
  const source = randomFloats(3, 36);
  const to = workspace.allocateCopy(new Float32Array(60).fill(9));
  workspace.kernels.copyRows({
    from: workspace.allocateCopy(source),
    fromRow: 48,
    mask: mask ? workspace.allocateCopy(mask) : 0,
    to,
    toRow: 80,
    rows: 3,
    columns: 8,
  });
  for (const [position, value] of workspace.view(to, 60).entries()) {
    const [row, column] = [Math.floor(position / 20), position % 20];
    const factor = mask?.[row * 8 + column] ?? 1;
    const expected = column < 8 ? Math.fround(source[row * 12 + column]! * factor) : 9;
    expect(value, `${row}, ${column}`).toBe(expected);
  }
});

test('copyRows writes nothing for 0 rows', () => {
  const to = workspace.allocateCopy(Float32Array.of(1, 2, 3, 4));
  const from = workspace.allocateCopy(randomFloats(4, 4));
  workspace.kernels.copyRows({ from, fromRow: 16, mask: 0, to, toRow: 16, rows: 0, columns: 4 });
  expect([...workspace.view(to, 4)]).toEqual([1, 2, 3, 4]);
});

test.each([1, 2, 3, 4, 5, 8, 11, 16, 30])(
  'add adds %i values and leaves those behind them alone',
  (count) => {
    const [a, b] = [randomFloats(5, count + 1), randomFloats(6, count + 1)];
    const to = workspace.allocateCopy(a);
    workspace.kernels.add(to, workspace.allocateCopy(b), count);
    const expected = a.map((value, k) => (k < count ? value + b[k]! : value));
    expect(workspace.view(to, count + 1)).toEqual(expected);
  },
);
