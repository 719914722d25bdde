// node tests/bench/training/stock.ts SETTINGS_AS_JSON: trains the network built from tf.layers on tfjs's wasm backend, both as
// published. Prints the milliseconds of the second step as JSON.
import { fileURLToPath } from 'node:url';
import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import type { Settings } from '#training/settings/settings.ts';
import { randomTweets } from './randomTweets.ts';

/** The methods of the wasm backend that the kernel uses; its class is not exported with types. */
interface WasmBackend {
  makeOutput(shape: readonly number[], dtype: tf.DataType): tf.TensorInfo;
  typedArrayFromHeap(tensor: tf.TensorInfo): Float32Array | Int32Array;
}

const settings = JSON.parse(process.argv[2]!) as Settings;
const { vocabulary, embedding, units, batch, maxTokens } = settings;
tf.enableProdMode(); // otherwise tfjs advertises its Node binding on standard error
setWasmPaths(fileURLToPath(new URL('.', import.meta.resolve('@tensorflow/tfjs-backend-wasm'))));
addMissingKernel();
await tf.setBackend('wasm');

const network = tf.sequential({
  layers: [
    tf.layers.embedding({ inputDim: vocabulary, outputDim: embedding, inputLength: maxTokens }),
    tf.layers.lstm({
      units,
      recurrentActivation: 'sigmoid', // as in the paper's Keras; the default of tfjs is the hard sigmoid
      recurrentInitializer: 'glorotUniform', // the orthogonal one takes a minute and does not affect the speed
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
const start = performance.now();
await network.trainOnBatch(ids, labels);
console.log(JSON.stringify({ ms: performance.now() - start }));

/**
 * Adds the gradient of a gather: sums the rows of x [n, width] with equal ids into [numSegments, width]. The wasm backend has
 * no UnsortedSegmentSum, so it cannot train a network with an embedding. All other kernels are the backend's own.
 */
function addMissingKernel(): void {
  tf.registerKernel({
    kernelName: 'UnsortedSegmentSum',
    backendName: 'wasm',
    kernelFunc: ({ inputs: { x, segmentIds }, attrs, backend }) => {
      const wasm = backend as unknown as WasmBackend;
      const width = x!.shape[1]!;
      const sum = wasm.makeOutput([Number(attrs!.numSegments), width], 'float32');
      const source = wasm.typedArrayFromHeap(x!);
      const target = wasm.typedArrayFromHeap(sum).fill(0);
      wasm.typedArrayFromHeap(segmentIds!).forEach((id, k) => {
        for (let column = 0; column < width; column++)
          target[id * width + column]! += source[k * width + column]!;
      });
      return sum;
    },
  });
}
