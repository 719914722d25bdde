import type { InferenceSession } from 'onnxruntime-web';
import type { ModelInput } from '#lib/mood/input.ts';
import { batchesOf, batchOf } from '#training/lstm/batch.ts';
import { compileKernels } from '#training/lstm/compileKernels.ts';
import { useCpuBackend } from '#training/lstm/cpuBackend.ts';
import { Network } from '#training/lstm/network.ts';
import { moodsAmong } from '#training/lstm/weights.ts';
import { Workspace } from '#training/lstm/workspace.ts';
import { logitsOfSlots } from '#training/ngrams/table.ts';
import { randomOf } from '#training/random/random.ts';
import { fixedSeeds } from '#training/random/streams.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import { onnxOutputs } from './onnxSession.ts';
import { referenceProbabilities } from './reference.ts';
import type { RefinedRun } from './refinedRun.ts';

/** The largest differences between the probabilities of all outputs of three implementations. */
export interface Parity {
  readonly texts: number;
  /** The trained network (tfjs) and the exported model (onnxruntime-web). */
  readonly tfjsOnnx: number;
  /** The trained network and `referenceProbabilities`. */
  readonly tfjsPlain: number;
  /** The exported model and `referenceProbabilities`. */
  readonly onnxPlain: number;
}

/** Differences must be below this. */
export const tolerance = 1e-4;

/** Texts per padded batch of the trained network. */
const batchSize = 100;

/**
 * Compares the probabilities of the trained network, of the exported model and of plain loops. The network reads padded
 * batches, the others one text at a time.
 * @param tweets with the logits of their word pairs
 * @param chosen positions in `tweets`
 * @param inputOf returns what the exported model reads of a tweet, by its position
 */
export async function measureParity(
  { weights, bigrams, ngrams }: Pick<RefinedRun, 'weights' | 'bigrams' | 'ngrams'>,
  session: InferenceSession,
  tweets: Encoded,
  chosen: Uint32Array,
  inputOf: (tweet: number) => ModelInput,
): Promise<Parity> {
  await useCpuBackend();
  const network = new Network(new Workspace(await compileKernels()), weights);
  const parity = { texts: chosen.length, tfjsOnnx: 0, tfjsPlain: 0, onnxPlain: 0 };
  for (const positions of batchesOf(tweets, chosen, batchSize, randomOf(fixedSeeds.predict))) {
    const { probabilities } = network.evaluate(batchOf(tweets, positions));
    const outputs = probabilities.length / positions.length;
    for (const [row, tweet] of positions.entries()) {
      const input = inputOf(tweet);
      const logits = ngrams && input.ngrams && logitsOfSlots(ngrams, input.ngrams);
      const plain = referenceProbabilities(weights, input.ids, bigrams, logits);
      const trained = withLogits(probabilities.subarray(row * outputs, (row + 1) * outputs), logits);
      const answer = await onnxOutputs(session, [input]);
      const onnx = [...answer.probabilities, ...answer.tags, ...answer.tweets];
      plain.forEach((expected, output) => {
        const tfjs = trained[output]!;
        const exported = onnx[output] ?? Number.NaN;
        parity.tfjsOnnx = Math.max(parity.tfjsOnnx, Math.abs(tfjs - exported));
        parity.tfjsPlain = Math.max(parity.tfjsPlain, Math.abs(tfjs - expected));
        parity.onnxPlain = Math.max(parity.onnxPlain, Math.abs(exported - expected));
      });
    }
  }
  return parity;
}

/** Returns a network's probabilities after logits were added to those of its moods and tags. */
function withLogits(outputs: Float32Array, added: readonly number[] = []): number[] {
  const moods = moodsAmong(outputs.length);
  const ofMoods = Array.from({ length: moods }, (_, mood) => outputs[mood]! * Math.exp(added[mood] ?? 0));
  const sum = ofMoods.reduce((total, value) => total + value, 0);
  const others = Array.from(
    outputs.subarray(moods),
    // A probability may be rounded to 0 or 1.
    (value, k) => 1 / (1 + ((1 - value) / value) * Math.exp(-(added[moods + k] ?? 0))),
  );
  return [...ofMoods.map((value) => value / sum), ...others];
}

/** Returns whether all differences are below the tolerance; NaN is not. */
export const agrees = (parity: Parity): boolean =>
  [parity.tfjsOnnx, parity.tfjsPlain, parity.onnxPlain].every((difference) => difference < tolerance);
