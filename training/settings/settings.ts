import { amount, choice, flag, type SettingTable, share, whole } from '#training/cli/setOption.ts';

/** Every number that a training run depends on. */
export interface Settings {
  /** Ids of the vocabulary, including the two reserved ones. */
  readonly vocabulary: number;
  /** Width of the embedding. */
  readonly embedding: number;
  /** Slots of the table of word bigrams beside the network (training/bigrams), best a prime; 0 for no table. */
  readonly pairs: number;
  /** Units of the LSTM, in each direction. */
  readonly units: number;
  /** 1 reads forward; 2 reads backward as well. */
  readonly directions: number;
  /** What goes to the output layer: the last state, or also the maximum of each unit over all states. */
  readonly pooling: 'last' | 'last+max';
  /** Share of the embedding's columns that is dropped, with one mask for all words of a tweet. */
  readonly dropout: number;
  /** Share of the state's units that is dropped on the way to the next word, with one mask for all words of a tweet. */
  readonly recurrentDropout: number;
  /** Share of the words that is replaced by the unknown word, drawn anew each time. */
  readonly wordDropout: number;
  /** Share of the output layer's inputs that is dropped. */
  readonly featureDropout: number;
  /** The network reads the last `maxTokens` tokens of a longer tweet. */
  readonly maxTokens: number;
  /** Tweets per step. */
  readonly batch: number;
  /** Adam's learning rate at the start. */
  readonly learningRate: number;
  /** Whether the learning rate falls linearly, step by step, to zero at the end of all chunks. */
  readonly falling: boolean;
  /** Factor of the learning rate after an epoch that has not improved the validation loss; 1 leaves it. */
  readonly plateauFactor: number;
  /** Equal parts of the training tweets, trained on one after the other; 1 is the whole set in one part. */
  readonly chunks: number;
  /** Maximum number of epochs of a chunk. */
  readonly epochs: number;
  /** Which tweets decide when to stop: a share of each chunk, or one share of all tweets held out of every chunk. */
  readonly validation: 'own' | 'common';
  /** The share that `validation` holds out. */
  readonly validationShare: number;
  /** Tweets of earlier chunks that each epoch trains on besides the chunk's own, as a multiple of these. */
  readonly replay: number;
  /** Share of the teachers' answers (`--teacher`) in a tweet's label. */
  readonly teacherShare: number;
  /** Minimum increase of the validation accuracy that counts as an improvement. */
  readonly minDelta: number;
  /** Epochs without improvement after which a chunk ends. */
  readonly patience: number;
  /** Whether letters that a program broke ("â€™") are mended when tweets are read (`mendLetters`). */
  readonly mendLetters: boolean;
  /** Seed of all random streams: split, chunks, order of batches, first weights, dropout. */
  readonly seed: number;
}

/** What `npm run train -- --set NAME=VALUE` accepts. */
export const settingTable: SettingTable<Settings> = {
  bounds: {
    vocabulary: whole(3),
    embedding: whole(1),
    pairs: whole(0),
    units: whole(1),
    directions: whole(1, 2),
    pooling: choice('last', 'last+max'),
    dropout: share,
    recurrentDropout: share,
    wordDropout: share,
    featureDropout: share,
    maxTokens: whole(1),
    batch: whole(1),
    learningRate: amount,
    falling: flag,
    plateauFactor: amount,
    chunks: whole(1),
    epochs: whole(1),
    validation: choice('own', 'common'),
    validationShare: share,
    replay: amount,
    teacherShare: share,
    minDelta: amount,
    patience: whole(1),
    mendLetters: flag,
    seed: whole(0),
  },
  listNames: (names) => names.join(' or '),
};
