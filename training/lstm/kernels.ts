import * as tf from '@tensorflow/tfjs';

/*
 * tfjs's wasm backend under training: one kernel is missing, three are slow because they were written for inference
 * on single texts. These work on rows in the wasm heap; every other shape goes to the stock kernel.
 */

/** What the kernels use of the wasm backend, whose class is not exported with its types. */
interface WasmBackend {
  makeOutput(shape: readonly number[], dtype: tf.DataType): tf.TensorInfo;
  typedArrayFromHeap(tensor: tf.TensorInfo): Float32Array | Int32Array;
}

type Kernel = (
  inputs: tf.NamedTensorInfoMap,
  attrs: tf.NamedAttrMap,
  wasm: WasmBackend,
) => tf.TensorInfo[] | null;

/** Registers the kernels, once. */
export function registerTrainingKernels(): void {
  if (tf.getKernel('UnsortedSegmentSum', 'wasm')) return;
  register('UnsortedSegmentSum', unsortedSegmentSum);
  register('GatherV2', gatherRows);
  register('Slice', sliceRows);
  register('SplitV', splitColumns);
}

function register(kernelName: string, kernel: Kernel): void {
  const stock = tf.getKernel(kernelName, 'wasm');
  if (stock) tf.unregisterKernel(kernelName, 'wasm');
  tf.registerKernel({
    kernelName,
    backendName: 'wasm',
    ...(stock?.setupFunc && { setupFunc: stock.setupFunc }),
    kernelFunc: (params) => {
      const outputs = kernel(params.inputs, params.attrs ?? {}, params.backend as unknown as WasmBackend);
      if (outputs) return outputs.length === 1 ? outputs[0]! : outputs;
      if (!stock) throw new Error(`${kernelName} does not take these shapes on the wasm backend`);
      return stock.kernelFunc(params);
    },
  });
}

/** The gradient of a gather: adds the rows of x [n, width] that have equal ids into [numSegments, width]. */
const unsortedSegmentSum: Kernel = ({ x, segmentIds }, { numSegments }, wasm) => {
  if (x?.shape.length !== 2 || x.dtype !== 'float32' || segmentIds?.shape.length !== 1) return null;
  const width = x.shape[1]!;
  const sum = wasm.makeOutput([Number(numSegments), width], 'float32');
  const from = wasm.typedArrayFromHeap(x);
  const ids = wasm.typedArrayFromHeap(segmentIds);
  const to = wasm.typedArrayFromHeap(sum).fill(0);
  for (let k = 0; k < ids.length; k++) {
    const source = k * width;
    const target = ids[k]! * width;
    for (let column = 0; column < width; column++) to[target + column]! += from[source + column]!;
  }
  return [sum];
};

/** Rows of x [n, width] by their ids [k] -> [k, width]. The stock kernel computes an index for every element. */
const gatherRows: Kernel = ({ x, indices }, { axis, batchDims }, wasm) => {
  if (x?.shape.length !== 2 || indices?.shape.length !== 1 || axis !== 0 || batchDims !== 0) return null;
  const width = x.shape[1]!;
  const rows = wasm.makeOutput([indices.shape[0]!, width], x.dtype);
  const from = wasm.typedArrayFromHeap(x);
  const to = wasm.typedArrayFromHeap(rows);
  wasm.typedArrayFromHeap(indices).forEach((id, k) => {
    to.set(from.subarray(id * width, (id + 1) * width), k * width);
  });
  return [rows];
};

/** Whole rows of x [n, ...]. The stock kernel first copies all of x. */
const sliceRows: Kernel = ({ x }, attrs, wasm) => {
  if (!x) return null;
  const given = [attrs.begin as number | number[], attrs.size as number | number[] | undefined] as const;
  const [begin, size] = tf.slice_util.parseSliceParams(x, ...given) as [number[], number[]];
  if (!x.shape.every((length, axis) => axis === 0 || (begin[axis] === 0 && size[axis] === length)))
    return null;
  const width = tf.util.sizeFromShape(x.shape.slice(1));
  const rows = wasm.makeOutput(size, x.dtype);
  const start = begin[0]! * width;
  wasm.typedArrayFromHeap(rows).set(wasm.typedArrayFromHeap(x).subarray(start, start + size[0]! * width));
  return [rows];
};

/** x [n, width] cut into equal columns. The stock kernel copies all of x for each. */
const splitColumns: Kernel = ({ x }, { numOrSizeSplits, axis }, wasm) => {
  if (x?.shape.length !== 2 || axis !== 1 || typeof numOrSizeSplits !== 'number') return null;
  const [rows, width] = x.shape as [number, number];
  const part = width / numOrSizeSplits;
  if (!Number.isInteger(part)) return null;
  const parts = Array.from({ length: numOrSizeSplits }, () => wasm.makeOutput([rows, part], x.dtype));
  const from = wasm.typedArrayFromHeap(x);
  for (const [k, output] of parts.entries()) {
    const to = wasm.typedArrayFromHeap(output);
    for (let row = 0; row < rows; row++) {
      const start = row * width + k * part;
      to.set(from.subarray(start, start + part), row * part);
    }
  }
  return parts;
};
