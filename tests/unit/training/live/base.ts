import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tinyIdentity } from '#tests/unit/training/train/tiny.ts';
import { saveTensors } from '#training/files/tensorFile.ts';
import { initialWeights } from '#training/lstm/initial.ts';
import type { RunIdentity } from '#training/runs/identity.ts';
import { saveTweets } from '#training/tweets/store.ts';
import { old, vocabulary } from './tinyLive.ts';

export const baseIdentity: RunIdentity = {
  ...tinyIdentity({ vocabulary: 400 }),
  tweets: { train: 1000, test: old.test.labels.length },
};

/** Writes what live training needs of a finished run, here of one that was not trained. */
export async function writeBase(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await saveTensors(join(folder, 'weights.bin'), baseIdentity, initialWeights(baseIdentity.settings));
  await writeFile(join(folder, 'vocabulary.txt'), vocabulary.toFile());
  await saveTweets(join(folder, 'test.bin'), old.test);
  await saveTweets(join(folder, 'replay.bin'), old.replay);
}
