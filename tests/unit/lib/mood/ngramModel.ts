import type { Outputs, Probabilities } from '#lib/mood/calibrate.ts';
import type { Tag } from '#lib/mood/manifest.ts';
import { ngramSlots } from '#lib/text/ngrams.ts';
import { unknownId } from '#lib/text/vocabulary.ts';
import { randomTables } from '#tests/unit/training/export/randomWeights.ts';
import { onnxModel } from '#training/export/onnx.ts';
import { roundWeights } from '#training/export/quantize.ts';
import { referenceProbabilities } from '#training/export/reference.ts';
import { logitsOfSlots } from '#training/ngrams/table.ts';
import { folderOf, manifestOf, randomWeights, sound, vocabulary } from './tinyModel.ts';

/** Of the table for moods. That for tags has a quarter of them. */
const slots = 128;
export const tags: readonly Tag[] = [
  { name: 'joy', threshold: 0.5 },
  { name: 'fear', threshold: 0.5 },
];

const plain = { weights: randomWeights(3), tables: randomTables(5, 0, slots) };
/** With tags and the output for tweets. */
const tagged = { weights: randomWeights(3 + tags.length + 1), tables: randomTables(5, tags.length, slots) };

/**
 * Returns the expected outputs of a text that is one piece, computed without the ONNX runtime.
 * @param tokens undefined ones are hidden from the network and from the n-grams
 */
function outputsOf({ weights, tables }: typeof plain, tokens: readonly (string | undefined)[]): Outputs {
  const ids = tokens.map((token) => (token === undefined ? unknownId : vocabulary.idOf(token)));
  const logits = logitsOfSlots(tables, ngramSlots(tokens, slots));
  const rounded = roundWeights(weights);
  const outputs = referenceProbabilities(rounded, Int32Array.from(ids), undefined, logits);
  const [sad, happy, unsure, ...others] = outputs;
  return { probabilities: [sad!, happy!, unsure!], tags: others.slice(0, tags.length) };
}

/** Returns what the model of `ngramFolder` says of a text's mood. */
export const probabilitiesOf = (tokens: readonly (string | undefined)[]): Probabilities =>
  outputsOf(plain, tokens).probabilities;

/** Returns what the model of `taggedNgramFolder` says of a text. */
export const taggedOutputsOf = (tokens: readonly (string | undefined)[]): Outputs =>
  outputsOf(tagged, tokens);

/** Returns the expected P(happy) + P(unsure) / 2. */
export function happyOf(tokens: readonly (string | undefined)[]): number {
  const [, happy, unsure] = probabilitiesOf(tokens);
  return happy + unsure / 2;
}

function loaderOf({ weights, tables }: typeof plain, more: object) {
  const model = Uint8Array.from(onnxModel(weights, undefined, tables));
  return folderOf({
    'mood.onnx': model,
    'manifest.json': manifestOf(model, sound['vocabulary.txt'], { ngramSlots: slots, ...more }),
  });
}

/** A loader of a tiny model with n-grams. */
export const ngramFolder = loaderOf(plain, {});

/** A loader of a tiny model with tags and n-grams, also for the tags. */
export const taggedNgramFolder = loaderOf(tagged, { tags });
