import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Vocabulary } from '#lib/text/vocabulary.ts';
import { UserError } from '#scripts/cli/command.ts';
import { bigramsOfRun } from '#training/bigrams/ofRun.ts';
import { loadTensors } from '#training/files/tensorFile.ts';
import type { Weights } from '#training/lstm/initial.ts';
import type { RunIdentity } from '#training/runs/run.ts';
import type { Encoded } from '#training/tweets/encode.ts';

/** A network that teaches, with what its table of pairs says of each of the tweets, if it has one. */
export interface Teacher {
  readonly weights: Weights;
  readonly bigramLogits?: Float32Array;
}

/**
 * The networks that teach a run.
 * @param folders of finished runs on the same tweets, with the same vocabulary
 * @throws UserError when a folder holds no such run
 */
export async function readTeachers(
  folders: readonly string[],
  tweets: Encoded,
  vocabulary: Vocabulary,
): Promise<Map<string, Teacher>> {
  const teachers = new Map<string, Teacher>();
  for (const folder of folders) {
    const saved = await loadTensors<RunIdentity>(join(folder, 'weights.bin'));
    if (!saved) throw new UserError(`${folder}: holds no finished run (weights.bin is missing)`);
    if (saved.state.tweets.train !== tweets.labels.length)
      throw new UserError(`${folder} was trained on other tweets`);
    if ((await readFile(join(folder, 'vocabulary.txt'), 'utf8')) !== vocabulary.toFile())
      throw new UserError(`${folder} was trained with another vocabulary`);
    const pairs = await bigramsOfRun(folder, tweets, saved.state.settings);
    teachers.set(folder, {
      weights: saved.tensors as Weights,
      ...(pairs && { bigramLogits: pairs.bigramLogits }),
    });
  }
  return teachers;
}
