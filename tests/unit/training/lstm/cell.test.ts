import { beforeAll, expect, test } from 'vitest';
import { compileKernels } from '#training/lstm/compileKernels.ts';
import { Workspace } from '#training/lstm/workspace.ts';
import { errorOf, someFloats } from './floats.ts';

let workspace: Workspace;

beforeAll(async () => {
  workspace = new Workspace(await compileKernels());
});

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** What the gates (all of them given these sums) and the squashing make of numbers. */
function activations(sums: Float32Array): { sigmoids: Float32Array; tanhs: Float32Array } {
  const units = sums.length;
  const gates = workspace.put(Float32Array.from({ length: 4 * units }, (_, k) => sums[k % units]!));
  const [memory, squashed, state] = [0, 0, 0].map(() => workspace.take(units));
  workspace.kernels.stepForward(gates, 0, memory!, squashed!, state!, 0, 0, 0, 0, 0, 1, units);
  const [input, forget, tanhs, output] = [0, 1, 2, 3].map((gate) =>
    workspace.floats(gates + 4 * gate * units, units),
  );
  expect(forget).toEqual(input);
  expect(output).toEqual(input);
  return { sigmoids: input!, tanhs: tanhs! };
}

test('the gates are sigmoids and the candidate a tanh, to a millionth from -100 to 100', () => {
  const sums = Float32Array.from({ length: 40_004 }, (_, k) => (k - 20_002) / 200);
  const { sigmoids, tanhs } = activations(sums);
  const furthest = (values: Float32Array, of: (x: number) => number) =>
    Math.max(...values.map((value, k) => Math.abs(value - of(sums[k]!))));
  expect(furthest(sigmoids, sigmoid)).toBeLessThan(1e-6);
  expect(furthest(tanhs, Math.tanh)).toBeLessThan(1e-6);
});

test('a gate that is all but closed is still exact as a share of itself', () => {
  const sums = Float32Array.from({ length: 800 }, (_, k) => -k / 10);
  for (const [k, value] of activations(sums).sigmoids.entries())
    expect(Math.abs(value / sigmoid(sums[k]!) - 1), String(sums[k])).toBeLessThan(1e-6);
});

test('near zero the gates are exact enough to learn from', () => {
  const sums = Float32Array.of(0, 1e-3, -1e-3, 1e-5);
  const { sigmoids, tanhs } = activations(sums);
  expect(sigmoids[0]).toBe(0.5);
  expect(tanhs[0]).toBe(0);
  for (const k of [1, 2, 3]) expect(Math.abs(tanhs[k]! - Math.tanh(sums[k]!))).toBeLessThan(1e-7);
});

test('sums beyond all bounds close and open the gates, and are no NaN', () => {
  const { sigmoids, tanhs } = activations(Float32Array.of(3e38, -3e38, Infinity, -Infinity));
  expect([...tanhs]).toEqual([1, -1, 1, -1]);
  for (const [k, due] of [1, 0, 1, 0].entries()) expect(sigmoids[k]).toBeCloseTo(due, 30);
});

test('a sum that is no number shows, so that a training gone wrong is noticed', () => {
  const { sigmoids, tanhs } = activations(Float32Array.of(NaN, 0, NaN, 0));
  expect([...sigmoids]).toEqual([NaN, 0.5, NaN, 0.5]);
  expect([...tanhs]).toEqual([NaN, 0, NaN, 0]);
});

const [rows, units] = [3, 8];
const size = rows * units;
/** Bytes from one row of the state to the next: wider than the state. */
const stateRow = 4 * (units + 4);
const mask = Float32Array.from({ length: size }, (_, k) => (k % 3 === 0 ? 0 : 1.25));
/** The k-th value of a gate, [rows, 4 units]. */
const gateOf = (gates: Float32Array, gate: number, k: number): number =>
  gates[Math.floor(k / units) * 4 * units + gate * units + (k % units)]!;
const take = () => workspace.take(rows * (units + 4));
const put = (values: Float32Array | undefined): number => (values ? workspace.put(values) : 0);

