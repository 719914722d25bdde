import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Vocabulary } from '#lib/text/vocabulary.ts';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { complaintOf } from '#tests/unit/training/complaintOf.ts';
import {
  fullSizes,
  randomBigrams,
  randomIds,
  randomTables,
  randomWeights,
} from '#tests/unit/training/export/randomWeights.ts';
import { encodedOf } from '#tests/unit/training/lstm/encodedOf.ts';
import { tinyIdentity } from '#tests/unit/training/train/tiny.ts';
import { bigramsPath } from '#training/bigrams/ofRun.ts';
import { saveBigrams } from '#training/bigrams/table.ts';
import {
  type PostTeacher,
  readPostTeachers,
  teacherAnswers,
  withTeacherAnswers,
} from '#training/distill/postTeachers.ts';
import { referenceProbabilities } from '#training/export/reference.ts';
import { saveTensors } from '#training/files/tensorFile.ts';
import { sizesOf } from '#training/lstm/weights.ts';
import { saveNgrams } from '#training/ngrams/table.ts';

allowSlowTests();

const vocabulary = new Vocabulary(['rain', 'sun']);
const expected = { posts: 6, heldOut: 'semeval-2015', vocabulary };
const posts = { heldOut: 'semeval-2015', learned: 6, fold: { part: 1, total: 2 } };

let root: string;
let folder: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tonic-teachers-'));
  folder = join(root, 'one');
  await mkdir(folder);
});

afterEach(() => rm(root, { recursive: true }));

const weights = randomWeights(1, fullSizes);

async function writeRunOf(run: object, words = vocabulary, ofRun = weights): Promise<void> {
  await saveTensors(join(folder, 'weights.bin'), tinyIdentity(), ofRun);
  await writeFile(join(folder, 'run.json'), JSON.stringify(run));
  await writeFile(join(folder, 'vocabulary.txt'), words.toFile());
}

const read = () => readPostTeachers([folder], expected);

test('readPostTeachers reads a refined run that left out a fold', async () => {
  await writeRunOf({ posts });
  expect(await read()).toEqual([{ name: folder, weights, fold: { part: 1, total: 2 } }]);
});

test('readPostTeachers reads a run with tags as one that has moods alone', async () => {
  const tagged = randomWeights(1, { ...fullSizes, outputs: 7 });
  await writeRunOf({ posts }, vocabulary, tagged);
  const [teacher] = await read();
  expect(sizesOf(teacher!.weights)).toEqual(fullSizes);
  const [sad, happy, unsure, ...rest] = referenceProbabilities(teacher!.weights, randomIds(4, 1));
  expect(rest).toEqual([]);
  expect(sad! + happy! + unsure!).toBeCloseTo(1, 6);
  expect([...teacher!.weights.headBias.values]).toEqual([...tagged.headBias.values.subarray(0, 3)]);
});

test('readPostTeachers reads a run with n-grams as its network alone', async () => {
  await writeRunOf({ posts });
  await saveNgrams(join(folder, 'ngrams.bin'), randomTables(1, 3));
  expect(await read()).toEqual([{ name: folder, weights, fold: { part: 1, total: 2 } }]);
});

test('readPostTeachers reads the fold of a run of a version before 0.2.0', async () => {
  await writeRunOf({ posts: { ...posts, fold: { part: 1, of: 2 } } });
  expect(await read()).toMatchObject([{ fold: { part: 1, total: 2 } }]);
});

describe('readPostTeachers refuses in one line', () => {
  const otherPosts = /one was trained on other posts, or with another vocabulary$/;
  test.each<[kind: string, run: object, complaint: RegExp]>([
    ['a run that is not refined', {}, /one: a teacher is a refined run that left a --fold out$/],
    ['a run that left no fold out', { posts: { ...posts, fold: undefined } }, /left a --fold out$/],
    ['a run on more posts', { posts: { ...posts, learned: 7 } }, otherPosts],
    ['a run with another set held out', { posts: { ...posts, heldOut: 'semeval-2013' } }, otherPosts],
  ])('readPostTeachers refuses %s', async (_, run, complaint) => {
    await writeRunOf(run);
    expect(await complaintOf(read)).toMatch(complaint);
  });

  test('readPostTeachers refuses a run with another vocabulary', async () => {
    await writeRunOf({ posts }, new Vocabulary(['rain']));
    expect(await complaintOf(read)).toMatch(otherPosts);
  });

  test('readPostTeachers refuses a run with a table of bigrams', async () => {
    await writeRunOf({ posts });
    await saveBigrams(bigramsPath(folder), randomBigrams(1));
    expect(await complaintOf(read)).toMatch(/has a table of bigrams/);
  });

  test('readPostTeachers refuses a folder without a run', async () => {
    expect(await complaintOf(read)).toBe(`${folder}: holds no finished run (weights.bin is missing)`);
  });
});

