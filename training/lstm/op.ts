import * as tf from '@tensorflow/tfjs';

/** The weights of one LSTM layer, gates in the order of Keras and tfjs: input, forget, cell, output. */
export interface LstmWeights {
  /** [inputs, 4 units] */
  readonly kernel: tf.Tensor2D;
  /** [units, 4 units] */
  readonly recurrent: tf.Tensor2D;
  /** [4 units] */
  readonly bias: tf.Tensor1D;
}

export interface LstmOptions {
  /** For the first time steps, while some rows still hold padding: [batch, 1], 1 where the row has begun. */
  readonly begun?: readonly tf.Tensor2D[];
  /** Recurrent dropout: [batch, units], one mask for all time steps, already scaled by 1 / (1 - rate). */
  readonly recurrentMask?: tf.Tensor2D;
}

/** What a time step keeps for its gradient. */
interface Step {
  /** sigmoid of all four gates, [batch, 4 units]; the cell's holds s with tanh = 2 s - 1. */
  readonly gates: tf.Tensor2D;
  readonly cell: tf.Tensor2D;
  readonly tanhCell: tf.Tensor2D;
  /** The state that goes into the next step: masked by the recurrent dropout. */
  readonly fed: tf.Tensor2D;
}

/**
 * The last state of an LSTM over a whole sequence, as one op with a gradient of its own: tfjs would record some
 * thirty ops a time step, multiply by transposed operands without its fast path, and take a slow tanh. Here each
 * transpose happens once, and tanh(x) = 2 sigmoid(2x) - 1 shares one sigmoid with the other gates, whose columns
 * for the cell are doubled beforehand.
 *
 * Rows shorter than the batch are padded in front (options.begun), where their state stays zero.
 *
 * @param inputs [time, batch, inputs]
 * @returns [batch, units]
 * @see Hochreiter and Schmidhuber 1997; backpropagation through time as in Greff et al. 2017, section II
 */
export function lstm(inputs: tf.Tensor3D, weights: LstmWeights, options: LstmOptions = {}): tf.Tensor2D {
  const { begun = [], recurrentMask } = options;
  const op = tf.customGrad((...args) => {
    const [x, kernel, recurrent, bias, save] = args as unknown as [
      tf.Tensor3D,
      tf.Tensor2D,
      tf.Tensor2D,
      tf.Tensor1D,
      (tensors: tf.Tensor[]) => void,
    ];
    const scale = cellColumnsDoubled(bias.size);
    const doubled = {
      kernel: kernel.mul(scale) as tf.Tensor2D,
      recurrent: recurrent.mul(scale) as tf.Tensor2D,
      bias: bias.mul(scale) as tf.Tensor1D,
    };
    const { last, steps } = forward(x, doubled, options);
    const masks = recurrentMask ? [recurrentMask, ...begun] : begun;
    save([x, doubled.kernel, doubled.recurrent, scale, ...masks, ...steps.flatMap(tensorsOf)]);
    return {
      value: last,
      gradFunc: (dy: tf.Tensor, saved: tf.Tensor[]) => {
        const [x, kernel, recurrent, scale, ...rest] = saved as [
          tf.Tensor3D,
          tf.Tensor2D,
          tf.Tensor2D,
          tf.Tensor1D,
          ...tf.Tensor2D[],
        ];
        const [first] = rest;
        const savedMasks = {
          begun: rest.slice(masks.length - begun.length, masks.length),
          ...(recurrentMask && first && { recurrentMask: first }),
        };
        return backward(
          dy as tf.Tensor2D,
          x,
          kernel,
          recurrent,
          scale,
          stepsOf(rest.slice(masks.length)),
          savedMasks,
        );
      },
    };
  });
  return op(inputs, weights.kernel, weights.recurrent, weights.bias) as tf.Tensor2D;
}

const cellColumnsDoubled = (columns: number): tf.Tensor1D =>
  tf.tensor1d(
    Float32Array.from({ length: columns }, (_, k) => (Math.floor((4 * k) / columns) === 2 ? 2 : 1)),
  );

const tensorsOf = ({ gates, cell, tanhCell, fed }: Step): tf.Tensor2D[] => [gates, cell, tanhCell, fed];

function stepsOf(tensors: readonly tf.Tensor2D[]): Step[] {
  const steps: Step[] = [];
  for (let k = 0; k < tensors.length; k += 4) {
    steps.push({
      gates: tensors[k]!,
      cell: tensors[k + 1]!,
      tanhCell: tensors[k + 2]!,
      fed: tensors[k + 3]!,
    });
  }
  return steps;
}

