import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runInProcess } from '#tests/support/runCommand.ts';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { writeDataFolder } from '#tests/unit/training/datasets/dataFolder.ts';
import { points } from '#training/evaluate/format/numbers.ts';
import type { ScoredSet } from '#training/evaluate/mood/harness/tables.ts';
import { evaluateCommand } from '#training/evaluate/mood/main.ts';
import { writeModelFolder } from './systems/modelFolder.ts';

allowSlowTests();

let folder: string;
let options: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-evaluate-'));
  const [tweets, data, model] = [join(folder, 'tweets.csv'), join(folder, 'data'), join(folder, 'model')];
  const rows = Array.from({ length: 600 }, (_, row) => {
    const spelled = [...String(row)].map((digit) => 'abcdefghij'[Number(digit)]).join(' ');
    return `${row},${row % 2},so ${row % 2 === 1 ? 'love' : 'hate'} about ${spelled}\n`;
  });
  await writeFile(tweets, `row,label,text\n${rows.join('')}`);
  await writeDataFolder(data, {
    // Enough posts for the n-grams of the peers, whose words occur in five of them.
    'tweets/semeval-4a/twitter-2013train-A.tsv': Array.from(
      { length: 12 },
      (_, k) => `${k}\t${k % 2 ? 'positive\ta fine' : 'neutral\tan early'} day ${'abcdefghijkl'[k]}\n`,
    ).join(''),
    // Enough posts for the curves of the trade-off.
    'tweets/semeval-4a/twitter-2015test-A.tsv': Array.from({ length: 60 }, (_, k) => {
      const suffix = 'abcdefghijklmnopqrstuvwxyz'[k % 26]! + 'xyz'[Math.floor(k / 26)]!;
      const [label, words] = [
        ['positive', 'i love the sun'],
        ['negative', 'i hate rain'],
        ['neutral', 'a cat here'],
      ][k % 3]!;
      return `${k + 100}\t${label}\t${words} ${suffix}\n`;
    }).join(''),
  });
  await writeModelFolder(model, { posts: { sets: ['semeval-2013'], heldOut: 'semeval-2015' } });
  options = ['--tweets', tweets, '--data', data, '--model', model, '--rows', '100'];
});

afterAll(() => rm(folder, { recursive: true }));

const emptyCard = (...names: string[]): string =>
  names.map((name) => `<!-- card:${name} -->\n<!-- /card -->\n`).join('');

const evaluate = (...args: string[]) => runInProcess(evaluateCommand, ...args);

test('evaluateCommand scores and times all systems on the same posts and writes scores and charts', async () => {
  const [out, figures] = [join(folder, 'scores.json'), join(folder, 'figures')];
  const card = join(folder, 'card.md');
  await writeFile(card, emptyCard('evaluation', 'slices'));
  const written = ['--out', out, '--figures', figures, '--card', card];
  const { code, stdout, lines } = await evaluate(...options, '--final', ...written);
  expect(lines).toEqual([
    "the paper's network is left out: give --paper-run DIR",
    `wrote tradeoff.svg and calibration.svg to ${figures}`,
    `wrote ${out}`,
  ]);
  expect(code).toBe(0);
  const { sets, costs, timedTexts } = JSON.parse(await readFile(out, 'utf8')) as {
    sets: ScoredSet[];
    costs: { system: string; milliseconds: number; bytes: number }[];
    timedTexts: number;
  };
  expect(sets.map(({ name, note, rows }) => [name, note, rows])).toEqual([
    ['sentiment140', 'of the 120 test tweets', 100],
    ['semeval-2013', 'the model was trained on it', 12],
    ['semeval-2014', undefined, 2],
    ['semeval-2015', 'held out', 60],
    ['goemotions-dev', undefined, 2],
    ['tweeteval-val', undefined, 2],
    ['manual', undefined, 3],
    ['emobank', 'held out', 2],
    ['vader-rated', undefined, 2],
    ['carer-dev', undefined, 1],
    ['semeval2018-ec-dev', undefined, 1],
    ['semeval2018-valence-dev', undefined, 1],
    ['meld-dev', undefined, 1],
  ]);
  const systems = [
    'vader-sentiment',
    "VADER, with the port's input mended",
    'sentiment',
    'wink-sentiment',
    'TF-IDF + logistic regression',
    'bag of words and pairs',
    'linear SVM over n-grams',
    'the shipped model',
  ];
  for (const { scores } of sets) expect(scores.map(({ system }) => system)).toEqual(systems);
  const onTweets = Object.fromEntries(sets[0]!.scores.map((score) => [score.system, score.measures]));
  expect(onTweets['vader-sentiment']?.forcedAccuracy).toBe(1);
  expect(onTweets['TF-IDF + logistic regression']?.forcedAccuracy).toBe(1);
  expect(costs.map(({ system }) => system)).toEqual(systems);
  for (const { milliseconds, bytes } of costs) {
    expect(milliseconds).toBeGreaterThan(0);
    expect(bytes).toBeGreaterThan(0);
  }
  expect(timedTexts).toBe(189);
  expect((await readdir(figures)).sort()).toEqual(['calibration.svg', 'tradeoff.svg']);
  for (const { name } of sets) expect(stdout).toMatch(new RegExp(`^${name}, |^${name}: `, 'm'));
  expect(stdout).toContain('Milliseconds a text');

  const text = await readFile(card, 'utf8');
  for (const row of stdout.split('\n').filter((line) => line.startsWith('| ')))
    expect(text).toContain(`${row}\n`);
  expect(text).toMatch(/^\| accuracy of happy and sad, manual tweets \| at least 88\.5 % \| \d/m);
  expect(text).toMatch(/^\| average recall, semeval-2015 \| at least 68\.0 % \| \d/m);
  expect(text).toMatch(
    /^\| sets on which the model is better than each lexicon \| at least 13 \| \d+ \| (?:yes|no) \|$/m,
  );
  for (const [name, measure, title] of [
    ['semeval-2015', 'averageRecall', 'average recall'],
    ['emobank', 'forcedAccuracy', 'accuracy of happy and sad'],
  ] as const) {
    const all = sets.find((set) => set.name === name)!.scores.map(({ measures }) => measures[measure]);
    const lead = points(all.at(-1)! - Math.max(...all.slice(0, -1)), 1);
    expect(text).toContain(
      `| lead over the best other reader in ${title}, ${name} | at least 2.0 points | ${lead} points | `,
    );
  }
  expect(text).toMatch(/^\| semeval-2015 \| up to 10 tokens \| 60 \| /m);
});

