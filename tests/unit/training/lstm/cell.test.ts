import { beforeAll, expect, test } from 'vitest';
import { compileKernels } from '#training/lstm/compileKernels.ts';
import { Workspace } from '#training/lstm/workspace.ts';
import { randomFloats, relativeError } from './floats.ts';

let workspace: Workspace;

beforeAll(async () => {
  workspace = new Workspace(await compileKernels());
});

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Returns the activations of the gates and of the candidate when each of them has these sums. */
function activations(sums: Float32Array): { sigmoids: Float32Array; tanhs: Float32Array } {
  const units = sums.length;
  const gates = workspace.allocateCopy(Float32Array.from({ length: 4 * units }, (_, k) => sums[k % units]!));
  workspace.kernels.stepForward({
    gates,
    before: 0,
    memory: workspace.allocate(units),
    squashed: workspace.allocate(units),
    state: workspace.allocate(units),
    stateRow: 0,
    mask: 0,
    pooled: 0,
    best: 0,
    t: 0,
    rows: 1,
    units,
  });
  const [input, forget, tanhs, output] = [0, 1, 2, 3].map((gate) =>
    workspace.view(gates + 4 * gate * units, units),
  );
  expect(forget).toEqual(input);
  expect(output).toEqual(input);
  return { sigmoids: input!, tanhs: tanhs! };
}

test('stepForward computes sigmoid and tanh within 1e-6 for sums from -100 to 100', () => {
  const sums = Float32Array.from({ length: 40_004 }, (_, k) => (k - 20_002) / 200);
  const { sigmoids, tanhs } = activations(sums);
  const maxError = (values: Float32Array, expected: (x: number) => number) =>
    Math.max(...values.map((value, k) => Math.abs(value - expected(sums[k]!))));
  expect(maxError(sigmoids, sigmoid)).toBeLessThan(1e-6);
  expect(maxError(tanhs, Math.tanh)).toBeLessThan(1e-6);
});

test('stepForward computes nearly closed gates with a relative error below 1e-6', () => {
  const sums = Float32Array.from({ length: 800 }, (_, k) => -k / 10);
  for (const [k, value] of activations(sums).sigmoids.entries())
    expect(Math.abs(value / sigmoid(sums[k]!) - 1), String(sums[k])).toBeLessThan(1e-6);
});

test('stepForward computes sums near zero within 1e-7', () => {
  const sums = Float32Array.of(0, 1e-3, -1e-3, 1e-5);
  const { sigmoids, tanhs } = activations(sums);
  expect(sigmoids[0]).toBe(0.5);
  expect(tanhs[0]).toBe(0);
  for (const k of [1, 2, 3]) expect(Math.abs(tanhs[k]! - Math.tanh(sums[k]!))).toBeLessThan(1e-7);
});

test('stepForward opens and closes gates fully for huge and infinite sums', () => {
  const { sigmoids, tanhs } = activations(Float32Array.of(3e38, -3e38, Infinity, -Infinity));
  expect([...tanhs]).toEqual([1, -1, 1, -1]);
  for (const [k, expected] of [1, 0, 1, 0].entries()) expect(sigmoids[k]).toBeCloseTo(expected, 30);
});

test('stepForward returns NaN for NaN, so a diverged training is noticed', () => {
  const { sigmoids, tanhs } = activations(Float32Array.of(NaN, 0, NaN, 0));
  expect([...sigmoids]).toEqual([NaN, 0.5, NaN, 0.5]);
  expect([...tanhs]).toEqual([NaN, 0, NaN, 0]);
});

const rows = 3;
const units = 8;
const size = rows * units;
/** Floats from one row of the state to the next: wider than the state. */
const stateWidth = units + 4;
const mask = Float32Array.from({ length: size }, (_, k) => (k % 3 === 0 ? 0 : 1.25));
/** Returns the k-th value of a gate of [rows, 4 units]. */
const gateOf = (gates: Float32Array, gate: number, k: number): number =>
  gates[Math.floor(k / units) * 4 * units + gate * units + (k % units)]!;
const copyOrNone = (values: Float32Array | undefined): number =>
  values ? workspace.allocateCopy(values) : 0;

