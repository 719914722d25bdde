import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { randomOf } from '#training/random/random.ts';
import type { Settings } from '#training/settings/settings.ts';
import type { Workspace } from './workspace.ts';

/** The tensors of the network, by name, in the order in which they are stored. */
export type WeightName = 'embedding' | 'kernel' | 'recurrent' | 'bias' | 'headKernel' | 'headBias';

export interface WeightTensor {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

export type Weights = Readonly<Record<WeightName, WeightTensor>>;

export const weightNames: readonly WeightName[] = [
  'embedding',
  'kernel',
  'recurrent',
  'bias',
  'headKernel',
  'headBias',
];

/** The same change to each of the tensors. */
export function mapWeights(
  weights: Weights,
  change: (tensor: WeightTensor, name: WeightName) => WeightTensor,
): Weights {
  const changed = weightNames.map((name) => [name, change(weights[name], name)] as const);
  return Object.fromEntries(changed) as Record<WeightName, WeightTensor>;
}

export const copyOf = (weights: Weights): Weights =>
  mapWeights(weights, ({ shape, values }) => ({ shape, values: values.slice() }));

/** Tensors of the same shapes in a workspace, which threads share: each value is made of the value of `weights`. */
export function weightsIn(
  workspace: Workspace,
  weights: Weights,
  value: (of: number) => number = (of) => of,
): Weights {
  return mapWeights(weights, ({ shape, values }) => {
    const address = workspace.put(values.map(value));
    return { shape, values: workspace.floats(address, values.length) };
  });
}

/** Writes values into tensors that are there already. */
export function assign(weights: Weights, values: Weights): void {
  for (const name of weightNames) weights[name].values.set(values[name].values);
}

export const sizeOf = (shape: readonly number[]): number =>
  shape.reduce((product, length) => product * length, 1);

/** What tells the shapes of a network's tensors. */
export type Sizes = Pick<Settings, 'vocabulary' | 'embedding' | 'units' | 'directions' | 'pooling'> & {
  /** Two, sad and happy, or three, unsure beside them. */
  readonly outputs: number;
};

/**
 * The shapes of the network's tensors: gates in the order input, forget, cell, output; outputs sad, happy, and unsure if
 * there are three. The weights of the direction back stand below those of the direction forward.
 */
export function shapesOf(sizes: Sizes): Record<WeightName, number[]> {
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

/** The sizes that such weights have. */
export function sizesOf(weights: Weights): Sizes {
  const [vocabulary, embedding] = weights.embedding.shape as [number, number];
  const [features, outputs] = weights.headKernel.shape as [number, number];
  const units = weights.kernel.shape[1]! / 4;
  const directions = weights.kernel.shape[0]! / embedding;
  const pooling = features === units * directions ? 'last' : 'last+max';
  return { vocabulary, embedding, units, directions, pooling, outputs };
}

/** Sets these draws apart from the others of a run. */
const purpose = 1;

/**
 * First weights as Keras draws them: embedding uniform within 0.05, kernels Glorot uniform, recurrent weights
 * orthogonal, biases zero but one for the forget gate.
 * @see Glorot and Bengio 2010; Saxe et al. 2014; Jozefowicz et al. 2015 for the forget gate
 */
export function initialWeights(settings: Settings): Weights {
  const random = randomOf(settings.seed, purpose);
  const uniform = (limit: number) => (uniformFloat64(random) * 2 - 1) * limit;
  const shapes = shapesOf({ ...settings, outputs: 2 });
  const fill = (name: WeightName, value: (k: number) => number): WeightTensor => {
    const shape = shapes[name];
    return { shape, values: Float32Array.from({ length: sizeOf(shape) }, (_, k) => value(k)) };
  };
  const glorot = (name: WeightName, rows: number) => {
    const columns = shapes[name][1]!;
    return fill(name, () => uniform(Math.sqrt(6 / (rows + columns))));
  };
  const { embedding, units, directions } = settings;
  const orthogonal = Array.from({ length: directions }, () =>
    orthonormalRows(units, 4 * units, () => uniform(1) + uniform(1) + uniform(1)),
  ).flat();
  return {
    embedding: fill('embedding', () => uniform(0.05)),
    kernel: glorot('kernel', embedding),
    recurrent: fill('recurrent', (k) => orthogonal[Math.floor(k / (4 * units))]![k % (4 * units)]!),
    bias: fill('bias', (k) => (Math.floor(k / units) % 4 === 1 ? 1 : 0)),
    headKernel: glorot('headKernel', shapes.headKernel[0]!),
    headBias: fill('headBias', () => 0),
  };
}

/** Gram and Schmidt over random rows (bell-shaped draws, for an even choice of directions). */
function orthonormalRows(rows: number, columns: number, draw: () => number): Float64Array[] {
  const done: Float64Array[] = [];
  for (let row = 0; row < rows; row++) {
    const next = Float64Array.from({ length: columns }, draw);
    for (const other of done) {
      const along = dot(next, other);
      for (let k = 0; k < columns; k++) next[k]! -= along * other[k]!;
    }
    const length = Math.sqrt(dot(next, next));
    done.push(next.map((value) => value / length));
  }
  return done;
}

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, k) => sum + value * b[k]!, 0);
