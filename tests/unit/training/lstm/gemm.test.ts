import { beforeAll, expect, test } from 'vitest';
import { compileKernels } from '#training/lstm/compileKernels.ts';
import { Workspace } from '#training/lstm/workspace.ts';
import { randomFloats, relativeError } from './floats.ts';

let workspace: Workspace;

beforeAll(async () => {
  workspace = new Workspace(await compileKernels());
});

/** Returns the position of an element in the block of a matrix. */
type Layout = (row: number, column: number) => number;
const rowMajor =
  (columns: number): Layout =>
  (row, column) =>
    row * columns + column;
const columnMajor =
  (rows: number): Layout =>
  (row, column) =>
    column * rows + row;

type Size = [rows: number, columns: number, depth: number];

/** Returns start + A B, [rows, columns], by plain loops in double precision. B is row-major. */
function product(
  [rows, columns, depth]: Size,
  start: (row: number, column: number) => number,
  a: Float32Array,
  aLayout: Layout,
  b: Float32Array,
): number[] {
  return Array.from({ length: rows * columns }, (_, position) => {
    const [row, column] = [Math.floor(position / columns), position % columns];
    let sum = start(row, column);
    for (let k = 0; k < depth; k++) sum += a[aLayout(row, k)]! * b[k * columns + column]!;
    return sum;
  });
}

const sizes: Size[] = [
  [4, 8, 1],
  [4, 8, 2],
  [8, 16, 3],
  [12, 24, 7],
  [4, 40, 13],
  [16, 8, 32],
];

test.each(sizes)(
  'gemm with %i rows, %i columns, depth %i adds a bias row to A times a packed B',
  (...size) => {
    const [rows, columns, depth] = size;
    const bias = randomFloats(1, columns);
    const a = randomFloats(2, rows * depth);
    const b = randomFloats(3, depth * columns);
    const packed = workspace.allocate(depth * columns);
    const cColumns = columns + 4; // C is part of a wider matrix
    const c = workspace.allocate(rows * cColumns);
    const result = workspace.view(c, rows * cColumns).fill(9);
    workspace.kernels.pack({
      b: workspace.allocateCopy(b),
      bRow: 4 * columns,
      bColumn: 4,
      depth,
      columns,
      to: packed,
    });
    workspace.kernels.gemm({
      start: workspace.allocateCopy(bias),
      startRow: 0,
      a: workspace.allocateCopy(a),
      aRow: 4 * depth,
      aDepth: 4,
      b: packed,
      bDepth: 32,
      bPanel: 32 * depth,
      c,
      cRow: 4 * cColumns,
      rows,
      columns,
      depth,
    });
    const written = result.filter((_, position) => position % cColumns < columns);
    const between = result.filter((_, position) => position % cColumns >= columns);
    const expected = product(size, (_, column) => bias[column]!, a, rowMajor(depth), b);
    expect(relativeError(written, expected)).toBeLessThan(1e-6);
    expect(between.every((value) => value === 9)).toBe(true);
  },
);

test.each(sizes)(
  'gemm with %i rows, %i columns, depth %i adds to C a transposed A times an unpacked B',
  (...size) => {
    const [rows, columns, depth] = size;
    const start = randomFloats(4, rows * columns);
    const a = randomFloats(5, depth * rows);
    const b = randomFloats(6, depth * columns);
    const c = workspace.allocateCopy(start);
    workspace.kernels.gemm({
      start: c,
      startRow: 4 * columns,
      a: workspace.allocateCopy(a),
      aRow: 4,
      aDepth: 4 * rows,
      b: workspace.allocateCopy(b),
      bDepth: 4 * columns,
      bPanel: 32,
      c,
      cRow: 4 * columns,
      rows,
      columns,
      depth,
    });
    const startAt = (row: number, column: number) => start[row * columns + column]!;
    const expected = product(size, startAt, a, columnMajor(rows), b);
    expect(relativeError(workspace.view(c, rows * columns), expected)).toBeLessThan(1e-6);
  },
);

test.each(sizes)('gemm with %i rows, %i columns, depth %i ignores the previous contents of C', (...size) => {
  const [rows, columns, depth] = size;
  const a = randomFloats(7, rows * depth);
  const b = randomFloats(8, depth * columns);
  const c = workspace.allocateCopy(new Float32Array(rows * columns).fill(Number.NaN));
  workspace.kernels.gemm({
    start: workspace.allocateCopy(new Float32Array(columns)),
    startRow: 0,
    a: workspace.allocateCopy(a),
    aRow: 4 * depth,
    aDepth: 4,
    b: workspace.allocateCopy(b),
    bDepth: 4 * columns,
    bPanel: 32,
    c,
    cRow: 4 * columns,
    rows,
    columns,
    depth,
  });
  const expected = product(size, () => 0, a, rowMajor(depth), b);
  expect(relativeError(workspace.view(c, rows * columns), expected)).toBeLessThan(1e-6);
});

test('gemm returns its start for depth 0 and writes nothing for 0 rows', () => {
  const start = workspace.allocateCopy(randomFloats(9, 32));
  const c = workspace.allocateCopy(new Float32Array(32).fill(9));
  const strides = { startRow: 32, aRow: 4, aDepth: 4, bDepth: 32, bPanel: 32, cRow: 32 };
  const blocks = { start, a: 64, b: 64, c };
  workspace.kernels.gemm({ ...blocks, ...strides, rows: 0, columns: 8, depth: 3 });
  expect(new Set(workspace.view(c, 32))).toEqual(new Set([9]));
  workspace.kernels.gemm({ ...blocks, ...strides, rows: 4, columns: 8, depth: 0 });
  expect(workspace.view(c, 32)).toEqual(workspace.view(start, 32));
});

test.each([
  ['a matrix', false],
  ['a transposed matrix', true],
])('pack copies %s into consecutive panels of eight columns, zeros included', (_, isTransposed) => {
  const depth = 3;
  const columns = 16;
  const b = randomFloats(10, depth * columns);
  b.fill(0, 5, 9);
  const layout = isTransposed ? columnMajor(depth) : rowMajor(columns);
  const to = workspace.allocateCopy(new Float32Array(depth * columns + 1).fill(Number.NaN));
  const strides = isTransposed ? { bRow: 4, bColumn: 4 * depth } : { bRow: 4 * columns, bColumn: 4 };
  workspace.kernels.pack({ b: workspace.allocateCopy(b), ...strides, depth, columns, to });
  const expected = [0, 1].flatMap((panel) =>
    [0, 1, 2].flatMap((k) => Array.from({ length: 8 }, (_, j) => b[layout(k, 8 * panel + j)]!)),
  );
  expect([...workspace.view(to, depth * columns + 1)]).toEqual([...expected, Number.NaN]);
});
