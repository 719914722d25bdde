// npm run verify -- --tweets FILE: does the shipped model, asked as anyone can ask it, answer as its report says?
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { command, UserError } from '#scripts/cli/command.ts';
import { withBar } from '#training/cli/progress.ts';
import { readTweets } from '#training/tweets/read.ts';

/** npm run mood rounds to four digits, the manifest to five. */
const tolerance = 1e-4;

await command(async () => {
  const { values } = parseArgs({ options: { tweets: { type: 'string' } } });
  const path = values.tweets;
  if (path === undefined) throw new UserError('npm run verify -- --tweets FILE');
  const manifest = await readFile(new URL('../../../model/manifest.json', import.meta.url), 'utf8');
  const { sample, test } = JSON.parse(manifest) as Manifest;
  const expected = new Map(sample.map(({ row, happy }) => [row, happy]));

  const found: { happy: number; label: number | null; text: string }[] = [];
  await withBar(`reading ${path}`, async (onProgress) => {
    for await (const { row, label, text } of readTweets(path, onProgress)) {
      const happy = expected.get(row);
      if (happy !== undefined) found.push({ happy, label, text });
    }
  });
  if (found.length !== sample.length)
    throw new UserError(`${path} lacks ${sample.length - found.length} of the rows`);

  const answers = await moods(found.map(({ text }) => text));
  const read = answers.flatMap(({ happy, reason }, k) => (reason ? [] : [{ happy, expected: found[k]! }]));
  const differences = read.map(({ happy, expected }) => Math.abs(happy - expected.happy));
  const right = read.filter(({ happy, expected }) => Number(happy > 0.5) === expected.label).length;
  const largest = Math.max(...differences);
  console.log(
    `${found.length} test tweets, ${found.length - read.length} of them taken for another language: largest difference from the report ${largest.toFixed(5)}; ` +
      `accuracy ${(right / read.length).toFixed(3)} here, ${test.accuracy.toFixed(4)} in the report of ${test.rows}`,
  );
  if (!(largest <= tolerance)) throw new UserError('the shipped model does not answer as its report says');
});

interface Manifest {
  readonly sample: readonly { readonly row: number; readonly happy: number }[];
  readonly test: { readonly accuracy: number; readonly rows: number };
}

interface Answer {
  readonly happy: number;
  /** Why the text was not read. */
  readonly reason?: string;
}

/** The answers of npm run mood, in order. */
async function moods(texts: readonly string[]): Promise<Answer[]> {
  const mood = fileURLToPath(new URL('../../../scripts/cli/mood.ts', import.meta.url));
  const process = spawn(globalThis.process.execPath, [mood], { stdio: ['pipe', 'pipe', 'inherit'] });
  process.stdin.end(texts.map((text) => `${text.replaceAll('\n', ' ')}\n`).join(''));
  const lines = (await text(process.stdout)).trimEnd().split('\n');
  if (lines.length !== texts.length)
    throw new Error(`npm run mood gave ${lines.length} answers to ${texts.length} texts`);
  return lines.map((line) => JSON.parse(line) as Answer);
}
