import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Vocabulary } from '../../lib/text/vocabulary.ts';
import { UserError } from '../../scripts/command.ts';
import type { Weights } from '../lstm/initial.ts';
import type { Encoded } from '../tweets/encode.ts';
import { loadTensors } from './checkpoint.ts';
import type { RunIdentity } from './run.ts';

/**
 * The networks that teach a run.
 * @param folders of finished runs on the same tweets, with the same vocabulary
 * @throws UserError when a folder holds no such run
 */
export async function readTeachers(
  folders: readonly string[],
  tweets: Encoded,
  vocabulary: Vocabulary,
): Promise<Map<string, Weights>> {
  const teachers = new Map<string, Weights>();
  for (const folder of folders) {
    const saved = await loadTensors<RunIdentity>(join(folder, 'weights.bin'));
    if (!saved) throw new UserError(`${folder}: holds no finished run (weights.bin is missing)`);
    if (saved.state.tweets.train !== tweets.labels.length)
      throw new UserError(`${folder} was trained on other tweets`);
    // What its table says of these tweets it learned from these tweets.
    if (saved.state.settings.pairs > 0)
      throw new UserError(`${folder} has a table of pairs: a teacher is trained with --set pairs=0`);
    if ((await readFile(join(folder, 'vocabulary.txt'), 'utf8')) !== vocabulary.toFile())
      throw new UserError(`${folder} was trained with another vocabulary`);
    teachers.set(folder, saved.tensors as Weights);
  }
  return teachers;
}
