import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runInProcess } from '#tests/support/runCommand.ts';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { reproduceCommand } from '#training/reproduce/main.ts';
import type { Stage } from '#training/reproduce/stage.ts';
import { type FakePlaces, fakePlaces, stageOf } from './fakeStages.ts';

allowSlowTests();

let folder: string;
let places: FakePlaces;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-reproduce-'));
  places = await fakePlaces(folder);
});

afterEach(() => rm(folder, { recursive: true }));

const reproduce = (stages: readonly Stage[], ...args: string[]) =>
  runInProcess((given) => reproduceCommand(given, stages), ...places.options, ...args);

const note = (name: string, uses: readonly string[] = [], words = name) =>
  stageOf(name, `${places.script('note.mjs')} RUNS/notes.txt ${words}`, uses);

test('reproduceCommand runs the stages in the order of the recipe, and skips finished ones the next time', async () => {
  const stages = [note('one'), note('two', ['one']), note('three')];
  const lineOf = (k: number, name: string) =>
    `${k} of 3, ${name}: makes ${name} (log: ${places.runs}/${name}.log)`;
  expect(await reproduce(stages)).toEqual({
    code: 0,
    stdout: '',
    lines: [lineOf(1, 'one'), lineOf(2, 'two'), lineOf(3, 'three')],
  });
  expect(await places.notes()).toEqual(['one', 'two', 'three']);

  const again = await reproduce(stages);
  expect(again.lines).toEqual(['1 of 3, one: is done', '2 of 3, two: is done', '3 of 3, three: is done']);
  expect(await places.notes()).toEqual(['one', 'two', 'three']);
});

test('reproduceCommand gives a stage the folders that its command names, and writes its command and output to its log', async () => {
  const stage = stageOf('one', `${places.script('note.mjs')} RUNS/notes.txt DATA/tweets.csv MODEL DATABASE`);
  await reproduce([stage]);
  const [line] = await places.notes();
  expect(line).toBe(`${places.data}/tweets.csv ${places.model} DATABASE`);
  const command = `$ node ${places.script('note.mjs')} ${places.runs}/notes.txt ${line}`;
  expect(await readFile(join(places.runs, 'one.log'), 'utf8')).toBe(`${command}\nnoted ${line}\n`);
});

test('reproduceCommand leaves a record of a finished stage with its script and arguments', async () => {
  await reproduce([note('one'), note('two', ['one'])]);
  const recordOf = async (name: string) =>
    JSON.parse(await readFile(join(places.runs, `${name}.done.json`), 'utf8'));
  const [one, two] = [await recordOf('one'), await recordOf('two')];
  expect(one).toMatchObject({
    script: places.script('note.mjs'),
    args: [join(places.runs, 'notes.txt'), 'one'],
    uses: {},
  });
  expect(one.seconds).toBeGreaterThan(0);
  expect(two.uses).toEqual({ one: one.finished });
});

test('reproduceCommand --until ends after the named stage, and the next call goes on behind it', async () => {
  const stages = [note('one'), note('two'), note('three')];
  expect((await reproduce(stages, '--until', 'two')).lines).toHaveLength(2);
  expect(await places.notes()).toEqual(['one', 'two']);
  await reproduce(stages);
  expect(await places.notes()).toEqual(['one', 'two', 'three']);
});

describe('A failing stage', () => {
  test.each([
    ['fail.mjs', 'no space left'],
    ['throw.mjs', 'RangeError: 7 is too many'],
  ] as const)(
    'reproduceCommand ends with one line that names the log of %s and its last line',
    async (script, last) => {
      const stages = [note('one'), stageOf('two', places.script(script)), note('three')];
      const { code, lines } = await reproduce(stages);
      expect(code).toBe(1);
      expect(lines.slice(2)).toEqual([`two failed: ${last} (log: ${places.runs}/two.log)`]);
      expect(await places.notes()).toEqual(['one']);
      expect((await readdir(places.runs)).filter((name) => name.endsWith('.done.json'))).toEqual([
        'one.done.json',
      ]);
    },
  );

  test('reproduceCommand goes on at the failed stage once it succeeds', async () => {
    const failing = stageOf('two', places.script('fail.mjs'));
    await reproduce([note('one'), failing]);
    expect((await reproduce([note('one'), note('two')])).code).toBe(0);
    expect(await places.notes()).toEqual(['one', 'two']);
  });
});