test('evaluateCommand scores the model alone without baselines, on sets to choose with, and equally in each run', async () => {
  const out = join(folder, 'model.json');
  const card = join(folder, 'model-card.md');
  const setsOf = async () => {
    await writeFile(card, emptyCard('evaluation', 'slices'));
    const written = ['--out', out, '--card', card];
    const { code, lines } = await evaluate(...options, '--baselines', 'none', ...written);
    expect({ code, lines }).toEqual({ code: 0, lines: [`wrote ${out}`] });
    return (JSON.parse(await readFile(out, 'utf8')) as { sets: ScoredSet[] }).sets;
  };
  const first = await setsOf();
  for (const { scores } of first) expect(scores.map(({ system }) => system)).toEqual(['the shipped model']);
  expect(await setsOf()).toEqual(first);
  // Not those that are looked at once.
  const names = first.map(({ name }) => name);
  expect(names).not.toContain('semeval-2015');
  expect(names).not.toContain('emobank');
  expect(names).toContain('vader-rated');
  // Without lexicons and without the held-out set, one target remains.
  const [targets] = (await readFile(card, 'utf8')).split('\nsentiment140');
  expect(targets!.match(/at (?:least|most)/g)).toHaveLength(1);
});

test.each<[args: string[], complaint: RegExp]>([
  [['--baselines', 'some'], /^--baselines is all or none, not "some"$/],
  [['--rows', '5'], /^--rows is a whole number from 100, not 5$/],
  [['--held-out', 'semeval-1999'], /^--held-out is one of semeval-2013, .*meld-dev, not "semeval-1999"$/],
  [['--figures', '/tmp'], /^--figures shows semeval-2015, which is looked at once: add --final$/],
  [['--model', '/dev/null/model'], /^\/dev\/null\/model\/manifest\.json: cannot be read/],
  [['--paper-run', '/dev/null'], /\/dev\/null/],
  [['--card', '/dev/null'], /^\/dev\/null: has no section <!-- card:evaluation -->/],
  [['--seed-run', '/dev/null'], /\/dev\/null/],
])('evaluateCommand prints one line and fails for %j', async (args, complaint) => {
  const { code, stdout, lines } = await evaluate(...options, ...args);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(lines).toEqual([expect.stringMatching(complaint)]);
});

test('evaluateCommand prints its usage if --data is missing', async () => {
  expect(await evaluate('--tweets', 'tweets.csv')).toEqual({
    code: 1,
    stdout: '',
    lines: [expect.stringMatching(/^npm run evaluate -- --tweets FILE --data DIR /)],
  });
});
