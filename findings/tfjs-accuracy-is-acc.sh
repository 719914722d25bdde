#!/usr/bin/env bash
# Guess: after compile({ metrics: ['accuracy'] }) a callback that monitors val_accuracy, as in Keras, stops the training.
# What happens: the metric is filed as "acc" and "val_acc", whatever name compile was given. Early stopping on
#   val_accuracy warns once that there is no such metric, and never stops.
# Version: @tensorflow/tfjs 4.22.0, cpu backend, Node 20.
# Source: this run; Keras files it under the name that compile got.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error @tensorflow/tfjs@4.22.0 >&2
cat >probe.cjs <<'EOF'
console.warn = () => {};
const tf = require('@tensorflow/tfjs');
const x = tf.tensor2d([[0], [1], [0], [1]]);
const y = tf.tensor2d([[0], [1], [0], [1]]);
async function train(monitor) {
  const model = tf.sequential();
  // Weights that stay as they are: no epoch improves anything.
  model.add(tf.layers.dense({ units: 1, inputShape: [1], activation: 'sigmoid', kernelInitializer: 'zeros' }));
  model.compile({ optimizer: tf.train.sgd(0), loss: 'binaryCrossentropy', metrics: ['accuracy'] });
  const { history } = await model.fit(x, y, {
    epochs: 6,
    verbose: 0,
    validationData: [x, y],
    callbacks: tf.callbacks.earlyStopping({ monitor, patience: 1 }),
  });
  console.log(`monitor ${monitor}: ${history.loss.length} of 6 epochs; metrics ${Object.keys(history).sort().join(' ')}`);
}
tf.setBackend('cpu').then(async () => {
  await train('val_accuracy');
  await train('val_acc');
});
EOF
cat >expected.txt <<'EOF'
monitor val_accuracy: 6 of 6 epochs; metrics acc loss val_acc val_loss
monitor val_acc: 2 of 6 epochs; metrics acc loss val_acc val_loss
EOF
node probe.cjs | grep monitor | tee seen.txt
diff expected.txt seen.txt
