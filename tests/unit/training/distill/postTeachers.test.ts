import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Vocabulary } from '#lib/text/vocabulary.ts';
import { complaintOf } from '#tests/unit/training/complaintOf.ts';
import {
  fullSizes,
  randomIds,
  randomPairs,
  randomWeights,
} from '#tests/unit/training/export/randomWeights.ts';
import { encodedOf } from '#tests/unit/training/lstm/encodedOf.ts';
import { tinyIdentity } from '#tests/unit/training/train/tiny.ts';
import { bigramsPath } from '#training/bigrams/ofRun.ts';
import { saveBigrams } from '#training/bigrams/table.ts';
import { answersOf, type PostTeacher, readPostTeachers, taught } from '#training/distill/postTeachers.ts';
import { referenceProbabilities } from '#training/export/reference.ts';
import { saveTensors } from '#training/files/tensorFile.ts';

const vocabulary = new Vocabulary(['rain', 'sun']);
const same = { posts: 6, heldOut: 'semeval-2015', vocabulary };
const posts = { heldOut: 'semeval-2015', learned: 6, fold: { part: 1, of: 2 } };

let root: string;
let folder: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tonic-teachers-'));
  folder = join(root, 'one');
  await mkdir(folder);
});

afterEach(() => rm(root, { recursive: true }));

const weights = randomWeights(1, fullSizes);

async function leaveRun(run: object, words = vocabulary): Promise<void> {
  await saveTensors(join(folder, 'weights.bin'), tinyIdentity(), weights);
  await writeFile(join(folder, 'run.json'), JSON.stringify(run));
  await writeFile(join(folder, 'vocabulary.txt'), words.toFile());
}

const read = () => readPostTeachers([folder], same);

test('a teacher is a refined run that left out a fold', async () => {
  await leaveRun({ posts });
  expect(await read()).toEqual([{ name: folder, weights, fold: { part: 1, of: 2 } }]);
});

describe('refused in one line is', () => {
  const otherPosts = /one was trained on other posts, or with another vocabulary$/;
  test.each<[what: string, run: object, complaint: RegExp]>([
    ['a run that is not refined', {}, /one: a teacher is a refined run that left a --fold out$/],
    ['one that left nothing out', { posts: { ...posts, fold: undefined } }, /left a --fold out$/],
    ['one of more posts', { posts: { ...posts, learned: 7 } }, otherPosts],
    ['one that another set was held out from', { posts: { ...posts, heldOut: 'semeval-2013' } }, otherPosts],
  ])('%s', async (_, run, complaint) => {
    await leaveRun(run);
    expect(await complaintOf(read)).toMatch(complaint);
  });

  test('one that reads other words', async () => {
    await leaveRun({ posts }, new Vocabulary(['rain']));
    expect(await complaintOf(read)).toMatch(otherPosts);
  });

  test('one beside a table of pairs', async () => {
    await leaveRun({ posts });
    await saveBigrams(bigramsPath(folder), randomPairs(1));
    expect(await complaintOf(read)).toMatch(/has a table of pairs/);
  });

  test('a folder without a run', async () => {
    expect(await complaintOf(read)).toBe(`${folder}: holds no finished run (weights.bin is missing)`);
  });
});

describe('of texts', () => {
  const ids = [1, 2, 3, 4, 5, 6].map((seed) => randomIds(4, seed));
  const texts = encodedOf(ids.map((one, k) => ({ ids: [...one], label: k % 2 === 0 ? 0 : 1 })));
  const teachers: PostTeacher[] = [1, 2].map((part) => ({
    ...{ name: `teacher ${part}`, weights: randomWeights(part, fullSizes), fold: { part, of: 2 } },
  }));
  const saidBy = (teacher: number, text: number) =>
    referenceProbabilities(teachers[teacher]!.weights, ids[text]!);
  const rowOf = (answers: Float32Array, text: number) => [...answers.subarray(3 * text, 3 * text + 3)];

  test('each is answered by the teacher that has not learned from it', async () => {
    const answers = await answersOf(teachers, texts, true);
    for (const k of ids.keys())
      for (const [output, value] of rowOf(answers, k).entries())
        expect(value).toBeCloseTo(saidBy(k % 2, k)[output]!, 5);
  });

  test('or by the mean of all, where none has; what pairs say is left out', async () => {
    const answers = await answersOf(teachers, { ...texts, bigramLogits: new Float32Array(6).fill(3) }, false);
    for (const k of ids.keys())
      for (const [output, value] of rowOf(answers, k).entries())
        expect(value).toBeCloseTo((saidBy(0, k)[output]! + saidBy(1, k)[output]!) / 2, 5);
  });

  test('none is answered that all who may have learned from', async () => {
    const answers = await answersOf(teachers.slice(0, 1), texts, true);
    expect(rowOf(answers, 0).every(Number.isFinite)).toBe(true);
    expect(rowOf(answers, 1)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });
});

test('a label is mixed with an answer; without one it stays alone', () => {
  const texts = {
    ...encodedOf([2, 3, 4].map((id) => ({ ids: [id], label: 0 }))),
    labels: Uint8Array.of(0, 2, 1),
  };
  const answers = Float32Array.of(0.5, 0.25, 0.25, 0.125, 0.375, 0.5, Number.NaN, Number.NaN, Number.NaN);
  const { labels, softTargets, unsure } = taught(texts, answers, 0.5);
  expect(labels).toEqual(texts.labels);
  // Of the first 0.75 sad, 0.125 happy and 0.125 unsure; of the second 0.0625, 0.1875 and 0.75.
  expect([...softTargets!]).toEqual([expect.closeTo(1 / 7, 6), 0.75, Number.NaN]);
  expect([...unsure!]).toEqual([0.125, 0.75, 0]);
});
