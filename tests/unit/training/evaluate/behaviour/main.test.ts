import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runInProcess } from '#tests/support/runCommand.ts';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { groups } from '#training/evaluate/behaviour/groups.ts';
import { behaviourCommand } from '#training/evaluate/behaviour/main.ts';

allowSlowTests();

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-behaviour-'));
});

afterEach(() => rm(folder, { recursive: true }));

test('behaviourCommand prints a row for each group and writes the same table into the card', async () => {
  const card = join(folder, 'card.md');
  await writeFile(card, '# Card\n\n<!-- card:behaviour -->\n<!-- /card -->\n');
  const { code, stdout } = await runInProcess(behaviourCommand, '--card', card);
  expect(code).toBe(0);
  const rows = stdout.trimEnd().split('\n').slice(2);
  expect(rows.map((row) => row.split(' | ').slice(0, 2))).toEqual(
    groups.map(({ name, checks }) => [`| ${name}`, String(checks.length)]),
  );
  expect(await readFile(card, 'utf8')).toBe(
    `# Card\n\n<!-- card:behaviour -->\n${stdout.trimEnd()}\n<!-- /card -->\n`,
  );
});

test('behaviourCommand prints one line and fails for a folder without a model and for a card without its section', async () => {
  const card = join(folder, 'card.md');
  await writeFile(card, '# Card\n');
  expect(await runInProcess(behaviourCommand, '--model', folder)).toMatchObject({
    code: 1,
    stdout: '',
    lines: [expect.stringContaining('manifest.json')],
  });
  expect(await runInProcess(behaviourCommand, '--card', card)).toMatchObject({
    code: 1,
    stdout: '',
    lines: [expect.stringContaining('has no section <!-- card:behaviour -->')],
  });
});
