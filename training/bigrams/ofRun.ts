import { join } from 'node:path';
import { UserError } from '#scripts/cli/command.ts';
import { withBar } from '#training/cli/progress.ts';
import { loadTensors, saveTensors } from '#training/files/tensorFile.ts';
import type { Settings } from '#training/settings/settings.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import { loadBigrams, saveBigrams } from './table.ts';
import { type TrainedBigrams, trainBigrams } from './train.ts';

/** Where a run keeps its table of pairs. */
export const bigramsPath = (folder: string): string => join(folder, 'pairs.bin');

/**
 * The pairs of a run, undefined when its settings ask for none. They are trained once and kept in its folder, so that
 * a run that was stopped goes on at once.
 * @throws UserError when a file is damaged or cannot be written
 */
export async function bigramsOfRun(
  folder: string,
  tweets: Encoded,
  { pairs: slots, vocabulary, seed }: Pick<Settings, 'pairs' | 'vocabulary' | 'seed'>,
): Promise<TrainedBigrams | undefined> {
  if (!slots) return undefined; // runs of before there were tables do not have the setting
  const path = join(folder, 'pairs-of-tweets.bin');
  const table = await loadBigrams(bigramsPath(folder));
  const kept = table && (await loadTensors(path));
  if (table && kept) {
    const { lean, happy } = kept.tensors;
    if (lean?.values.length !== tweets.labels.length || happy?.values.length !== tweets.labels.length)
      throw new UserError(`${path}: is of other tweets; delete it to start afresh`);
    return { table, bigramLogits: lean.values, happy: happy.values };
  }
  const trained = await withBar('training pairs of words', async (onProgress) =>
    trainBigrams(tweets, vocabulary, slots, seed, onProgress),
  );
  const tensor = (values: Float32Array) => ({ shape: [values.length], values });
  await saveBigrams(bigramsPath(folder), trained.table);
  await saveTensors(path, null, { lean: tensor(trained.bigramLogits), happy: tensor(trained.happy) });
  return trained;
}
