import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { type BigramTable, emptyMark, keyOf, markBase } from '#training/bigrams/table.ts';
import { type Sizes, shapesOf, type Weights, type WeightTensor } from '#training/lstm/initial.ts';
import { randomOf } from '#training/random/random.ts';

const vocabulary = 20;

/** One direction, the last state, two moods: the paper's. And with all that a network may have. */
export const plainSizes = {
  vocabulary,
  embedding: 6,
  units: 5,
  directions: 1,
  pooling: 'last',
  outputs: 2,
} as const;
export const fullSizes = { ...plainSizes, directions: 2, pooling: 'last+max', outputs: 3 } as const;

/** Weights of a small network, every one of them other than zero, so that each part has its say. */
export function randomWeights(seed: number, sizes: Sizes = fullSizes): Weights {
  const random = randomOf(seed);
  const shapes = shapesOf(sizes);
  const tensor = (shape: number[]): WeightTensor => ({
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

/** Ids of words, none of them padding. */
export function randomIds(length: number, seed: number): Int32Array {
  const random = randomOf(seed, length);
  return Int32Array.from({ length }, () => uniformInt(random, 1, vocabulary - 1));
}

/** A table in which every third pair of these words stands, so that texts meet pairs that do and pairs that do not. */
export function randomPairs(seed: number): BigramTable {
  const random = randomOf(seed);
  const slots = 397;
  const marks = new Uint8Array(slots).fill(emptyMark);
  const values = new Int8Array(slots);
  for (let pair = 0; pair < vocabulary ** 2; pair += 3) {
    const key = keyOf(Math.floor(pair / vocabulary), pair % vocabulary);
    marks[key % slots] = key % markBase;
    values[key % slots] = uniformInt(random, -127, 127);
  }
  return { marks, values, scale: 0.05 };
}
