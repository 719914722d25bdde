import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { encode } from '#lib/text/encode.ts';
import { Vocabulary } from '#lib/text/vocabulary.ts';
import { UserError } from '#scripts/cli/command.ts';
import { bigramsPath } from '#training/bigrams/ofRun.ts';
import { loadBigrams, withBigrams } from '#training/bigrams/table.ts';
import { loadTensors } from '#training/files/tensorFile.ts';
import { batch } from '#training/lstm/batch.ts';
import { compileKernels } from '#training/lstm/compileKernels.ts';
import { useCpuBackend } from '#training/lstm/cpuBackend.ts';
import type { Weights } from '#training/lstm/initial.ts';
import { Network } from '#training/lstm/network.ts';
import { Workspace } from '#training/lstm/workspace.ts';
import type { RunIdentity } from '#training/runs/run.ts';
import { joined } from '#training/tweets/store.ts';
import { type Answer, type System, sizeOf } from './system.ts';

/**
 * The network of a finished run, such as the paper's (preset seed), on tfjs. It knows two moods and is never unsure but
 * of a text without a token.
 * @throws UserError when the folder holds no finished run
 */
export async function runSystem(folder: string): Promise<System> {
  const [weightsFile, wordsFile] = ['weights.bin', 'vocabulary.txt'].map((name) => join(folder, name));
  const saved = await loadTensors<RunIdentity>(weightsFile!);
  if (!saved) throw new UserError(`${folder}: holds no finished run (weights.bin is missing)`);
  const pairs = await loadBigrams(bigramsPath(folder));
  const files = await Promise.all([readFile(weightsFile!), readFile(wordsFile!)]);
  const vocabulary = Vocabulary.fromFile(files[1]!.toString());
  await useCpuBackend();
  const network = new Network(new Workspace(await compileKernels()), saved.tensors as Weights);
  const { maxTokens } = saved.state.settings;

  const answer = (texts: readonly string[]): Answer[] => {
    const answers: Answer[] = texts.map(() => ({ mood: 'unsure', margin: 0, probabilities: [0.5, 0.5, 0] }));
    const read = texts
      .map((text, place) => ({ place, ids: encode(text, vocabulary, maxTokens), label: 0 }))
      .filter(({ ids }) => ids.length > 0)
      .sort((a, b) => b.ids.length - a.ids.length);
    if (read.length === 0) return answers;
    const { happy } = network.evaluate(
      batch(withBigrams(joined(read), pairs), Uint32Array.from(read.keys())),
    );
    read.forEach(({ place }, row) => {
      const p = happy[row]!;
      answers[place] = { mood: p > 0.5 ? 'happy' : 'sad', margin: 2 * p - 1, probabilities: [1 - p, p, 0] };
    });
    return answers;
  };
  return {
    name: `run ${basename(resolve(folder))}`,
    size: sizeOf(files),
    answer: async (texts) => answer(texts),
  };
}
