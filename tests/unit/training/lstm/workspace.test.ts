import { beforeEach, expect, test } from 'vitest';
import { Workspace } from '#training/lstm/workspace.ts';
import { emptyModule } from './emptyModule.ts';

let workspace: Workspace;

beforeEach(() => {
  workspace = new Workspace(emptyModule);
});

test('Workspace.allocate aligns blocks to cache lines and never returns 0, which means "no block"', () => {
  for (const count of [1, 16, 17, 0, 5, 33]) {
    const address = workspace.allocate(count);
    expect(address % 64).toBe(0);
    expect(address).toBeGreaterThan(0);
  }
});

test('Workspace.allocate returns blocks that do not overlap', () => {
  const blocks = [1, 15, 16, 17, 100, 3].map((count, k) => {
    const block = workspace.view(workspace.allocate(count), count);
    return { block: block.fill(k), k };
  });
  for (const { block, k } of blocks) expect(block.every((value) => value === k)).toBe(true);
});

test('Workspace.allocateCopy copies the values', () => {
  const values = Float32Array.of(1, 2, 3);
  const block = workspace.view(workspace.allocateCopy(values), 3);
  expect([...block]).toEqual([1, 2, 3]);
  values[0] = 9;
  expect(block[0]).toBe(1);
  block[1] = 9;
  expect(values[1]).toBe(2);
});

test('Workspace.view returns the memory itself, which other threads can share', () => {
  const address = workspace.allocate(4);
  workspace.view(address, 4).set([1, 2, 3, 4]);
  expect([...workspace.view(address + 4, 2)]).toEqual([2, 3]);
  expect(workspace.view(address, 4).buffer).toBeInstanceOf(SharedArrayBuffer);
});

test('Workspace.allocate grows the memory, and earlier blocks keep their contents', () => {
  const address = workspace.allocateCopy(Float32Array.of(1, 2, 3));
  const before = workspace.view(address, 3);
  const large = workspace.view(workspace.allocate(1_000_000), 1_000_000).fill(7);
  expect(large.at(-1)).toBe(7);
  expect([...workspace.view(address, 3)]).toEqual([1, 2, 3]);
  before[0] = 5;
  expect(workspace.view(address, 3)[0]).toBe(5);
});

test('Workspace.scope frees the blocks allocated in it, and no others', () => {
  const outer = workspace.allocateCopy(Float32Array.of(1, 2));
  const inner = workspace.scope(() => workspace.allocateCopy(Float32Array.of(3, 4)));
  expect(inner).toBeGreaterThan(outer);
  expect(workspace.allocate(2)).toBe(inner);
  expect([...workspace.view(outer, 2)]).toEqual([1, 2]);
});

test('Workspace.scope frees only its own blocks when scopes are nested', () => {
  const [first, second] = workspace.scope(() => {
    const outer = workspace.allocate(20);
    const inner = workspace.scope(() => workspace.allocate(20));
    expect(workspace.allocate(20)).toBe(inner);
    return [outer, inner];
  });
  expect(second).toBeGreaterThan(first!);
  expect(workspace.allocate(20)).toBe(first);
});

test('Workspace.scope frees its blocks and rethrows when its work fails', () => {
  const next = workspace.scope(() => workspace.allocate(1));
  const failing = () =>
    workspace.scope(() => {
      workspace.allocate(100);
      throw new Error('no');
    });
  expect(failing).toThrow('no');
  expect(workspace.allocate(1)).toBe(next);
});

test('Workspace.allocate throws RangeError beyond 32-bit addresses and still allocates smaller blocks', () => {
  const next = workspace.scope(() => workspace.allocate(1));
  expect(() => workspace.allocate(2 ** 30)).toThrow(RangeError);
  expect(workspace.allocate(16)).toBe(next);
});
