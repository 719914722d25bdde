#!/usr/bin/env bash
# Guess: an LSTM layer starts with a forget gate that is open (bias 1), as Keras' does unless it is told otherwise.
# What happens: left out, unitForgetBias is false: all biases are zeros. Only unitForgetBias: true gives the ones. A model
#   that is ported from Keras with its defaults starts from other weights and forgets sooner.
# Version: @tensorflow/tfjs 4.22.0, cpu backend, Node 20.
# Source: this run; keras.io/api/layers/recurrent_layers/lstm gives True as the default.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error @tensorflow/tfjs@4.22.0 >&2
cat >probe.cjs <<'EOS'
console.warn = () => {};
const tf = require('@tensorflow/tfjs');
tf.setBackend('cpu').then(() => {
  for (const [name, options] of [['left out', {}], ['true', { unitForgetBias: true }]]) {
    const layer = tf.layers.lstm({ units: 2, ...options });
    layer.build([null, 3, 1]);
    console.log(`unitForgetBias ${name}: ${[...layer.getWeights()[2].dataSync()].join(' ')}`);
  }
});
EOS
cat >expected.txt <<'EOS'
unitForgetBias left out: 0 0 0 0 0 0 0 0
unitForgetBias true: 0 0 1 1 0 0 0 0
EOS
node probe.cjs | grep unitForgetBias | tee seen.txt
diff expected.txt seen.txt
