import { UserError } from '#scripts/cli/command.ts';

/** Every number that matters to a training run. */
export interface Settings {
  /** Ids, the two reserved ones included. */
  readonly vocabulary: number;
  /** Width of the embedding. */
  readonly embedding: number;
  /** Slots of the table of word pairs beside the network (training/pairs), best a prime; 0 for none. */
  readonly pairs: number;
  /** Units of the LSTM, in each direction. */
  readonly units: number;
  /** 1 reads forward; 2 reads backward as well. */
  readonly directions: number;
  /** What of the states goes to the output: the last one, or the largest of all beside it, each unit for itself. */
  readonly pooling: 'last' | 'last+max';
  /** Share of the embedding's columns dropped, one mask for all words of a tweet. */
  readonly dropout: number;
  /** Share of the state's units dropped on the way to the next word, one mask for all words of a tweet. */
  readonly recurrentDropout: number;
  /** Share of the words read as unknown ones, drawn anew each time. */
  readonly wordDropout: number;
  /** Share of what goes to the output dropped. */
  readonly featureDropout: number;
  /** Of a longer tweet the last so many tokens are read. */
  readonly maxTokens: number;
  /** Tweets a step. */
  readonly batch: number;
  /** Adam's, at the start. */
  readonly learningRate: number;
  /** Whether it falls from step to step, in a straight line to zero at the end of all chunks' epochs. */
  readonly falling: boolean;
  /** What it is multiplied by after an epoch in which the validation loss has not improved; 1 leaves it. */
  readonly plateauFactor: number;
  /** Equal parts the training tweets are cut into, trained one after the other; 1 is the whole set at once. */
  readonly chunks: number;
  /** The most epochs a chunk gets. */
  readonly epochs: number;
  /** Whose tweets decide when to stop: a share of each chunk of its own, or one share of all, held out before. */
  readonly validation: 'own' | 'common';
  /** That share. */
  readonly validationShare: number;
  /** Tweets of earlier chunks, drawn anew each epoch, that are trained on beside a chunk's own: a share of these. */
  readonly replay: number;
  /** Share that the networks given as --teacher have in a tweet's label. */
  readonly teacherShare: number;
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
  seed: 140,
};

/** On the whole set the paper's code lowers the rate on a plateau (Keras's ReduceLROnPlateau, patience 1). */
const whole = { chunks: 1, plateauFactor: 0.1 };

/**
 * Ours: thirty times the words at half the width, read in both directions, the largest states beside the last ones, pairs
 * of words beside it. It still fits in 3 MB, at a byte a value, and reads a post in half a millisecond.
 */
const tonic: Settings = {
  ...seed,
  ...{ vocabulary: 30_000, embedding: 64, pairs: 200_003, units: 96, directions: 2, pooling: 'last+max' },
  ...{ dropout: 0.2, recurrentDropout: 0.1, wordDropout: 0.05, featureDropout: 0.2 },
};

/**
 * Chunks that lose nothing: each tweet is new once and rehearsed about two and a half times more, so no chunk is learned
 * by heart and none is forgotten; the rate falls over all chunks to zero; one validation set tells how far the whole run has come;
 * and so few passes want smaller batches, larger steps and less dropout. The model card tells what each of these gained.
 */
const losingNothing = {
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

const presets: Record<Preset, Record<Schedule, Settings>> = {
  seed: { whole: { ...seed, ...whole }, chunked: seed },
  tonic: { whole: { ...tonic, ...whole }, chunked: { ...tonic, ...losingNothing } },
};

/**
 * @param changes settings to change, each as `name=value`
 * @throws UserError that lists the names when one is none of them, or says what a value must be
 */
export function settingsFor(
  preset: string,
  schedule: string,
  changes: readonly string[] = [],
): { preset: Preset; schedule: Schedule; settings: Settings } {
  const presetName = oneOf('--preset', preset, Object.keys(presets) as Preset[]);
  const scheduleName = oneOf('--schedule', schedule, Object.keys(presets[presetName]) as Schedule[]);
  const settings = { ...presets[presetName][scheduleName] };
  return { preset: presetName, schedule: scheduleName, settings: changes.reduce(changed, settings) };
}

function changed(settings: Settings, change: string): Settings {
  const [given = '', ...rest] = change.split('=');
  const value = rest.join('=');
  const name = oneOf('--set', given, Object.keys(settings) as (keyof Settings)[]);
  const now = settings[name];
  if (typeof now === 'number') return { ...settings, [name]: numberOf(name, value) };
  const choices = typeof now === 'boolean' ? ['true', 'false'] : choicesOf[name as keyof typeof choicesOf];
  const choice = oneOf(`--set ${name}`, value, choices);
  return { ...settings, [name]: typeof now === 'boolean' ? choice === 'true' : choice };
}

const choicesOf = { validation: ['own', 'common'], pooling: ['last', 'last+max'] };

/** The least that those may be which count something; the others may be fractions. */
const least: Partial<Record<keyof Settings, number>> = {
  ...{ vocabulary: 3, embedding: 1, pairs: 0, units: 1, directions: 1, maxTokens: 1, batch: 1 },
  ...{ chunks: 1, epochs: 1, patience: 1, seed: 0 },
};
const shares: readonly (keyof Settings)[] = [
  ...(['dropout', 'recurrentDropout', 'wordDropout', 'featureDropout'] as const),
  ...(['validationShare', 'teacherShare'] as const),
];

function numberOf(name: keyof Settings, value: string): number {
  const from = least[name];
  const below = shares.includes(name) ? 1 : name === 'directions' ? 3 : Number.POSITIVE_INFINITY;
  const number = value.trim() === '' ? Number.NaN : Number(value);
  if (number >= (from ?? 0) && number < below && (from === undefined || Number.isInteger(number)))
    return number;
  const wanted =
    from === undefined
      ? `number from 0${below === 1 ? ', below 1' : ''}`
      : `whole number from ${from}${Number.isFinite(below) ? ` to ${below - 1}` : ''}`;
  throw new UserError(`--set ${name} wants a ${wanted}, not ${JSON.stringify(value)}`);
}

function oneOf<Name extends string>(option: string, given: string, names: readonly Name[]): Name {
  const found = names.find((name) => name === given);
  if (found === undefined)
    throw new UserError(`${option} is ${names.join(' or ')}, not ${JSON.stringify(given)}`);
  return found;
}
