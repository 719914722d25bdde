import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runInProcess } from '#tests/support/runCommand.ts';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { reportCommand } from '#training/evaluate/charts/main.ts';
import { exampleJson, exampleRun } from './exampleRun.ts';

allowSlowTests();

const report = (...args: string[]) => runInProcess(reportCommand, ...args);

let folder: string;
let out: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-report-'));
  out = join(folder, 'deep', 'out');
});

afterEach(() => rm(folder, { recursive: true }));

/** Writes a run.json into a new folder and returns the folder. */
async function runIn(name: string, text = exampleRun().text): Promise<string> {
  const run = join(folder, name);
  await mkdir(run, { recursive: true });
  await writeFile(join(run, 'run.json'), text);
  return run;
}

test('reportCommand writes the report of all runs, with equal bytes each time', async () => {
  const runs = [await runIn('first'), await runIn('second')];
  const again = join(folder, 'again');
  for (const target of [out, again])
    expect(await report(...runs, '--out', target)).toEqual({
      code: 0,
      stdout: '',
      lines: [`wrote 13 files to ${target}`],
    });
  const names = await readdir(out);
  expect(names).toHaveLength(13);
  expect(names).toContain('index.html');
  for (const name of names) {
    expect(await readFile(join(again, name))).toEqual(await readFile(join(out, name)));
  }
});

test('reportCommand replaces an earlier report', async () => {
  const run = await runIn('first');
  await mkdir(out, { recursive: true });
  await writeFile(join(out, 'table.md'), 'old');
  await report(run, '--out', out);
  expect(await readFile(join(out, 'table.md'), 'utf8')).toMatch(/^Paper and ours:/);
  expect((await readdir(out)).filter((name) => name.endsWith('.partial'))).toEqual([]);
});

test('reportCommand writes tables, and links to charts by the figures of the paper, into the card', async () => {
  const whole = { ...exampleJson(), schedule: 'whole' };
  const runs = [await runIn('chunky'), await runIn('complete', JSON.stringify(whole))];
  const card = join(folder, 'deep', 'card.md');
  await mkdir(join(folder, 'deep'));
  await writeFile(card, '# Card\n\n<!-- card:runs -->\nold\n<!-- /card -->\nEnd\n');
  expect((await report(...runs, '--out', out, '--card', card)).code).toBe(0);
  const text = await readFile(card, 'utf8');
  expect(text).toMatch(/^# Card\n\n<!-- card:runs -->\nPaper and ours:\n[\s\S]*\n<!-- \/card -->\nEnd\n$/);
  expect(text).toContain(await readFile(join(out, 'table.md'), 'utf8'));
  const [both, one] = [
    '[chunky](out/chunky-accuracy.svg), [complete](out/complete-accuracy.svg)',
    'out/complete-',
  ];
  expect(text).toContain(`| 2 | accuracy in training and validation | ${both} |`);
  expect(text).toMatch(
    new RegExp(`^\\| 4 and 5 \\| .* \\| \\[complete\\]\\(${one}confusion\\.svg\\) \\|$`, 'm'),
  );
  expect(text).toMatch(/^\| 7 and 8 \| .* \| \[chunky\]\(out\/chunky-confusion\.svg\) \|$/m);
  const links = [...text.matchAll(/\]\((.+?)\)/g)].map(([, link]) => join(folder, 'deep', link!));
  expect(links).toHaveLength(8);
  expect(links.filter((link) => !existsSync(link))).toEqual([]);
});

test.each<[string, () => Promise<string[]>, RegExp]>([
  ['no folder', async () => [], /^npm run report -- DIR\.\.\. \[--out FOLDER\] \[--card FILE\]$/],
  [
    'a folder without a run',
    async () => [await runIn('first'), join(folder, 'missing')],
    /^.*missing: holds no finished run \(run\.json is missing\)$/,
  ],
  ['a run.json that is not JSON', async () => [await runIn('first', '{')], /^.*run\.json: is not JSON$/],
  [
    'a run.json without entries',
    async () => [await runIn('first', '{}')],
    /^.*run\.json: preset is not paper or tonic$/,
  ],
  [
    'two runs with the same name',
    async () => [await runIn('a/same'), await runIn('other'), await runIn('b/same')],
    /^two runs are called same; their files would be the same$/,
  ],
  [
    'a card without its section',
    async () => {
      await writeFile(join(folder, 'card.md'), '# Card\n');
      return [await runIn('first'), '--card', join(folder, 'card.md')];
    },
    /^.*card\.md: has no section <!-- card:runs --> \.\.\. <!-- \/card -->$/,
  ],
  ['an unknown option', async () => [await runIn('first'), '--fast'], /^Unknown option '--fast'.*$/],
])('reportCommand prints one line, fails and writes nothing for %s', async (_, args, complaint) => {
  const { code, stdout, lines } = await report(...(await args()), '--out', out);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(lines).toEqual([expect.stringMatching(complaint)]);
  expect(existsSync(out)).toBe(false);
});
