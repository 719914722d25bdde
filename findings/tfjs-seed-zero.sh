#!/usr/bin/env bash
# Guess: any number is a seed in TensorFlow.js, so seed 0 repeats its draws as seed 1 does.
# What happens: normal draws with seed 0 differ at every call: randomNormal, truncatedNormal, randomStandardNormal and
#   the initializers built on them (glorotNormal, heNormal, orthogonal ...). Uniform draws repeat with seed 0. A network
#   with `seed: 0` is thus reproducible with glorotUniform, the default, and silently is not with heNormal.
# Version: @tensorflow/tfjs 4.22.0, cpu backend, Node 20.
# Source: this run; `seed ? seed : Math.random()` in dist/ops/rand_util.js of @tensorflow/tfjs-core.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error @tensorflow/tfjs@4.22.0 >&2
cat >probe.cjs <<'EOF'
console.warn = () => {};
const tf = require('@tensorflow/tfjs');
const draws = {
  randomUniform: (seed) => tf.randomUniform([9], 0, 1, 'float32', seed),
  randomNormal: (seed) => tf.randomNormal([9], 0, 1, 'float32', seed),
  truncatedNormal: (seed) => tf.truncatedNormal([9], 0, 1, 'float32', seed),
  'glorotUniform initializer': (seed) => tf.initializers.glorotUniform({ seed }).apply([3, 3]),
  'heNormal initializer': (seed) => tf.initializers.heNormal({ seed }).apply([3, 3]),
  'orthogonal initializer': (seed) => tf.initializers.orthogonal({ seed }).apply([3, 3]),
};
tf.setBackend('cpu').then(() => {
  for (const [name, draw] of Object.entries(draws)) {
    const repeats = (seed) => draw(seed).dataSync().join() === draw(seed).dataSync().join();
    console.log(`${name}: seed 0 repeats ${repeats(0)}, seed 1 repeats ${repeats(1)}`);
  }
});
EOF
cat >expected.txt <<'EOF'
randomUniform: seed 0 repeats true, seed 1 repeats true
randomNormal: seed 0 repeats false, seed 1 repeats true
truncatedNormal: seed 0 repeats false, seed 1 repeats true
glorotUniform initializer: seed 0 repeats true, seed 1 repeats true
heNormal initializer: seed 0 repeats false, seed 1 repeats true
orthogonal initializer: seed 0 repeats false, seed 1 repeats true
EOF
node probe.cjs | grep repeats | tee seen.txt
diff expected.txt seen.txt
