import { readFile, stat } from 'node:fs/promises';
import * as runtime from 'onnxruntime-web';
import { Classifier } from '#lib/mood/classifier.ts';
import { inputOf } from '#lib/mood/input.ts';
import { loadModelFiles } from '#lib/mood/modelFiles.ts';
import { Network } from '#lib/mood/network.ts';
import { tokenize } from '#lib/text/tokenize.ts';
import { referenceProbabilities } from '#training/export/reference.ts';
import { initialWeights } from '#training/lstm/initial.ts';
import { settingsFor } from '#training/settings/options.ts';
import { type Percentiles, percentilesOf, round } from './statistics.ts';

const modelFolder = new URL('../../model/', import.meta.url);
const load = (name: string) => readFile(new URL(name, modelFolder));

/** About as many tokens as the model reads at a time. */
const post =
  'Finally home after the longest week, made soup, called my sister and laughed until we both cried. I had nearly ' +
  'forgotten how good it feels to sit by the window with nothing to do and nobody to answer to.';

const readings = 500;
const runs = 1000;

/** Times in milliseconds. */
export interface ReadingFigures {
  readonly tokens: number;
  /** From nothing to the mood of the first post. */
  readonly firstMs: number;
  /** From a text to its mood. */
  readonly textMs: Percentiles;
  /** The network alone. */
  readonly modelMs: Percentiles;
  /** The same kind of network in plain loops over typed arrays. */
  readonly plainMs: Percentiles;
  readonly modelBytes: number;
}

/** Measures readings of one post in Node. */
export async function measureReading(): Promise<ReadingFigures> {
  const start = performance.now();
  // In browsers the browser detects the language, which is not measured here.
  const classifier = await Classifier.load(runtime, load, async () => 'en');
  await classifier.read(post);
  const firstMs = performance.now() - start;

  const { manifest, model: bytes, vocabulary } = await loadModelFiles(load);
  const input = inputOf(tokenize(post).slice(-40), vocabulary, manifest.ngramSlots);
  const weights = initialWeights(settingsFor('tonic', 'chunked').settings);
  const text: number[] = [];
  const plain: number[] = [];
  // In turns, so a slow moment of the machine affects both.
  for (let k = 0; k < readings; k++) {
    text.push(await timed(() => classifier.read(post)));
    plain.push(await timed(() => referenceProbabilities(weights, input.ids)));
  }

  // Without other work in between, so the processor's cache stays warm.
  const network = await Network.create(runtime, bytes, manifest.tags.length);
  const model: number[] = [];
  for (let k = 0; k < runs; k++) model.push(await timed(() => network.outputsOf([input])));
  return {
    tokens: input.ids.length,
    firstMs: round(firstMs),
    textMs: percentilesOf(text),
    modelMs: percentilesOf(model),
    plainMs: percentilesOf(plain),
    modelBytes: (await stat(new URL('mood.onnx', modelFolder))).size,
  };
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
