import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { encode } from '#lib/text/encode.ts';
import { Vocabulary } from '#lib/text/vocabulary.ts';
import { withBigrams } from '#training/bigrams/table.ts';
import { batchOf } from '#training/lstm/batch.ts';
import { compileKernels } from '#training/lstm/compileKernels.ts';
import { useCpuBackend } from '#training/lstm/cpuBackend.ts';
import { Network } from '#training/lstm/network.ts';
import { Workspace } from '#training/lstm/workspace.ts';
import { loadRun } from '#training/runs/runFolder.ts';
import { joinTweets } from '#training/tweets/store.ts';
import { type Answer, type System, sizeOf } from './system.ts';

/**
 * Returns the network of a finished run of the first stage, such as the paper's (preset `paper`). It knows two moods and is
 * unsure about texts without a token only.
 * @throws UserError when the folder holds no finished run
 */
export async function runSystem(folder: string): Promise<System> {
  const [weightsFile, wordsFile] = ['weights.bin', 'vocabulary.txt'].map((name) => join(folder, name));
  const { identity, weights, bigrams } = await loadRun(folder);
  const files = await Promise.all([readFile(weightsFile!), readFile(wordsFile!)]);
  const vocabulary = Vocabulary.fromFile(files[1]!.toString());
  await useCpuBackend();
  const network = new Network(new Workspace(await compileKernels()), weights);
  const { maxTokens } = identity.settings;

  const answer = (texts: readonly string[]): Answer[] => {
    const answers: Answer[] = texts.map(() => ({ mood: 'unsure', margin: 0, probabilities: [0.5, 0.5, 0] }));
    const read = texts
      .map((text, position) => ({ position, ids: encode(text, vocabulary, maxTokens), label: 0 }))
      .filter(({ ids }) => ids.length > 0)
      .sort((a, b) => b.ids.length - a.ids.length);
    if (read.length === 0) return answers;
    const { happy } = network.evaluate(
      batchOf(withBigrams(joinTweets(read), bigrams), Uint32Array.from(read.keys())),
    );
    read.forEach(({ position }, row) => {
      const p = happy[row]!;
      answers[position] = {
        mood: p > 0.5 ? 'happy' : 'sad',
        margin: 2 * p - 1,
        probabilities: [1 - p, p, 0],
      };
    });
    return answers;
  };
  return {
    name: `run ${basename(resolve(folder))}`,
    size: sizeOf(files),
    answer: async (texts) => answer(texts),
  };
}
