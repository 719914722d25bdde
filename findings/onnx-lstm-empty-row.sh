#!/usr/bin/env bash
# Guess: a row of length 0 in sequence_lens leaves the state as it was, so its last state is its initial state.
# What happens: its last state is zeros, whatever initial_h and initial_c say; the other row is as it should be. An empty
#   text in a batch therefore does not continue from a saved state. In the attribute layout, the value 1 is refused when
#   the session is created, although the opset has it.
# Version: onnxruntime-web 1.30.0, wasm, Node 20.
# Source: this run. The ONNX text of LSTM says nothing of rows without a step: github.com/onnx/onnx/blob/main/docs/Operators.md.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error onnxruntime-web@1.30.0 onnx-proto@8.0.1 >&2
cat >probe.cjs <<'EOS'
const { onnx } = require('onnx-proto');
const ort = require('onnxruntime-web');
ort.env.wasm.numThreads = 1;
const units = 2;
const float = (dims, of) =>
  new ort.Tensor('float32', Float32Array.from({ length: dims.reduce((a, b) => a * b) }, (_, k) => of(k)), dims);
const types = { X: 1, W: 1, R: 1, B: 1, L: 6, H: 1, C: 1 };
const sessionOf = (layout) => {
  const value = (name) => ({ name, type: { tensorType: { elemType: types[name] ?? 1 } } });
  const attribute = [{ name: 'hidden_size', type: 2, i: units }, { name: 'layout', type: 2, i: layout }];
  const node = [{ opType: 'LSTM', input: Object.keys(types), output: ['Y', 'last'], attribute }];
  const graph = { name: 'lstm', node, input: Object.keys(types).map(value), output: [value('last')] };
  const model = onnx.ModelProto.create({ irVersion: 8, opsetImport: [{ domain: '', version: 17 }], graph });
  return ort.InferenceSession.create(onnx.ModelProto.encode(model).finish());
};
(async () => {
  const session = await sessionOf(0);
  const { last } = await session.run({
    X: float([3, 2, 2], (k) => k / 10),
    W: float([1, 8, 2], (k) => Math.sin(k + 1) / 2),
    R: float([1, 8, 2], (k) => Math.cos(k) / 2),
    B: float([1, 16], () => 0),
    L: new ort.Tensor('int32', Int32Array.of(3, 0), [2]),
    H: float([1, 2, units], () => 0.5),
    C: float([1, 2, units], () => 0.5),
  });
  console.log('three steps:', [...last.data.slice(0, units)].some((state) => state !== 0) ? 'some state' : 'zeros');
  console.log('no step:', [...last.data.slice(units)].join(' '));
  await sessionOf(1).then(
    () => console.log('layout 1: accepted'),
    ({ message }) => console.log('layout 1:', /layout_ == \d/.exec(message)?.[0] ?? message),
  );
})();
EOS
cat >expected.txt <<'EOS'
three steps: some state
no step: 0 0
layout 1: layout_ == 0
EOS
node probe.cjs | grep -E '^(three|no|layout)' | tee seen.txt
diff expected.txt seen.txt
