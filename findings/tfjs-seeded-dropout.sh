#!/usr/bin/env bash
# Guess: a dropout layer with a seed draws a new mask at each step, in an order that repeats from run to run.
# What happens: it draws the same mask at every call, for ever: the same units are dropped in each step of a training.
#   A layer without a seed draws anew each time, so that a run cannot be repeated.
# Version: @tensorflow/tfjs 4.22.0, cpu backend, Node 20.
# Source: this run.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error @tensorflow/tfjs@4.22.0 >&2
cat >probe.cjs <<'EOF'
console.warn = () => {};
const tf = require('@tensorflow/tfjs');
tf.setBackend('cpu').then(() => {
  for (const [name, seed] of [['seed 7', { seed: 7 }], ['no seed', {}]]) {
    const layer = tf.layers.dropout({ rate: 0.5, ...seed });
    const masks = Array.from({ length: 20 }, () => layer.apply(tf.ones([1, 64]), { training: true }).dataSync().join());
    const distinct = new Set(masks).size;
    console.log(`${name}: ${distinct === 1 ? 'one mask' : distinct === 20 ? 'a mask for each' : distinct} in 20 steps`);
  }
});
EOF
cat >expected.txt <<'EOF'
seed 7: one mask in 20 steps
no seed: a mask for each in 20 steps
EOF
node probe.cjs | grep steps | tee seen.txt
diff expected.txt seen.txt
