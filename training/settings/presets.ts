import type { Settings } from './settings.ts';

export type Preset = 'paper' | 'tonic';
export type Schedule = 'whole' | 'chunked';

/** The chunked schedule of the paper: "Building a Recommender System based on Perceived Emotions". */
const paper: Settings = {
  vocabulary: 1000,
  embedding: 128,
  pairs: 0,
  units: 100,
  directions: 1,
  pooling: 'last',
  dropout: 0.2,
  recurrentDropout: 0.2,
  wordDropout: 0,
  featureDropout: 0,
  maxTokens: 40,
  batch: 1024,
  learningRate: 0.001,
  falling: false,
  plateauFactor: 1,
  chunks: 10,
  epochs: 8,
  validation: 'own',
  validationShare: 0.1,
  replay: 0,
  teacherShare: 0.8,
  minDelta: 1e-4,
  patience: 2,
  mendLetters: false,
  seed: 140,
};

/** On the whole set the paper's code lowers the learning rate on a plateau (Keras's ReduceLROnPlateau, patience 1). */
const whole = { chunks: 1, plateauFactor: 0.1 };

/**
 * Tonic's network: thirty times the vocabulary at half the width, both directions, max pooling beside the last state, and
 * a table of bigrams. It fits in 3 MB at a byte a value and reads a post in half a millisecond.
 */
const tonic: Settings = {
  ...paper,
  vocabulary: 30_000,
  embedding: 64,
  pairs: 200_003,
  units: 96,
  directions: 2,
  pooling: 'last+max',
  dropout: 0.2,
  recurrentDropout: 0.1,
  wordDropout: 0.05,
  featureDropout: 0.2,
  mendLetters: true,
};

/**
 * A chunked schedule that loses no accuracy against the whole set. Each tweet is new once and replayed about two and a
 * half times, so no chunk is overfitted and none is forgotten. The learning rate falls to zero over all chunks. One
 * common validation set measures the whole run. So few passes need smaller batches, larger steps and less dropout.
 * model/README.md says what each change gained.
 */
const replaying = {
  epochs: 1,
  replay: 2.5,
  falling: true,
  learningRate: 0.003,
  batch: 512,
  dropout: 0.1,
  recurrentDropout: 0.05,
  wordDropout: 0.03,
  featureDropout: 0.1,
  validation: 'common',
  validationShare: 0.02,
} as const;

export const presets: Readonly<Record<Preset, Readonly<Record<Schedule, Settings>>>> = {
  paper: { whole: { ...paper, ...whole }, chunked: paper },
  tonic: { whole: { ...tonic, ...whole }, chunked: { ...tonic, ...replaying } },
};

export const presetNames = Object.keys(presets) as Preset[];

/** Returns the present name of a preset: `paper` was called `seed` before 0.2. Other names stay as they are. */
export const currentPresetName = (name: string): string => (name === 'seed' ? 'paper' : name);
