import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { root, runCaptured } from '#scripts/bootstrap/setup.mjs';

afterEach(() => {
  delete process.env.TONIC_THOROUGH;
});

test('runCaptured gives a command the variables that were set after the start, such as TONIC_THOROUGH', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tonic-setup-'));
  const script = join(folder, 'print.mjs');
  await writeFile(script, 'console.log(process.env.TONIC_THOROUGH);');
  process.env.TONIC_THOROUGH = '1';
  expect(await runCaptured(relative(root, script), [])).toEqual({ status: 0, output: '1\n' });
  await rm(folder, { recursive: true });
});
