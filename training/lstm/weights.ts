import type { Tensor } from '#training/files/tensorFile.ts';
import type { Settings } from '#training/settings/settings.ts';
import type { Workspace } from './workspace.ts';

/** The tensors of the network by name. */
export type WeightName = 'embedding' | 'kernel' | 'recurrent' | 'bias' | 'headKernel' | 'headBias';

export type Weights = Readonly<Record<WeightName, Tensor>>;

/** In the order in which files store the tensors. */
export const weightNames: readonly WeightName[] = [
  'embedding',
  'kernel',
  'recurrent',
  'bias',
  'headKernel',
  'headBias',
];

/** Returns new weights: `change` of each tensor. */
export function mapWeights(weights: Weights, change: (tensor: Tensor, name: WeightName) => Tensor): Weights {
  const changed = weightNames.map((name) => [name, change(weights[name], name)] as const);
  return Object.fromEntries(changed) as Record<WeightName, Tensor>;
}

export const copyWeights = (weights: Weights): Weights =>
  mapWeights(weights, ({ shape, values }) => ({ shape, values: values.slice() }));

/** Allocates tensors of the same shapes in a workspace, where threads share them, and fills them with `value` of each weight. */
export function allocateWeights(
  workspace: Workspace,
  weights: Weights,
  value: (weight: number) => number = (weight) => weight,
): Weights {
  return mapWeights(weights, ({ shape, values }) => {
    const address = workspace.allocateCopy(values.map(value));
    return { shape, values: workspace.view(address, values.length) };
  });
}

/** Copies the values of `source` into the existing tensors of `target`. */
export function assignWeights(target: Weights, source: Weights): void {
  for (const name of weightNames) target[name].values.set(source[name].values);
}

export const elementCount = (shape: readonly number[]): number =>
  shape.reduce((product, length) => product * length, 1);

/** The sizes that determine the shapes of a network's tensors. */
export type NetworkSizes = Pick<Settings, 'vocabulary' | 'embedding' | 'units' | 'directions' | 'pooling'> & {
  /** 2 (sad, happy), 3 (sad, happy, unsure), or more: these, then tags, then the output for tweets (`tweetOutput`). */
  readonly outputs: number;
};

/** Returns how many of a network's outputs are moods. */
export const moodsAmong = (outputs: number): number => Math.min(outputs, 3);

/** Returns how many of a network's outputs are tags. They follow the moods. */
export const tagsAmong = (outputs: number): number => Math.max(0, outputs - 4);

/**
 * Returns the position of the output that tells how likely an emoticon labels a tweet happy, or undefined for a network
 * without it. It is the last one. The moods are those that people who read the post would name.
 */
export const tweetOutput = (outputs: number): number | undefined => (outputs > 3 ? outputs - 1 : undefined);

/**
 * Returns the shapes of the network's tensors. Gates are in the order input, forget, cell, output; outputs in the order
 * sad, happy, unsure, tags, tweets. The rows of the backward direction follow those of the forward direction.
 */
export function shapesOf(sizes: NetworkSizes): Record<WeightName, number[]> {
  const { vocabulary, embedding, units, directions, pooling, outputs } = sizes;
  const features = units * directions * (pooling === 'last' ? 1 : 2);
  return {
    embedding: [vocabulary, embedding],
    kernel: [directions * embedding, 4 * units],
    recurrent: [directions * units, 4 * units],
    bias: [directions * 4 * units],
    headKernel: [features, outputs],
    headBias: [outputs],
  };
}

/** Returns the sizes of a network from the shapes of its weights: the inverse of `shapesOf`. */
export function sizesOf(weights: Weights): NetworkSizes {
  const [vocabulary, embedding] = weights.embedding.shape as [number, number];
  const [features, outputs] = weights.headKernel.shape as [number, number];
  const units = weights.kernel.shape[1]! / 4;
  const directions = weights.kernel.shape[0]! / embedding;
  const pooling = features === units * directions ? 'last' : 'last+max';
  return { vocabulary, embedding, units, directions, pooling, outputs };
}

/** Returns a network's weights with no output but its moods, which answer as before. */
export function onlyMoods(weights: Weights): Weights {
  const { outputs } = sizesOf(weights);
  const moods = moodsAmong(outputs);
  return mapWeights(weights, ({ shape, values }, name) =>
    name === 'headKernel' || name === 'headBias'
      ? { shape: [...shape.slice(0, -1), moods], values: values.filter((_, k) => k % outputs < moods) }
      : { shape, values },
  );
}
