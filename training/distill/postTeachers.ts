import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Vocabulary } from '#lib/text/vocabulary.ts';
import { UserError } from '#scripts/cli/command.ts';
import { bigramsPath } from '#training/bigrams/ofRun.ts';
import { loadBigrams, withoutBigrams } from '#training/bigrams/table.ts';
import { withBar } from '#training/cli/progress.ts';
import { loadTensors } from '#training/files/tensorFile.ts';
import type { Weights } from '#training/lstm/initial.ts';
import { WorkerPool } from '#training/lstm/workerPool.ts';
import { probabilitiesOf } from '#training/refine/train.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import { type Fold, isIn } from './fold.ts';

/** A refined network that teaches another one, and the posts that it has not learned from. */
export interface PostTeacher {
  readonly name: string;
  readonly weights: Weights;
  readonly fold: Fold;
}

/** Texts that go to the threads at once. */
const atOnce = 4096;

/** What a run and its teachers must have in common: then a post has the same position for all of them. */
export interface TrainingPosts {
  /** Posts to learn from, those of the fold among them. */
  readonly posts: number;
  readonly heldOut: string;
  readonly vocabulary: Vocabulary;
}

/**
 * @param folders of runs that npm run refine left with --fold
 * @throws UserError when a folder holds no such run, or one of other posts
 */
export async function readPostTeachers(
  folders: readonly string[],
  { posts, heldOut, vocabulary }: TrainingPosts,
): Promise<PostTeacher[]> {
  const teachers: PostTeacher[] = [];
  for (const folder of folders) {
    const saved = await loadTensors(join(folder, 'weights.bin'));
    if (!saved) throw new UserError(`${folder}: holds no finished run (weights.bin is missing)`);
    const run = JSON.parse(await readFile(join(folder, 'run.json'), 'utf8')) as RunFile;
    if (await loadBigrams(bigramsPath(folder)))
      throw new UserError(`${folder} has a table of pairs: a teacher is made of a run with --set pairs=0`);
    if (!run.posts?.fold) throw new UserError(`${folder}: a teacher is a refined run that left a --fold out`);
    const words = await readFile(join(folder, 'vocabulary.txt'), 'utf8');
    if (run.posts.learned !== posts || run.posts.heldOut !== heldOut || words !== vocabulary.toFile())
      throw new UserError(`${folder} was trained on other posts, or with another vocabulary`);
    teachers.push({ name: folder, weights: saved.tensors as Weights, fold: run.posts.fold });
  }
  return teachers;
}

interface RunFile {
  readonly posts?: { readonly fold?: Fold; readonly learned?: number; readonly heldOut?: string };
}

/**
 * What the teachers make of texts: the mean of the probabilities that each gives, [texts, 3]; NaN where none may answer.
 * @param unseen whether only those answer that have not learned from a text, which stands at its position among the posts
 */
export async function answersOf(
  teachers: readonly PostTeacher[],
  texts: Encoded,
  unseen: boolean,
): Promise<Float32Array> {
  const rows = texts.labels.length;
  const answers = new Float32Array(3 * rows);
  const counts = new Uint8Array(rows);
  for (const [k, { name, weights, fold }] of teachers.entries()) {
    const team = await WorkerPool.start(weights, atOnce);
    const found = await withBar(`${name} reads (${k + 1} of ${teachers.length})`, (onProgress) =>
      probabilitiesOf(team, withoutBigrams(texts), onProgress),
    );
    await team.close();
    for (let row = 0; row < rows; row++) {
      if (unseen && !isIn(fold, row)) continue;
      counts[row]!++;
      for (let output = 0; output < 3; output++) answers[3 * row + output]! += found[3 * row + output]!;
    }
  }
  return answers.map((sum, at) => sum / counts[Math.floor(at / 3)]!);
}

/**
 * Texts whose labels are mixed with such answers; those without an answer keep their label alone.
 * @param share of the answers; the rest is the label
 * @see Hinton, Vinyals and Dean 2015, "Distilling the Knowledge in a Neural Network"
 */
export function taught(texts: Encoded, answers: Float32Array, share: number): Encoded {
  const rows = texts.labels.length;
  const softTargets = new Float32Array(rows).fill(Number.NaN);
  const unsure = new Float32Array(rows);
  texts.labels.forEach((label, row) => {
    const [sad, happy, open] = [0, 1, 2].map(
      (output) => share * answers[3 * row + output]! + (label === output ? 1 - share : 0),
    ) as [number, number, number];
    if (Number.isNaN(open)) return;
    softTargets[row] = happy / (sad + happy);
    unsure[row] = open;
  });
  return { ...texts, softTargets, unsure };
}