describe('teacherAnswers', () => {
  const ids = [1, 2, 3, 4, 5, 6].map((seed) => randomIds(4, seed));
  const texts = encodedOf(ids.map((tokens, k) => ({ ids: [...tokens], label: k % 2 === 0 ? 0 : 1 })));
  const teachers: PostTeacher[] = [1, 2].map((part) => ({
    name: `teacher ${part}`,
    weights: randomWeights(part, fullSizes),
    fold: { part, total: 2 },
  }));
  const answerOf = (teacher: number, text: number) =>
    referenceProbabilities(teachers[teacher]!.weights, ids[text]!);
  const rowOf = (answers: Float32Array, text: number) => [...answers.subarray(3 * text, 3 * text + 3)];

  test('teacherAnswers takes each post’s answer from the teacher that was not trained on it', async () => {
    const answers = await teacherAnswers(teachers, texts, true);
    for (const k of ids.keys())
      for (const [output, value] of rowOf(answers, k).entries())
        expect(value).toBeCloseTo(answerOf(k % 2, k)[output]!, 5);
  });

  test('teacherAnswers returns the mean of all teachers for other texts, without the run’s own bigrams', async () => {
    const answers = await teacherAnswers(
      teachers,
      { ...texts, bigramLogits: new Float32Array(6).fill(3) },
      false,
    );
    for (const k of ids.keys())
      for (const [output, value] of rowOf(answers, k).entries())
        expect(value).toBeCloseTo((answerOf(0, k)[output]! + answerOf(1, k)[output]!) / 2, 5);
  });

  test('teacherAnswers adds the offsets of each post’s source to the logits of the moods, and those of tags to nothing', async () => {
    const offsets = ids.map((_, k) => [k / 4, -k / 8, 0.5]);
    const sourceOffsets = Float32Array.from(offsets.flatMap((ofMoods) => [...ofMoods, 9, -9]));
    const answers = await teacherAnswers(teachers, { ...texts, sourceOffsets }, true);
    for (const k of ids.keys()) {
      const moved = answerOf(k % 2, k).map((probability, mood) => probability * Math.exp(offsets[k]![mood]!));
      const sum = moved.reduce((total, value) => total + value, 0);
      expect(rowOf(answers, k)).toEqual(moved.map((value) => expect.closeTo(value / sum, 5)));
    }
  });

  test('teacherAnswers returns NaN for a post that every teacher was trained on', async () => {
    const answers = await teacherAnswers(teachers.slice(0, 1), texts, true);
    expect(rowOf(answers, 0).every(Number.isFinite)).toBe(true);
    expect(rowOf(answers, 1)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });
});

test('withTeacherAnswers mixes labels with answers and keeps a label without an answer', () => {
  const texts = {
    ...encodedOf([2, 3, 4].map((id) => ({ ids: [id], label: 0 }))),
    labels: Uint8Array.of(0, 2, 1),
  };
  const answers = Float32Array.of(0.5, 0.25, 0.25, 0.125, 0.375, 0.5, Number.NaN, Number.NaN, Number.NaN);
  const { labels, softTargets, unsure } = withTeacherAnswers(texts, answers, 0.5);
  expect(labels).toEqual(texts.labels);
  // The first label becomes 0.75 sad, 0.125 happy and 0.125 unsure, the second 0.0625, 0.1875 and 0.75.
  expect([...softTargets!]).toEqual([expect.closeTo(1 / 7, 6), 0.75, Number.NaN]);
  expect([...unsure!]).toEqual([0.125, 0.75, 0]);
});
