import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Vocabulary } from '#lib/text/vocabulary.ts';
import { UserError } from '#scripts/cli/command.ts';
import { bigramsOfRun } from '#training/bigrams/ofRun.ts';
import type { Weights } from '#training/lstm/weights.ts';
import { loadRun } from '#training/runs/runFolder.ts';
import type { Encoded } from '#training/tweets/encode.ts';

/** A network that teaches a run of the first stage. */
export interface Teacher {
  readonly weights: Weights;
  /** [tweets], by the teacher's own table of bigrams. Absent if it has none. */
  readonly bigramLogits?: Float32Array;
}

/**
 * Reads the networks that teach a run, by their folders.
 * @param folders of finished runs on the same tweets with the same vocabulary
 * @throws UserError when a folder holds no such run
 */
export async function readRunTeachers(
  folders: readonly string[],
  tweets: Encoded,
  vocabulary: Vocabulary,
): Promise<Map<string, Teacher>> {
  const teachers = new Map<string, Teacher>();
  for (const folder of folders) {
    const { identity, weights } = await loadRun(folder);
    if (identity.tweets.train !== tweets.labels.length)
      throw new UserError(`${folder} was trained on other tweets`);
    if ((await readFile(join(folder, 'vocabulary.txt'), 'utf8')) !== vocabulary.toFile())
      throw new UserError(`${folder} was trained with another vocabulary`);
    const bigrams = await bigramsOfRun(folder, tweets, identity.settings);
    teachers.set(folder, {
      weights,
      ...(bigrams && { bigramLogits: bigrams.bigramLogits }),
    });
  }
  return teachers;
}
