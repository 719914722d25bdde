import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { type BigramTable, bigramKey, emptyMark, markBase } from '#training/bigrams/table.ts';
import type { Tensor } from '#training/files/tensorFile.ts';
import { type NetworkSizes, shapesOf, type Weights } from '#training/lstm/weights.ts';
import type { NgramTable, NgramTables } from '#training/ngrams/table.ts';
import { randomOf } from '#training/random/random.ts';

const vocabulary = 20;

/** The network of the paper: one direction, the last state, two outputs. */
export const plainSizes = {
  vocabulary,
  embedding: 6,
  units: 5,
  directions: 1,
  pooling: 'last',
  outputs: 2,
} as const;
/** A network with every option. */
export const fullSizes = { ...plainSizes, directions: 2, pooling: 'last+max', outputs: 3 } as const;

/** A network with every option and the output for tweets. */
export const tweetSizes = { ...fullSizes, outputs: 4 } as const;

/** A network with every option, three tags and the output for tweets. */
export const taggedSizes = { ...fullSizes, outputs: 7 } as const;

/** Returns weights of a small network. None is zero, so every part affects the result. */
export function randomWeights(seed: number, sizes: NetworkSizes = fullSizes): Weights {
  const random = randomOf(seed);
  const shapes = shapesOf(sizes);
  const tensor = (shape: number[]): Tensor => ({
    shape,
    values: Float32Array.from(
      { length: shape.reduce((product, length) => product * length, 1) },
      () => uniformFloat64(random) * 4 - 2,
    ),
  });
  return {
    embedding: tensor(shapes.embedding),
    kernel: tensor(shapes.kernel),
    recurrent: tensor(shapes.recurrent),
    bias: tensor(shapes.bias),
    headKernel: tensor(shapes.headKernel),
    headBias: tensor(shapes.headBias),
  };
}

/** Returns ids of words, without padding. */
export function randomIds(length: number, seed: number): Int32Array {
  const random = randomOf(seed, length);
  return Int32Array.from({ length }, () => uniformInt(random, 1, vocabulary - 1));
}

/** Returns a table with every third pair of the words, so texts have pairs inside and outside the table. */
export function randomBigrams(seed: number): BigramTable {
  const random = randomOf(seed);
  const slots = 397;
  const marks = new Uint8Array(slots).fill(emptyMark);
  const values = new Int8Array(slots);
  for (let pair = 0; pair < vocabulary ** 2; pair += 3) {
    const key = bigramKey(Math.floor(pair / vocabulary), pair % vocabulary);
    marks[key % slots] = key % markBase;
    values[key % slots] = uniformInt(random, -127, 127);
  }
  return { marks, values, scale: 0.05 };
}

/** Returns a table of n-grams whose weights and scales differ. */
export function randomNgrams(seed: number, slots = 64, outputs = 3): NgramTable {
  const random = randomOf(seed);
  return {
    values: Int8Array.from({ length: outputs * slots }, () => uniformInt(random, -127, 127)),
    scales: Float32Array.from({ length: outputs }, (_, output) => 0.01 + output / 500),
    bias: Float32Array.from({ length: outputs }, () => uniformFloat64(random) - 0.5),
  };
}

/** Returns the tables beside a network with so many tags. That of the tags has a quarter of the slots. */
export function randomTables(seed: number, tags = 0, slots = 64): NgramTables {
  const moods = randomNgrams(seed, slots);
  return tags === 0 ? { moods } : { moods, tags: randomNgrams(seed + 1, slots / 4, tags) };
}
