import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exampleRun } from './exampleRun.ts';

const main = fileURLToPath(new URL('../../../../../training/evaluate/charts/main.ts', import.meta.url));

interface Outcome {
  readonly code: unknown;
  readonly stdout: string;
  readonly stderr: string;
}

const report = (...args: string[]) =>
  new Promise<Outcome>((resolve) => {
    execFile(process.execPath, [main, ...args], (error, stdout, stderr) => {
      resolve({ code: error?.code ?? 0, stdout, stderr });
    });
  });

let folder: string;
let out: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-report-'));
  out = join(folder, 'deep', 'out');
});

afterEach(() => rm(folder, { recursive: true }));

/** Writes a run.json into a new folder and gives the folder. */
async function runIn(name: string, text = exampleRun().text): Promise<string> {
  const run = join(folder, name);
  await mkdir(run, { recursive: true });
  await writeFile(join(run, 'run.json'), text);
  return run;
}

const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

test('writes the report of all runs, and the same bytes again', async () => {
  const runs = [await runIn('one'), await runIn('two')];
  const again = join(folder, 'again');
  const outcomes = [await report(...runs, '--out', out), await report(...runs, '--out', again)];
  expect(outcomes).toEqual(
    [out, again].map((to) => ({ code: 0, stdout: '', stderr: `wrote 13 files to ${to}\n` })),
  );
  const names = await readdir(out);
  expect(names).toHaveLength(13);
  expect(names).toContain('index.html');
  for (const name of names) {
    expect(await readFile(join(again, name))).toEqual(await readFile(join(out, name)));
  }
});

test('a report that is there is replaced', async () => {
  const run = await runIn('one');
  await mkdir(out, { recursive: true });
  await writeFile(join(out, 'table.md'), 'old');
  await report(run, '--out', out);
  expect(await readFile(join(out, 'table.md'), 'utf8')).toMatch(/^Paper and ours:/);
  expect((await readdir(out)).filter((name) => name.endsWith('.partial'))).toEqual([]);
});

test.each<[string, () => Promise<string[]>, RegExp]>([
  ['no folder', async () => [], /^npm run report -- DIR\.\.\. \[--out FOLDER\]\n$/],
  [
    'a folder without a run',
    async () => [await runIn('one'), join(folder, 'none')],
    /^.*none: holds no finished run \(run\.json is missing\)\n$/,
  ],
  ['what is not JSON', async () => [await runIn('one', '{')], /^.*run\.json: is not JSON\n$/],
  ['what is no run', async () => [await runIn('one', '{}')], /^.*run\.json: preset is not seed or tonic\n$/],
  [
    'two runs of one name',
    async () => [await runIn('a/same'), await runIn('other'), await runIn('b/same')],
    /^two runs are called same; their files would be the same\n$/,
  ],
  ['an option it does not know', async () => [await runIn('one'), '--fast'], /^Unknown option '--fast'.*\n$/],
])('%s is one line and exit status 1, and nothing is written', async (_, args, complaint) => {
  const { code, stdout, stderr } = await report(...(await args()), '--out', out);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(complaint);
  expect(await isThere(out)).toBe(false);
});
