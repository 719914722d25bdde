import { beforeEach, expect, test } from 'vitest';
import { Workspace } from '#training/lstm/workspace.ts';
import { nothing } from './nothing.ts';

let workspace: Workspace;

beforeEach(() => {
  workspace = new Workspace(nothing);
});

test('blocks begin at whole cache lines, and none at 0, which stands for no block', () => {
  for (const floats of [1, 16, 17, 0, 5, 33]) {
    const address = workspace.take(floats);
    expect(address % 64).toBe(0);
    expect(address).toBeGreaterThan(0);
  }
});

test('blocks do not overlap', () => {
  const blocks = [1, 15, 16, 17, 100, 3].map((floats, k) => {
    const block = workspace.floats(workspace.take(floats), floats);
    return { block: block.fill(k), k };
  });
  for (const { block, k } of blocks) expect(block.every((value) => value === k)).toBe(true);
});

test('a block that is put holds a copy', () => {
  const values = Float32Array.of(1, 2, 3);
  const block = workspace.floats(workspace.put(values), 3);
  expect([...block]).toEqual([1, 2, 3]);
  values[0] = 9;
  expect(block[0]).toBe(1);
  block[1] = 9;
  expect(values[1]).toBe(2);
});

test('the floats of a block are the block itself, and other threads may share them', () => {
  const address = workspace.take(4);
  workspace.floats(address, 4).set([1, 2, 3, 4]);
  expect([...workspace.floats(address + 4, 2)]).toEqual([2, 3]);
  expect(workspace.floats(address, 4).buffer).toBeInstanceOf(SharedArrayBuffer);
});

test('the memory grows with what is taken, and the blocks of before stay where they are', () => {
  const address = workspace.put(Float32Array.of(1, 2, 3));
  const before = workspace.floats(address, 3);
  const large = workspace.floats(workspace.take(1_000_000), 1_000_000).fill(7);
  expect(large.at(-1)).toBe(7);
  expect([...workspace.floats(address, 3)]).toEqual([1, 2, 3]);
  before[0] = 5;
  expect(workspace.floats(address, 3)[0]).toBe(5);
});

test('a scope gives back what was taken in it, and no more', () => {
  const outer = workspace.put(Float32Array.of(1, 2));
  const inner = workspace.scope(() => workspace.put(Float32Array.of(3, 4)));
  expect(inner).toBeGreaterThan(outer);
  expect(workspace.take(2)).toBe(inner);
  expect([...workspace.floats(outer, 2)]).toEqual([1, 2]);
});

test('a scope within a scope gives back only its own', () => {
  const [first, second] = workspace.scope(() => {
    const kept = workspace.take(20);
    const given = workspace.scope(() => workspace.take(20));
    expect(workspace.take(20)).toBe(given);
    return [kept, given];
  });
  expect(second).toBeGreaterThan(first!);
  expect(workspace.take(20)).toBe(first);
});

test('a scope gives back also when its work fails, and lets the error through', () => {
  const next = workspace.scope(() => workspace.take(1));
  const failing = () =>
    workspace.scope(() => {
      workspace.take(100);
      throw new Error('no');
    });
  expect(failing).toThrow('no');
  expect(workspace.take(1)).toBe(next);
});

test('more than 32-bit addresses reach is refused, and what fits can still be had', () => {
  const next = workspace.scope(() => workspace.take(1));
  expect(() => workspace.take(2 ** 30)).toThrow(RangeError);
  expect(workspace.take(16)).toBe(next);
});
