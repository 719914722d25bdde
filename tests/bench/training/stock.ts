// node tests/bench/training/stock.ts SETTINGS_AS_JSON: the network as one would build it of tf.layers, on tfjs's wasm
// backend as it is published. Prints the milliseconds of its second step as JSON.
import { fileURLToPath } from 'node:url';
import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import type { Settings } from '#training/settings/settings.ts';
import { randomTweets } from './randomTweets.ts';

/** What the kernel uses of the wasm backend, whose class is not exported with its types. */
interface WasmBackend {
  makeOutput(shape: readonly number[], dtype: tf.DataType): tf.TensorInfo;
  typedArrayFromHeap(tensor: tf.TensorInfo): Float32Array | Int32Array;
}

const settings = JSON.parse(process.argv[2]!) as Settings;
const { vocabulary, embedding, units, batch, maxTokens } = settings;
tf.enableProdMode(); // or tfjs advertises its Node binding on standard error
setWasmPaths(fileURLToPath(new URL('.', import.meta.resolve('@tensorflow/tfjs-backend-wasm'))));
addMissingKernel();
await tf.setBackend('wasm');

const network = tf.sequential({
  layers: [
    tf.layers.embedding({ inputDim: vocabulary, outputDim: embedding, inputLength: maxTokens }),
    tf.layers.lstm({
      units,
      recurrentActivation: 'sigmoid', // tfjs's default is the hard one, which is not what the paper's Keras has
      recurrentInitializer: 'glorotUniform', // the orthogonal one takes a minute, and no step gets faster by it
      dropout: settings.dropout,
      recurrentDropout: settings.recurrentDropout,
    }),
    tf.layers.dense({ units: 2 }),
  ],
});
network.compile({
  optimizer: tf.train.adam(settings.learningRate),
  loss: (labels: tf.Tensor, scores: tf.Tensor) => tf.losses.softmaxCrossEntropy(labels, scores),
});
const tweets = randomTweets(settings);
const ids = tf.tensor2d(tweets.ids, [batch, maxTokens], 'int32');
const labels = tf.oneHot(tf.tensor1d(Int32Array.from(tweets.labels), 'int32'), 2);

await network.trainOnBatch(ids, labels);
const started = performance.now();
await network.trainOnBatch(ids, labels);
console.log(JSON.stringify({ ms: performance.now() - started }));

/**
 * The gradient of a gather: adds the rows of x [n, width] that have equal ids into [numSegments, width]. The wasm
 * backend has no UnsortedSegmentSum, so that no network with an embedding can be trained on it; with this one
 * kernel the stock network trains, on the backend's own kernels for all the rest.
 */
function addMissingKernel(): void {
  tf.registerKernel({
    kernelName: 'UnsortedSegmentSum',
    backendName: 'wasm',
    kernelFunc: ({ inputs: { x, segmentIds }, attrs, backend }) => {
      const wasm = backend as unknown as WasmBackend;
      const width = x!.shape[1]!;
      const sum = wasm.makeOutput([Number(attrs!.numSegments), width], 'float32');
      const from = wasm.typedArrayFromHeap(x!);
      const to = wasm.typedArrayFromHeap(sum).fill(0);
      wasm.typedArrayFromHeap(segmentIds!).forEach((id, k) => {
        for (let column = 0; column < width; column++) to[id * width + column]! += from[k * width + column]!;
      });
      return sum;
    },
  });
}