function forward(
  x: tf.Tensor3D,
  weights: LstmWeights,
  options: LstmOptions,
): { last: tf.Tensor2D; steps: Step[] } {
  const [time, batch] = x.shape;
  const steps: Step[] = [];
  let last = tf.zeros([batch, weights.recurrent.shape[0]]) as tf.Tensor2D;
  for (let t = 0; t < time; t++) {
    const before = steps.at(-1);
    const next = tf.tidy(() => {
      const input = tf.matMul(at(x, t), weights.kernel).add(weights.bias);
      const gates = (
        before ? input.add(tf.matMul(before.fed, weights.recurrent)) : input
      ).sigmoid() as tf.Tensor2D;
      const [i, f, s, o] = tf.split(gates, 4, 1) as [tf.Tensor2D, tf.Tensor2D, tf.Tensor2D, tf.Tensor2D];
      const written = i.mul(twiceMinusOne(s));
      const begun = options.begun?.[t];
      const cell = masked(before ? f.mul(before.cell).add(written) : written, begun);
      const tanhCell = twiceMinusOne(cell.mul(2).sigmoid());
      const state = masked(o.mul(tanhCell), begun);
      return { gates, cell, tanhCell, state, fed: masked(state, options.recurrentMask) };
    });
    last = next.state;
    steps.push(next);
  }
  return { last, steps };
}

function backward(
  dy: tf.Tensor2D,
  x: tf.Tensor3D,
  kernel: tf.Tensor2D,
  recurrent: tf.Tensor2D,
  scale: tf.Tensor1D,
  steps: readonly Step[],
  options: LstmOptions,
): tf.Tensor[] {
  const [time, batch] = x.shape;
  const kernelT = kernel.transpose();
  const recurrentT = recurrent.transpose();
  const ones = tf.ones([1, batch]) as tf.Tensor2D; // the sum over a batch as a product: faster than tf.sum
  const dInputs: tf.Tensor2D[] = [];
  let dState = dy;
  let dCell: tf.Tensor = tf.zerosLike(dy);
  let dKernel: tf.Tensor = tf.zerosLike(kernel);
  let dRecurrent: tf.Tensor = tf.zerosLike(recurrent);
  let dBias: tf.Tensor = tf.zeros([1, scale.size]);
  for (let t = time - 1; t >= 0; t--) {
    const { gates, tanhCell } = steps[t]!;
    const before = steps[t - 1];
    const next = tf.tidy(() => {
      const [i, f, s, o] = tf.split(gates, 4, 1) as [tf.Tensor2D, tf.Tensor2D, tf.Tensor2D, tf.Tensor2D];
      const begun = options.begun?.[t];
      const dh = masked(dState, begun);
      const dc = masked(dCell, begun).add(dh.mul(o).mul(tf.scalar(1).sub(tanhCell.square())));
      const dGates = [
        dc.mul(twiceMinusOne(s)),
        before ? dc.mul(before.cell) : tf.zerosLike(dc),
        dc.mul(i).mul(2),
        dh.mul(tanhCell),
      ] as tf.Tensor2D[];
      const dz = tf.concat(dGates, 1).mul(gates).mul(tf.scalar(1).sub(gates)) as tf.Tensor2D;
      return {
        dInput: tf.matMul(dz, kernelT) as tf.Tensor2D,
        dState: masked(tf.matMul(dz, recurrentT), options.recurrentMask),
        dCell: dc.mul(f),
        dKernel: dKernel.add(tf.matMul(at(x, t).transpose(), dz)),
        dRecurrent: before ? dRecurrent.add(tf.matMul(before.fed.transpose(), dz)) : dRecurrent.clone(),
        dBias: dBias.add(tf.matMul(ones, dz)),
      };
    });
    tf.dispose([dCell, dKernel, dRecurrent, dBias, ...(dState === dy ? [] : [dState])]);
    ({ dState, dCell, dKernel, dRecurrent, dBias } = next);
    dInputs.unshift(next.dInput);
  }
  return [
    tf.concat(dInputs, 0).reshape(x.shape),
    dKernel.mul(scale),
    dRecurrent.mul(scale),
    dBias.reshape(scale.shape).mul(scale),
  ];
}

/** The inputs of time step t: [batch, inputs]. */
const at = (x: tf.Tensor3D, t: number): tf.Tensor2D =>
  x.slice([t, 0, 0], [1, x.shape[1], x.shape[2]]).reshape([x.shape[1], x.shape[2]]);

const twiceMinusOne = (s: tf.Tensor): tf.Tensor2D => s.mul(2).sub(1) as tf.Tensor2D;

const masked = (x: tf.Tensor, mask: tf.Tensor2D | undefined): tf.Tensor2D =>
  (mask === undefined ? x : x.mul(mask)) as tf.Tensor2D;
