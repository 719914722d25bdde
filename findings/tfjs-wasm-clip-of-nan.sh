#!/usr/bin/env bash
# Guess: clipByValue keeps a NaN, as it does on the cpu backend and in NumPy and TensorFlow.
# What happens: on the wasm backend a NaN becomes the lower limit. Losses clip probabilities before their logarithm, so with
#   NaN predictions binaryCrossentropy is a plain number there: a training that has broken looks sound.
# Version: @tensorflow/tfjs and tfjs-backend-wasm 4.22.0, Node 20.
# Source: this run.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error @tensorflow/tfjs@4.22.0 @tensorflow/tfjs-backend-wasm@4.22.0 >&2
cat >probe.cjs <<'EOS'
console.warn = () => {};
const tf = require('@tensorflow/tfjs');
require('@tensorflow/tfjs-backend-wasm');
(async () => {
  for (const backend of ['cpu', 'wasm']) {
    await tf.setBackend(backend);
    const clipped = tf.clipByValue(tf.tensor1d([NaN, 2]), 0.25, 0.75).dataSync();
    const loss = tf.metrics.binaryCrossentropy(tf.tensor2d([[1]]), tf.tensor2d([[NaN]])).dataSync();
    console.log(`${backend}: clipped ${[...clipped].join(' ')}, loss ${Number.isNaN(loss[0]) ? 'NaN' : 'a number'}`);
  }
})();
EOS
cat >expected.txt <<'EOS'
cpu: clipped NaN 0.75, loss NaN
wasm: clipped 0.25 0.75, loss a number
EOS
node probe.cjs | grep clipped | tee seen.txt
diff expected.txt seen.txt