test.each<[string, before: Float32Array | undefined, mask: Float32Array | undefined]>([
  ['the first step', undefined, undefined],
  ['a later step', someFloats(1, size), undefined],
  ['a step with dropout of the state', someFloats(1, size), mask],
])('%s makes memory and state as the textbook says', (_, before, mask) => {
  const sums = someFloats(2, 4 * size).map((sum) => 3 * sum);
  const [gates, memory, squashed, state] = [workspace.put(sums), take(), take(), take()];
  workspace.floats(state, rows * (units + 4)).fill(9);
  workspace.kernels.stepForward(
    ...[gates, put(before), memory, squashed],
    ...[state, stateRow, put(mask), 0, 0, 0, rows, units],
  );
  const cells = Float64Array.from({ length: size }, (_, k) => {
    const [input, forget, candidate] = [0, 1, 2].map((gate) => gateOf(sums, gate, k));
    return sigmoid(forget!) * (before?.[k] ?? 0) + sigmoid(input!) * Math.tanh(candidate!);
  });
  const states = cells.map((cell, k) => sigmoid(gateOf(sums, 3, k)) * Math.tanh(cell) * (mask?.[k] ?? 1));
  const all = workspace.floats(state, rows * (units + 4));
  const inRow = (at: number) => at % (units + 4) < units;
  expect(errorOf(workspace.floats(memory, size), cells)).toBeLessThan(2e-6);
  expect(errorOf(workspace.floats(squashed, size), cells.map(Math.tanh))).toBeLessThan(2e-6);
  expect(
    errorOf(
      all.filter((_, at) => inRow(at)),
      states,
    ),
  ).toBeLessThan(2e-6);
  expect(all.filter((_, at) => !inRow(at)).every((value) => value === 9)).toBe(true);
});

test.each<[string, before: Float32Array | undefined, mask: Float32Array | undefined]>([
  ['the first step', undefined, undefined],
  ['a later step', someFloats(3, size), undefined],
  ['a step with dropout of the state', someFloats(3, size), mask],
])('%s has the gradients that calculus gives', (_, before, mask) => {
  const activated = someFloats(4, 4 * size).map((x) => 0.5 + x / 3);
  const [squashed, dState, dMemory] = [5, 6, 7].map((seed) => someFloats(seed, size));
  const strided = new Float32Array(rows * (units + 4)).fill(9);
  dState!.forEach((value, k) => {
    strided[Math.floor(k / units) * (units + 4) + (k % units)] = value;
  });
  const [gates, dBefore] = [workspace.put(activated), workspace.put(dMemory!)];
  workspace.kernels.stepBackward(
    ...[gates, put(before), workspace.put(squashed!), workspace.put(strided), stateRow],
    ...[put(mask), dBefore, 0, 0, 0, rows, units],
  );
  const due = { dBefore: new Float64Array(size), gates: new Float64Array(4 * size) };
  for (let k = 0; k < size; k++) {
    const [i, f, g, o] = [0, 1, 2, 3].map((gate) => gateOf(activated, gate, k)) as [
      ...[number, number],
      ...[number, number],
    ];
    const t = squashed![k]!;
    const dh = dState![k]! * (mask?.[k] ?? 1);
    const dc = dMemory![k]! + dh * o * (1 - t ** 2);
    const slopes = [
      ...[dc * g * i * (1 - i), dc * (before?.[k] ?? 0) * f * (1 - f)],
      ...[dc * i * (1 - g ** 2), dh * t * o * (1 - o)],
    ];
    slopes.forEach((slope, gate) => {
      due.gates[Math.floor(k / units) * 4 * units + gate * units + (k % units)] = slope;
    });
    due.dBefore[k] = dc * f;
  }
  expect(errorOf(workspace.floats(gates, 4 * size), due.gates)).toBeLessThan(1e-6);
  expect(errorOf(workspace.floats(dBefore, size), due.dBefore)).toBeLessThan(1e-6);
});
