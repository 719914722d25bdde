import type { Outputs } from '#lib/mood/calibrate.ts';
import type { Tag } from '#lib/mood/manifest.ts';
import { encode } from '#lib/text/encode.ts';
import { onnxModel } from '#training/export/onnx.ts';
import { roundWeights } from '#training/export/quantize.ts';
import { referenceProbabilities } from '#training/export/reference.ts';
import { folderOf, manifestOf, maxTokens, randomWeights, sound, vocabulary } from './tinyModel.ts';

/** The tags of the tagged model. Irony is not the last one, because any order is valid. */
export const tags: readonly Tag[] = [
  { name: 'joy', threshold: 0.4 },
  { name: 'irony', threshold: 0.5 },
  { name: 'fear', threshold: 0.5 },
];

/** Three moods, the tags and the output for tweets. */
const weights = randomWeights(3 + tags.length + 1);

/** Returns the expected outputs for a text that is one piece, computed without the ONNX runtime. */
export function taggedOutputsOf(text: string): Outputs {
  const ids = encode(text, vocabulary, maxTokens);
  const [sad, happy, unsure, ...others] = referenceProbabilities(roundWeights(weights), ids);
  return { probabilities: [sad!, happy!, unsure!], tags: others.slice(0, tags.length) };
}

const model = Uint8Array.from(onnxModel(weights));

/** A loader of a tiny model with tags and the output for tweets. */
export const taggedFolder = folderOf({
  'mood.onnx': model,
  'manifest.json': manifestOf(model, sound['vocabulary.txt'], { tags }),
});
