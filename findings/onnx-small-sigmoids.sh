#!/usr/bin/env bash
# Guess: ONNX Runtime's Sigmoid keeps float32's seven digits for small values too, as every other library does, and never
#   falls while its argument rises. The logarithm of a probability is then finite and right.
# What happens: the result is a multiple of 2^-25, as if 0.5 were added to a fraction. At -12 it is 1.5 % off, at -15
#   17 %; it is larger at -16.5 than at -16, and exactly 0 from about -17 down, where the true value is 4e-8. A log-loss
#   of such an output is infinite, and a logit cannot be recovered from it.
# Version: onnxruntime-web 1.30.0, wasm, Node 20.
# Source: this run. The CPU kernel adds 0.5 to a rational approximation of the odd part:
#   onnxruntime/core/mlas/lib/logistic.cpp in github.com/microsoft/onnxruntime.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error onnxruntime-web@1.30.0 onnx-proto@8.0.1 >&2
cat >probe.cjs <<'EOF'
const { onnx } = require('onnx-proto');
const ort = require('onnxruntime-web');
ort.env.wasm.numThreads = 1;
const float = (name) => ({ name, type: { tensorType: { elemType: 1 } } });
const model = onnx.ModelProto.create({
  irVersion: 8,
  opsetImport: [{ domain: '', version: 17 }],
  graph: {
    name: 'sigmoid',
    node: [{ opType: 'Sigmoid', input: ['x'], output: ['y'] }],
    input: [float('x')],
    output: [float('y')],
  },
});
(async () => {
  const session = await ort.InferenceSession.create(onnx.ModelProto.encode(model).finish());
  const arguments_ = [-12, -15, -16, -16.5, -17.5, -20];
  const { y } = await session.run({ x: new ort.Tensor('float32', arguments_, [arguments_.length]) });
  arguments_.forEach((x, k) => {
    const inSteps = y.data[k] * 2 ** 25;
    console.log(`${x}: ${y.data[k].toPrecision(3)}, ${inSteps} / 2^25, true ${(1 / (1 + Math.exp(-x))).toPrecision(3)}`);
  });
})();
EOF
cat >expected.txt <<'EOF'
-12: 0.00000605, 203 / 2^25, true 0.00000614
-15: 3.58e-7, 12 / 2^25, true 3.06e-7
-16: 5.96e-8, 2 / 2^25, true 1.13e-7
-16.5: 8.94e-8, 3 / 2^25, true 6.83e-8
-17.5: 0.00, 0 / 2^25, true 2.51e-8
-20: 0.00, 0 / 2^25, true 2.06e-9
EOF
node probe.cjs | tee seen.txt
diff expected.txt seen.txt
