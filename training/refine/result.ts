import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Thresholds } from '#lib/mood/manifest.ts';
import type { Vocabulary } from '#lib/text/vocabulary.ts';
import { UserError } from '#scripts/cli/command.ts';
import { bigramsPath } from '#training/bigrams/ofRun.ts';
import { type BigramTable, loadBigrams, saveBigrams } from '#training/bigrams/table.ts';
import { replaceFile } from '#training/files/replaceFile.ts';
import { loadTensors, saveTensors } from '#training/files/tensorFile.ts';
import { useCpuBackend } from '#training/lstm/cpuBackend.ts';
import { mapWeights, type Weights } from '#training/lstm/initial.ts';
import type { WorkerPool } from '#training/lstm/workerPool.ts';
import {
  atTemperature,
  chooseThresholds,
  fitTemperature,
  type Predictions,
} from '#training/metrics/calibration.ts';
import { type Confusion, reportOf } from '#training/metrics/report.ts';
import { saveLayers } from '#training/runs/layersModel.ts';
import type { RunIdentity } from '#training/runs/run.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import { probabilitiesOf } from './train.ts';

/** A finished run of the first stage. */
export interface Base {
  readonly identity: RunIdentity;
  readonly weights: Weights;
  readonly pairs: BigramTable | undefined;
  /** Its run.json. */
  readonly report: Readonly<Record<string, unknown>>;
}

/** @throws UserError when the folder holds no finished run, or a refined one */
export async function readBase(folder: string): Promise<Base> {
  const saved = await loadTensors<RunIdentity>(join(folder, 'weights.bin'));
  if (!saved) throw new UserError(`${folder}: holds no finished run (weights.bin is missing)`);
  const weights = saved.tensors as Weights;
  if (weights.headBias.values.length !== 2) throw new UserError(`${folder}: is refined already`);
  const report = JSON.parse(await readFile(join(folder, 'run.json'), 'utf8')) as Base['report'];
  return { identity: saved.state, weights, pairs: await loadBigrams(bigramsPath(folder)), report };
}

/**
 * How a network reads posts whose moods are known, calibrated.
 * @param temperature the one that fits these posts best unless given
 */
export async function judge(
  team: WorkerPool,
  texts: Encoded,
  temperature?: number,
): Promise<{ judged: Predictions; temperature: number; thresholds: Thresholds }> {
  const raw = { probabilities: await probabilitiesOf(team, texts), labels: texts.labels };
  const best = temperature ?? fitTemperature(raw);
  const judged = atTemperature(raw, best);
  return { judged, temperature: best, thresholds: chooseThresholds(judged) };
}

/**
 * Leaves what the second stage came to in its folder, as npm run train leaves a run, with an entry `posts` in run.json.
 * The weights are those of the calibrated network: the temperature is part of its output layer.
 * @returns the accuracy on the tweets
 * @throws UserError when a file cannot be written
 */
export async function writeRefined(
  folder: string,
  base: Base,
  raw: Weights,
  vocabulary: Vocabulary,
  posts: { readonly temperature: number; readonly sets: readonly string[]; readonly heldOut: string },
  test: Confusion,
): Promise<number> {
  const weights = mapWeights(raw, ({ shape, values }, name) => ({
    shape,
    values: name.startsWith('head') ? values.map((value) => value / posts.temperature) : values,
  }));
  const report = { ...base.report, posts, test: reportOf(test) };
  await replaceFile(join(folder, 'vocabulary.txt'), vocabulary.toFile());
  if (base.pairs) await saveBigrams(bigramsPath(folder), base.pairs);
  await useCpuBackend();
  await saveLayers(weights, join(folder, 'layers'), base.pairs !== undefined);
  await saveTensors(join(folder, 'weights.bin'), base.identity, weights);
  await replaceFile(join(folder, 'run.json'), `${JSON.stringify(report, null, 2)}\n`);
  return report.test.accuracy;
}