test.each<[string, before: Float32Array | undefined, mask: Float32Array | undefined]>([
  ['the first step', undefined, undefined],
  ['a later step', randomFloats(1, size), undefined],
  ['a step with dropout of the state', randomFloats(1, size), mask],
])('stepForward computes memory and state of %s as the textbook does', (_, before, mask) => {
  const sums = randomFloats(2, 4 * size).map((sum) => 3 * sum);
  const memory = workspace.allocate(size);
  const squashed = workspace.allocate(size);
  const state = workspace.allocate(rows * stateWidth);
  const stateRows = workspace.view(state, rows * stateWidth).fill(9);
  workspace.kernels.stepForward({
    gates: workspace.allocateCopy(sums),
    before: copyOrNone(before),
    memory,
    squashed,
    state,
    stateRow: 4 * stateWidth,
    mask: copyOrNone(mask),
    pooled: 0,
    best: 0,
    t: 0,
    rows,
    units,
  });
  const cells = Float64Array.from({ length: size }, (_, k) => {
    const [input, forget, candidate] = [0, 1, 2].map((gate) => gateOf(sums, gate, k));
    return sigmoid(forget!) * (before?.[k] ?? 0) + sigmoid(input!) * Math.tanh(candidate!);
  });
  const states = cells.map((cell, k) => sigmoid(gateOf(sums, 3, k)) * Math.tanh(cell) * (mask?.[k] ?? 1));
  const isState = (position: number) => position % stateWidth < units;
  const written = stateRows.filter((_, position) => isState(position));
  const between = stateRows.filter((_, position) => !isState(position));
  expect(relativeError(workspace.view(memory, size), cells)).toBeLessThan(2e-6);
  expect(relativeError(workspace.view(squashed, size), cells.map(Math.tanh))).toBeLessThan(2e-6);
  expect(relativeError(written, states)).toBeLessThan(2e-6);
  expect(between.every((value) => value === 9)).toBe(true);
});

test.each<[string, before: Float32Array | undefined, mask: Float32Array | undefined]>([
  ['the first step', undefined, undefined],
  ['a later step', randomFloats(3, size), undefined],
  ['a step with dropout of the state', randomFloats(3, size), mask],
])('stepBackward computes the gradients of %s as calculus does', (_, before, mask) => {
  const activated = randomFloats(4, 4 * size).map((x) => 0.5 + x / 3);
  const squashed = randomFloats(5, size);
  const dState = randomFloats(6, size);
  const dMemory = randomFloats(7, size);
  const wideState = new Float32Array(rows * stateWidth).fill(9);
  dState.forEach((value, k) => {
    wideState[Math.floor(k / units) * stateWidth + (k % units)] = value;
  });
  const gates = workspace.allocateCopy(activated);
  const dBefore = workspace.allocateCopy(dMemory);
  workspace.kernels.stepBackward({
    gates,
    before: copyOrNone(before),
    squashed: workspace.allocateCopy(squashed),
    dState: workspace.allocateCopy(wideState),
    dStateRow: 4 * stateWidth,
    mask: copyOrNone(mask),
    dMemory: dBefore,
    dPooled: 0,
    best: 0,
    t: 0,
    rows,
    units,
  });
  const expected = { dBefore: new Float64Array(size), gates: new Float64Array(4 * size) };
  for (let k = 0; k < size; k++) {
    const [i, f, g, o] = [0, 1, 2, 3].map((gate) => gateOf(activated, gate, k)) as [
      number,
      number,
      number,
      number,
    ];
    const tanh = squashed[k]!;
    const dh = dState[k]! * (mask?.[k] ?? 1);
    const dc = dMemory[k]! + dh * o * (1 - tanh ** 2);
    const dGates = [
      dc * g * i * (1 - i),
      dc * (before?.[k] ?? 0) * f * (1 - f),
      dc * i * (1 - g ** 2),
      dh * tanh * o * (1 - o),
    ];
    dGates.forEach((gradient, gate) => {
      expected.gates[Math.floor(k / units) * 4 * units + gate * units + (k % units)] = gradient;
    });
    expected.dBefore[k] = dc * f;
  }
  expect(relativeError(workspace.view(gates, 4 * size), expected.gates)).toBeLessThan(1e-6);
  expect(relativeError(workspace.view(dBefore, size), expected.dBefore)).toBeLessThan(1e-6);
});
