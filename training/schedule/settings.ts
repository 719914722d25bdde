import { UserError } from '../../scripts/command.ts';

/** Every number that matters to a training run. */
export interface Settings {
  /** Ids, the two reserved ones included. */
  readonly vocabulary: number;
  /** Width of the embedding. */
  readonly embedding: number;
  /** Units of the LSTM. */
  readonly units: number;
  /** Share of the embedding's columns dropped, one mask for all words of a tweet. */
  readonly dropout: number;
  /** Share of the state's units dropped on the way to the next word, one mask for all words of a tweet. */
  readonly recurrentDropout: number;
  /** Of a longer tweet the last so many tokens are read. */
  readonly maxTokens: number;
  /** Tweets a step. */
  readonly batch: number;
  /** Adam's. */
  readonly learningRate: number;
  /** Equal parts the training tweets are cut into, trained one after the other; 1 is the whole set at once. */
  readonly chunks: number;
  /** The most epochs a chunk gets. */
  readonly epochs: number;
  /** Share of a chunk held out to decide when to stop. */
  readonly validationShare: number;
  /** What counts as an improvement of the validation accuracy. */
  readonly minDelta: number;
  /** Epochs without improvement after which a chunk ends. */
  readonly patience: number;
  /** Of the split, the chunks, the order of batches, the first weights and the dropout. */
  readonly seed: number;
}

export type Preset = 'seed' | 'tonic';
export type Schedule = 'whole' | 'chunked';

/** The network and schedule of the paper: "Building a Recommender System based on Perceived Emotions". */
const seed: Settings = {
  vocabulary: 1000,
  embedding: 128,
  units: 100,
  dropout: 0.2,
  recurrentDropout: 0.2,
  maxTokens: 40,
  batch: 1024,
  learningRate: 0.001,
  chunks: 10,
  epochs: 8,
  validationShare: 0.1,
  minDelta: 1e-4,
  patience: 2,
  seed: 140,
};

/** Ours: ten times the words at half the width, which reads better and still fits in 3 MB, and more dropout. */
const tonic: Settings = { ...seed, vocabulary: 10_000, embedding: 64, units: 96, dropout: 0.3 };

const presets: Record<Preset, Settings> = { seed, tonic };
const schedules: readonly Schedule[] = ['whole', 'chunked'];

/** @throws UserError that lists the names when one is none of them */
export function settingsFor(
  preset: string,
  schedule: string,
): { preset: Preset; schedule: Schedule; settings: Settings } {
  const presetName = oneOf('--preset', preset, Object.keys(presets) as Preset[]);
  const scheduleName = oneOf('--schedule', schedule, schedules);
  const settings = presets[presetName];
  return {
    preset: presetName,
    schedule: scheduleName,
    settings: scheduleName === 'whole' ? { ...settings, chunks: 1 } : settings,
  };
}

function oneOf<Name extends string>(option: string, given: string, names: readonly Name[]): Name {
  const found = names.find((name) => name === given);
  if (found === undefined)
    throw new UserError(`${option} is ${names.join(' or ')}, not ${JSON.stringify(given)}`);
  return found;
}
