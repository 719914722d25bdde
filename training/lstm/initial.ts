import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import type { Tensor } from '#training/files/tensorFile.ts';
import { rngStream } from '#training/random/streams.ts';
import type { Settings } from '#training/settings/settings.ts';
import { elementCount, shapesOf, type WeightName, type Weights } from './weights.ts';

/**
 * Returns the weights of a new network, drawn as Keras draws them: embedding uniform within 0.05, kernels Glorot uniform,
 * recurrent weights orthogonal, biases zero except 1 for the forget gate.
 * @see Glorot and Bengio 2010; Saxe et al. 2014; Jozefowicz et al. 2015 for the forget gate
 */
export function initialWeights(settings: Settings): Weights {
  const random = rngStream(settings.seed, 'initialWeights');
  const uniform = (limit: number) => (uniformFloat64(random) * 2 - 1) * limit;
  const shapes = shapesOf({ ...settings, outputs: 2 });
  const fill = (name: WeightName, value: (k: number) => number): Tensor => {
    const shape = shapes[name];
    return { shape, values: Float32Array.from({ length: elementCount(shape) }, (_, k) => value(k)) };
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

/** Gram-Schmidt over random rows. `draw` should be roughly normal, so that all directions are about equally likely. */
function orthonormalRows(rows: number, columns: number, draw: () => number): Float64Array[] {
  const basis: Float64Array[] = [];
  for (let row = 0; row < rows; row++) {
    const next = Float64Array.from({ length: columns }, draw);
    for (const earlier of basis) {
      const projection = dot(next, earlier);
      for (let k = 0; k < columns; k++) next[k]! -= projection * earlier[k]!;
    }
    const length = Math.sqrt(dot(next, next));
    basis.push(next.map((value) => value / length));
  }
  return basis;
}

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, k) => sum + value * b[k]!, 0);
