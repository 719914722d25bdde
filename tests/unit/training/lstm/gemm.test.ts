import { beforeAll, expect, test } from 'vitest';
import { compileKernels } from '#training/lstm/compileKernels.ts';
import { Workspace } from '#training/lstm/workspace.ts';
import { errorOf, someFloats } from './floats.ts';

let workspace: Workspace;

beforeAll(async () => {
  workspace = new Workspace(await compileKernels());
});

/** Where an element of a matrix stands in its block. */
type At = (row: number, column: number) => number;
const rowsOf =
  (width: number): At =>
  (row, column) =>
    row * width + column;
const columnsOf =
  (height: number): At =>
  (row, column) =>
    column * height + row;

/** start + A B by plain loops in double precision: [rows, columns]. */
function product(
  [rows, columns, depth]: Size,
  start: (row: number, column: number) => number,
  [a, aAt]: [Float32Array, At],
  b: Float32Array,
): number[] {
  return Array.from({ length: rows * columns }, (_, at) => {
    const [row, column] = [Math.floor(at / columns), at % columns];
    let sum = start(row, column);
    for (let k = 0; k < depth; k++) sum += a[aAt(row, k)]! * b[k * columns + column]!;
    return sum;
  });
}

type Size = [rows: number, columns: number, depth: number];
const sizes: Size[] = [
  [4, 8, 1],
  [4, 8, 2],
  [8, 16, 3],
  [12, 24, 7],
  [4, 40, 13],
  [16, 8, 32],
];

test.each(sizes)('%i rows, %i columns, depth %i: a bias row and A times a packed B', (...size) => {
  const [rows, columns, depth] = size;
  const [bias, a, b] = [someFloats(1, columns), someFloats(2, rows * depth), someFloats(3, depth * columns)];
  const packed = workspace.take(depth * columns);
  const row = columns + 4; // C is part of something wider
  const c = workspace.take(rows * row);
  const result = workspace.floats(c, rows * row).fill(9);
  workspace.kernels.pack(workspace.put(b), 4 * columns, 4, depth, columns, packed);
  workspace.kernels.gemm(
    ...[workspace.put(bias), 0],
    ...[workspace.put(a), 4 * depth, 4],
    ...[packed, 32, 32 * depth],
    ...[c, 4 * row],
    ...size,
  );
  const within = result.filter((_, at) => at % row < columns);
  expect(
    errorOf(
      within,
      product(size, (_, column) => bias[column]!, [a, rowsOf(depth)], b),
    ),
  ).toBeLessThan(1e-6);
  expect(result.filter((_, at) => at % row >= columns).every((value) => value === 9)).toBe(true);
});

test.each(sizes)('%i rows, %i columns, depth %i: added to C, A transposed and B in place', (...size) => {
  const [rows, columns, depth] = size;
  const [c, a, b] = [
    someFloats(4, rows * columns),
    someFloats(5, depth * rows),
    someFloats(6, depth * columns),
  ];
  const to = workspace.put(c);
  workspace.kernels.gemm(
    ...[to, 4 * columns],
    ...[workspace.put(a), 4, 4 * rows],
    ...[workspace.put(b), 4 * columns, 32],
    ...[to, 4 * columns],
    ...size,
  );
  const due = product(size, (row, column) => c[row * columns + column]!, [a, columnsOf(rows)], b);
  expect(errorOf(workspace.floats(to, rows * columns), due)).toBeLessThan(1e-6);
});

test.each(sizes)('%i rows, %i columns, depth %i: from zeros, whatever C held before', (...size) => {
  const [rows, columns, depth] = size;
  const [a, b] = [someFloats(7, rows * depth), someFloats(8, depth * columns)];
  const to = workspace.put(new Float32Array(rows * columns).fill(Number.NaN));
  workspace.kernels.gemm(
    ...[workspace.put(new Float32Array(columns)), 0],
    ...[workspace.put(a), 4 * depth, 4],
    ...[workspace.put(b), 4 * columns, 32],
    ...[to, 4 * columns],
    ...size,
  );
  const due = product(size, () => 0, [a, rowsOf(depth)], b);
  expect(errorOf(workspace.floats(to, rows * columns), due)).toBeLessThan(1e-6);
});

test('without depth the product is its start; without rows nothing is written', () => {
  const start = workspace.put(someFloats(9, 32));
  const c = workspace.put(new Float32Array(32).fill(9));
  workspace.kernels.gemm(start, 32, 64, 4, 4, 64, 32, 32, c, 32, 0, 8, 3);
  expect(new Set(workspace.floats(c, 32))).toEqual(new Set([9]));
  workspace.kernels.gemm(start, 32, 64, 4, 4, 64, 32, 32, c, 32, 4, 8, 0);
  expect(workspace.floats(c, 32)).toEqual(workspace.floats(start, 32));
});

test.each([
  ['as it is', false],
  ['transposed', true],
])(
  'packing %s lays panels of eight columns one after the other, zeros over what was there',
  (_, transposed) => {
    const [depth, columns] = [3, 16];
    const b = someFloats(10, depth * columns);
    b.fill(0, 5, 9);
    const at = transposed ? columnsOf(depth) : rowsOf(columns);
    const to = workspace.put(new Float32Array(depth * columns + 1).fill(Number.NaN));
    const [row, column] = transposed ? [4, 4 * depth] : [4 * columns, 4];
    workspace.kernels.pack(workspace.put(b), row, column, depth, columns, to);
    const due = [0, 1].flatMap((panel) =>
      [0, 1, 2].flatMap((k) => Array.from({ length: 8 }, (_, j) => b[at(k, 8 * panel + j)]!)),
    );
    expect([...workspace.floats(to, depth * columns + 1)]).toEqual([...due, Number.NaN]);
  },
);
