import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Vocabulary } from '#lib/text/vocabulary.ts';
import { UserError } from '#scripts/cli/command.ts';
import { bigramsPath } from '#training/bigrams/ofRun.ts';
import { type BigramTable, loadBigrams, saveBigrams } from '#training/bigrams/table.ts';
import { replaceFile } from '#training/files/replaceFile.ts';
import { loadTensors, saveTensors } from '#training/files/tensorFile.ts';
import { useCpuBackend } from '#training/lstm/cpuBackend.ts';
import type { Weights } from '#training/lstm/weights.ts';
import { loadNgrams, type NgramTables, saveNgrams } from '#training/ngrams/table.ts';
import { type RunIdentity, withCurrentNames } from './identity.ts';
import { saveLayers } from './saveLayers.ts';

/** Path of a run's table of n-grams. */
const ngramsPath = (folder: string): string => join(folder, 'ngrams.bin');

/** A finished run, of either stage. */
export interface FinishedRun {
  readonly identity: RunIdentity;
  readonly weights: Weights;
  /** Undefined if the network was trained without a table. */
  readonly bigrams: BigramTable | undefined;
  /** Undefined for a run of the first stage, and for one without a table. */
  readonly ngrams?: NgramTables | undefined;
}

/**
 * Reads the network of a finished run.
 * @throws UserError when the folder holds no finished run, or a file is damaged
 */
export async function loadRun(folder: string): Promise<FinishedRun> {
  const saved = await loadTensors<RunIdentity>(join(folder, 'weights.bin'));
  if (!saved) throw new UserError(`${folder}: holds no finished run (weights.bin is missing)`);
  return {
    identity: withCurrentNames(saved.state),
    weights: saved.tensors as Weights,
    bigrams: await loadBigrams(bigramsPath(folder)),
    ngrams: await loadNgrams(ngramsPath(folder)),
  };
}

/**
 * Reads the vocabulary of a finished run.
 * @throws UserError when the file is damaged, the system's error when it is missing
 */
export async function loadVocabulary(folder: string): Promise<Vocabulary> {
  const path = join(folder, 'vocabulary.txt');
  const file = await readFile(path, 'utf8');
  try {
    return Vocabulary.fromFile(file);
  } catch (error) {
    throw new UserError(`${path}: damaged (${(error as Error).message})`);
  }
}

/**
 * Reads the run.json of a finished run.
 * @throws the system's error when it is missing
 */
export async function loadReport<Report extends object>(folder: string): Promise<Report> {
  const report = JSON.parse(await readFile(join(folder, 'run.json'), 'utf8')) as Report;
  return withCurrentNames(report);
}

/**
 * Writes a finished run: vocabulary.txt, pairs.bin (the bigrams, if any), ngrams.bin (the n-grams, if any), layers/ (the
 * network as a tfjs LayersModel), weights.bin and run.json, in this order. Each file appears whole or not at all, so
 * whatever a network needs is there once its weights.bin is. A table that the run does not have is removed.
 * @param report the contents of run.json
 * @throws UserError when a file cannot be written
 */
export async function writeRun(
  folder: string,
  { identity, weights, bigrams, ngrams }: FinishedRun,
  vocabulary: Vocabulary,
  report: object,
): Promise<void> {
  await replaceFile(join(folder, 'vocabulary.txt'), vocabulary.toFile());
  if (bigrams) await saveBigrams(bigramsPath(folder), bigrams);
  else await rm(bigramsPath(folder), { force: true });
  if (ngrams) await saveNgrams(ngramsPath(folder), ngrams);
  else await rm(ngramsPath(folder), { force: true });
  await useCpuBackend();
  await saveLayers(weights, join(folder, 'layers'), bigrams !== undefined);
  await saveTensors(join(folder, 'weights.bin'), identity, weights);
  await replaceFile(join(folder, 'run.json'), `${JSON.stringify(report, null, 2)}\n`);
}