describe('A stage that was made otherwise', () => {
  test('reproduceCommand names what to delete if a stage has other arguments now, and does nothing', async () => {
    const trained = (size: number) => [
      stageOf('one', `${places.script('note.mjs')} RUNS/notes.txt size=${size} --out RUNS/network`),
      note('two', ['one']),
      note('three'),
    ];
    await reproduce(trained(1));
    const { code, lines } = await reproduce(trained(2));
    expect(code).toBe(1);
    const paths = ['network', 'one.done.json', 'two.done.json'].map((name) => join(places.runs, name));
    expect(lines).toEqual([
      `made with other arguments or from other results: one, two; to make them again, delete ${paths.join(' ')}`,
    ]);
    expect(await places.notes()).toHaveLength(3);

    for (const path of paths) await rm(path, { force: true });
    expect((await reproduce(trained(2))).lines.at(-1)).toBe('3 of 3, three: is done');
    expect(await places.notes()).toHaveLength(5);
  });

  test('reproduceCommand refuses a result whose source was made again', async () => {
    const stages = [note('one'), note('two', ['one'])];
    await reproduce(stages);
    await rm(join(places.runs, 'one.done.json'));
    expect((await reproduce(stages)).lines).toEqual([expect.stringMatching(/ from other results: two; /)]);
    await reproduce(stages, '--until', 'one');
    expect((await reproduce(stages)).lines).toEqual([expect.stringMatching(/ from other results: two; /)]);
    await rm(join(places.runs, 'two.done.json'));
    await reproduce(stages);
    expect(await places.notes()).toEqual(['one', 'two', 'one', 'two']);
  });

  test('reproduceCommand names a damaged record', async () => {
    await reproduce([note('one')]);
    await writeFile(join(places.runs, 'one.done.json'), '{');
    const { code, lines } = await reproduce([note('one')]);
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringMatching(/one\.done\.json: is not JSON; delete it/)]);
  });
});

test.each<[string, string[], RegExp]>([
  ['an unknown stage', ['--until', 'four'], /^--until is one or two, not "four"$/],
  [
    'a missing data folder',
    ['--data', '/nowhere'],
    /^\/nowhere\/tweets\.csv: is missing; --data is a folder /,
  ],
  ['an unknown option', ['--fast'], /^Unknown option '--fast'/],
])('reproduceCommand prints one line and starts no stage for %s', async (_, args, complaint) => {
  const stages = [note('one'), note('two', [], 'DATA/tweets.csv')];
  const { code, lines } = await reproduce(stages, ...args);
  expect(code).toBe(1);
  expect(lines).toEqual([expect.stringMatching(complaint)]);
  expect(await places.notes()).toEqual([]);
});

test('reproduceCommand prints its usage if --data is missing', async () => {
  expect(await runInProcess((args) => reproduceCommand(args, []))).toEqual({
    code: 1,
    stdout: '',
    lines: ['npm run reproduce -- --data DIR [--runs DIR] [--model DIR] [--until STAGE]'],
  });
});

test("reproduceCommand gives a new model the shipped model's card, and says which files are the same", async () => {
  const copy = stageOf('model', `${places.script('copy.mjs')} model MODEL`);
  const { stdout } = await reproduce([note('one'), copy]);
  expect(stdout).toBe('mood.onnx: same\nvocabulary.txt: same\nmanifest.json: same\n');
  expect(await readFile(join(places.model, 'README.md'))).toEqual(await readFile('model/README.md'));
});

test('reproduceCommand keeps the card that is there, and compares nothing before the model is made', async () => {
  await reproduce([note('one')], '--until', 'one');
  await writeFile(join(places.model, 'README.md'), 'mine');
  expect((await reproduce([note('one'), note('two')])).stdout).toBe('');
  expect(await readFile(join(places.model, 'README.md'), 'utf8')).toBe('mine');
});
