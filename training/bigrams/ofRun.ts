import { join } from 'node:path';
import { UserError } from '#scripts/cli/command.ts';
import { withBar } from '#training/cli/progress.ts';
import { loadTensors, saveTensors } from '#training/files/tensorFile.ts';
import type { Settings } from '#training/settings/settings.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import { loadBigrams, saveBigrams } from './table.ts';
import { type TrainedBigrams, trainBigrams } from './train.ts';

/** Path of a run's table of bigrams. */
export const bigramsPath = (folder: string): string => join(folder, 'pairs.bin');

/**
 * Returns the bigrams of a run, or undefined if its settings ask for none. Trains them only once: saves them in the run's
 * folder, from which a stopped run continues.
 * @param tweets that the run trains on
 * @throws UserError when a file is damaged or cannot be written
 */
export async function bigramsOfRun(
  folder: string,
  tweets: Encoded,
  { pairs: slots, vocabulary, seed }: Pick<Settings, 'pairs' | 'vocabulary' | 'seed'>,
): Promise<TrainedBigrams | undefined> {
  if (!slots) return undefined; // Undefined in runs that are older than the setting.
  const path = join(folder, 'pairs-of-tweets.bin');
  const table = await loadBigrams(bigramsPath(folder));
  const saved = table && (await loadTensors(path));
  if (table && saved) {
    const { lean, happy } = saved.tensors;
    if (lean?.values.length !== tweets.labels.length || happy?.values.length !== tweets.labels.length)
      throw new UserError(`${path}: belongs to other tweets; delete it to start afresh`);
    return { table, bigramLogits: lean.values, happy: happy.values };
  }
  const trained = await withBar('training word bigrams', async (onProgress) =>
    trainBigrams(tweets, vocabulary, slots, seed, onProgress),
  );
  const tensor = (values: Float32Array) => ({ shape: [values.length], values });
  await saveBigrams(bigramsPath(folder), trained.table);
  await saveTensors(path, null, { lean: tensor(trained.bigramLogits), happy: tensor(trained.happy) });
  return trained;
}
