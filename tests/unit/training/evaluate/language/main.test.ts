import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { writeDataFolder } from '#tests/unit/training/datasets/dataFolder.ts';
import { languageCommand } from '#training/evaluate/language/main.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'language-'));
  await writeDataFolder(folder);
  await mkdir(join(folder, 'tweets'), { recursive: true });
  const brighter = [
    'language\ttext',
    'eng\tI am so happy today',
    'eng\tich bin heute leider sehr traurig und müde',
    'deu\tich bin heute leider sehr traurig und müde',
    'deu\twarum ist das alles so schwer für mich',
    'ptbr\thoje estou muito triste porque não tenho tempo',
  ];
  await writeFile(join(folder, 'emotions', 'brighter-train.tsv.gz'), gzipSync(brighter.join('\n')));
  const sanders = [
    'label\ttext',
    'irrelevant\tno quiero ir a la escuela porque estoy muy cansado',
    'positive\tnice',
  ];
  await writeFile(join(folder, 'tweets', 'sanders.tsv.gz'), gzipSync(sanders.join('\n')));
});
afterAll(() => rm(folder, { recursive: true }));

async function printed(...args: string[]): Promise<string[]> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  try {
    await languageCommand(args);
    return log.mock.calls.map(([line]) => String(line));
  } finally {
    log.mockRestore();
  }
}

test('languageCommand prints the share of each set that is taken for another language', async () => {
  const rows = await printed('--data', folder);
  expect(rows).toContainEqual(expect.stringMatching(/^\| 2 German \| 2 \(100\.0 %\)/));
  expect(rows).toContainEqual(expect.stringMatching(/^\| 1 Portuguese \| 1 \(100\.0 %\)/));
  expect(rows).toContainEqual(expect.stringMatching(/^\| 1 irrelevant of Sanders \| 1 \(100\.0 %\)/));
  expect(rows.filter((row) => row.includes(' own '))).toHaveLength(12);
});

test('languageCommand prints the refused posts of English sets if --examples is given', async () => {
  expect(await printed('--data', folder, '--examples')).toContain(
    '- "ich bin heute leider sehr traurig und müde"',
  );
});

test('languageCommand rejects a missing folder with a UserError', async () => {
  await expect(printed()).rejects.toMatchObject({ name: 'UserError' });
});
