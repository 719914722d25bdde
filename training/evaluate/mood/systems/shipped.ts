import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env, InferenceSession } from 'onnxruntime-web';
import { inputOf } from '#lib/mood/input.ts';
import type { Thresholds } from '#lib/mood/manifest.ts';
import { tokenize } from '#lib/text/tokenize.ts';
import { Vocabulary } from '#lib/text/vocabulary.ts';
import { UserError } from '#scripts/cli/command.ts';
import { Field } from '#training/evaluate/format/field.ts';
import { onnxProbabilities } from '#training/export/onnxSession.ts';
import { predictedMood } from '#training/metrics/calibration.ts';
import { type Answer, type System, sizeOf } from './system.ts';

/** A shipped model, and what its manifest says about its training. */
export interface ShippedModel {
  readonly system: System;
  readonly thresholds: Thresholds;
  /** Seed of the split into training and test tweets. */
  readonly seed: number;
  /** Whether it was trained on tweets with mended letters (`mendLetters`). */
  readonly mendLetters: boolean;
  /** Names of the sets of posts that it was trained on. */
  readonly trainedOn: readonly string[];
  /** Name of the set that was held out for its test, if the manifest names one. */
  readonly heldOut: string | undefined;
}

/** What an older manifest may lack. */
interface Manifest {
  readonly ngramSlots?: number;
  readonly training: {
    readonly settings: { readonly mendLetters?: boolean };
    readonly posts?: { readonly sets?: string[]; readonly heldOut?: string };
  };
}

const moods = ['sad', 'happy', 'unsure'] as const;

/**
 * Reads a model's folder. The system is the network alone: it reads the end of a post that is too long, and it reads every
 * language.
 * @throws UserError when a file is missing, or the manifest lacks what is needed
 */
export async function shippedModel(folder: string): Promise<ShippedModel> {
  const path = join(folder, 'manifest.json');
  const json = await readJson(path);
  const manifest = new Field(path, json);
  const training = manifest.at('training');
  const maxTokens = manifest.at('maxTokens').count(1);
  const thresholds = {
    happy: manifest.at('thresholds').at('happy').share(),
    sad: manifest.at('thresholds').at('sad').share(),
  };
  const [model, words] = await Promise.all([
    readFile(join(folder, 'mood.onnx')),
    readFile(join(folder, 'vocabulary.txt')),
  ]);
  const { ngramSlots } = json as Manifest;
  const vocabulary = Vocabulary.fromFile(words.toString());
  env.wasm.numThreads = 1;
  const session = await InferenceSession.create(model);

  const answer = async (texts: readonly string[]): Promise<Answer[]> => {
    const answers: Answer[] = texts.map(() => ({ mood: 'unsure', margin: 0, probabilities: [0, 0, 1] }));
    const read = texts
      .map((text, position) => ({ position, tokens: tokenize(text).slice(-maxTokens) }))
      .filter(({ tokens }) => tokens.length > 0);
    if (read.length === 0) return answers;
    const outputs = await onnxProbabilities(
      session,
      read.map(({ tokens }) => inputOf(tokens, vocabulary, ngramSlots)),
    );
    read.forEach(({ position }, row) => {
      const probabilities = [outputs[3 * row]!, outputs[3 * row + 1]!, outputs[3 * row + 2]!] as const;
      const margin = probabilities[1] - probabilities[0];
      answers[position] = { mood: moods[predictedMood(outputs, row, thresholds)], margin, probabilities };
    });
    return answers;
  };
  const { posts, settings } = (json as Manifest).training;
  return {
    system: { name: 'the shipped model', size: sizeOf([model, words]), answer },
    thresholds,
    seed: training.at('settings').at('seed').count(),
    mendLetters: settings.mendLetters ?? false,
    trainedOn: posts?.sets ?? [],
    heldOut: posts?.heldOut,
  };
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new UserError(`${path}: cannot be read (${(error as Error).message})`);
  }
}
