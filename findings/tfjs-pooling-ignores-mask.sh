#!/usr/bin/env bash
# Guess: an Embedding with maskZero hides padding from the layers after it, as in Keras, so the mean of a sentence does
#   not depend on how far it is padded; a layer that cannot use the mask says so.
# What happens: an LSTM uses the mask, on either side of the sentence. GlobalAveragePooling1D ignores it without an error
#   or a warning and averages the padding's vector too, so the same two words give another result at another length.
# Version: @tensorflow/tfjs 4.22.0, cpu backend, Node 20.
# Source: this run; `call` of GlobalAveragePooling1D in dist/layers/pooling.js of @tensorflow/tfjs-layers takes no mask.
#   Keras applies it: keras.io/api/layers/pooling_layers/global_average_pooling1d.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error @tensorflow/tfjs@4.22.0 >&2
cat >probe.cjs <<'EOF'
console.warn = () => {};
const tf = require('@tensorflow/tfjs');
const initializer = () => tf.initializers.randomUniform({ minval: 0.5, maxval: 1, seed: 1 });
/** Whether a sentence of two words gives the same output with no, with two and with six places of padding. */
function isSame(layer) {
  const outputs = [2, 4, 8].map((length) => {
    const model = tf.sequential();
    const embeddings = { inputDim: 5, outputDim: 3, maskZero: true, embeddingsInitializer: initializer() };
    model.add(tf.layers.embedding({ ...embeddings, inputShape: [length] }));
    model.add(layer());
    const words = [1, 2, ...Array(length - 2).fill(0)];
    return [...model.predict(tf.tensor2d([words])).dataSync()].map((x) => x.toFixed(4)).join();
  });
  return new Set(outputs).size === 1;
}
tf.setBackend('cpu').then(() => {
  const lstm = { units: 2, kernelInitializer: initializer(), recurrentInitializer: initializer() };
  console.log('same output whatever the padding, LSTM:', isSame(() => tf.layers.lstm(lstm)));
  console.log('same output whatever the padding, average:', isSame(() => tf.layers.globalAveragePooling1d()));
});
EOF
cat >expected.txt <<'EOF'
same output whatever the padding, LSTM: true
same output whatever the padding, average: false
EOF
node probe.cjs | grep '^same' | tee seen.txt
diff expected.txt seen.txt
