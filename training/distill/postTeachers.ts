import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Vocabulary } from '#lib/text/vocabulary.ts';
import { UserError } from '#scripts/cli/command.ts';
import { withoutBigrams } from '#training/bigrams/table.ts';
import { withBar } from '#training/cli/progress.ts';
import { predictionBatch, probabilitiesOf } from '#training/lstm/predict.ts';
import { onlyMoods, type Weights } from '#training/lstm/weights.ts';
import { WorkerPool } from '#training/lstm/workerPool.ts';
import { loadReport, loadRun } from '#training/runs/runFolder.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import { type Fold, foldOf, isInFold, type StoredFold } from './fold.ts';

/** A refined network that teaches the moods of posts to another one. */
export interface PostTeacher {
  /** Its folder. */
  readonly name: string;
  readonly weights: Weights;
  /** The posts that it was not trained on. */
  readonly fold: Fold;
}

/** What a run and its teachers must have in common, so that a post has the same position for all of them. */
export interface TrainingPosts {
  /** Number of posts to train on, those of the fold included. */
  readonly posts: number;
  /** Name of the set that is held out. */
  readonly heldOut: string;
  readonly vocabulary: Vocabulary;
}

/**
 * Reads runs that `npm run refine -- --fold` wrote. Their networks teach moods, without the n-grams beside them.
 * @throws UserError when a folder holds no such run, or one that was trained on other posts
 */
export async function readPostTeachers(
  folders: readonly string[],
  { posts, heldOut, vocabulary }: TrainingPosts,
): Promise<PostTeacher[]> {
  const teachers: PostTeacher[] = [];
  for (const folder of folders) {
    const { weights, bigrams } = await loadRun(folder);
    const run = await loadReport<RunFile>(folder);
    if (bigrams)
      throw new UserError(`${folder} has a table of bigrams: a teacher needs a run with --set pairs=0`);
    if (!run.posts?.fold) throw new UserError(`${folder}: a teacher is a refined run that left a --fold out`);
    const words = await readFile(join(folder, 'vocabulary.txt'), 'utf8');
    if (run.posts.learned !== posts || run.posts.heldOut !== heldOut || words !== vocabulary.toFile())
      throw new UserError(`${folder} was trained on other posts, or with another vocabulary`);
    teachers.push({ name: folder, weights: onlyMoods(weights), fold: foldOf(run.posts.fold) });
  }
  return teachers;
}

interface RunFile {
  readonly posts?: { readonly fold?: StoredFold; readonly learned?: number; readonly heldOut?: string };
}

/**
 * Returns the mean of the teachers' probabilities for each text, [texts, 3]. A text that no teacher may answer gets NaN. The
 * offsets of a post's source are added to their logits, as they are to those of the network that is taught.
 * @param unseen true if the texts are the posts to train on and a teacher may answer only those of its fold
 */
export async function teacherAnswers(
  teachers: readonly PostTeacher[],
  texts: Encoded,
  unseen: boolean,
): Promise<Float32Array> {
  const rows = texts.labels.length;
  const sums = new Float32Array(3 * rows);
  const counts = new Uint8Array(rows);
  for (const [k, { name, weights, fold }] of teachers.entries()) {
    const pool = await WorkerPool.start(weights, Math.min(predictionBatch, rows));
    const answers = await withBar(`${name} reads (${k + 1} of ${teachers.length})`, (onProgress) =>
      probabilitiesOf(pool, withoutBigrams(texts), onProgress),
    );
    await pool.close();
    for (let row = 0; row < rows; row++) {
      if (unseen && !isInFold(fold, row)) continue;
      counts[row]!++;
      for (let output = 0; output < 3; output++) sums[3 * row + output]! += answers[3 * row + output]!;
    }
  }
  return sums.map((sum, k) => sum / counts[Math.floor(k / 3)]!);
}

/**
 * Returns the texts with soft labels: their labels mixed with answers. A text whose answer is NaN keeps its label.
 * @param answers [texts, 3]
 * @param share of the answer in a label
 * @see Hinton, Vinyals and Dean 2015, "Distilling the Knowledge in a Neural Network"
 */
export function withTeacherAnswers(texts: Encoded, answers: Float32Array, share: number): Encoded {
  const rows = texts.labels.length;
  const softTargets = new Float32Array(rows).fill(Number.NaN);
  const unsure = new Float32Array(rows);
  texts.labels.forEach((label, row) => {
    const mixed = (output: number) => share * answers[3 * row + output]! + (label === output ? 1 - share : 0);
    const [sad, happy, unsureShare] = [mixed(0), mixed(1), mixed(2)] as const;
    if (Number.isNaN(unsureShare)) return;
    softTargets[row] = happy / (sad + happy);
    unsure[row] = unsureShare;
  });
  return { ...texts, softTargets, unsure };
}
