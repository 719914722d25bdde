#!/usr/bin/env bash
# Guess: the wasm backend sums about as exactly as the cpu backend; float32 costs the last digits only.
# What happens: it adds one number after another to one float32. A million times 0.1 is 100,958 (1 % too much), the mean is
#   wrong by as much, and twenty million ones are 16,777,216, where adding one more changes nothing. The cpu backend is
#   exact. A loss or an accuracy that is summed over many rows is therefore wrong by more than what one tunes for.
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
    const tenths = tf.fill([1_000_000], 0.1);
    const ones = tf.fill([20_000_000], 1);
    const [sum, mean, count] = [tf.sum(tenths), tf.mean(tenths), tf.sum(ones)].map((one) => one.dataSync()[0]);
    console.log(`${backend}: sum ${Math.round(sum)}, mean ${mean.toFixed(5)}, twenty million ones ${count}`);
  }
})();
EOS
cat >expected.txt <<'EOS'
cpu: sum 100000, mean 0.10000, twenty million ones 20000000
wasm: sum 100958, mean 0.10096, twenty million ones 16777216
EOS
node probe.cjs | grep sum | tee seen.txt
diff expected.txt seen.txt
