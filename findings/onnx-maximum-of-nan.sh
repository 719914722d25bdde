#!/usr/bin/env bash
# Guess: NaN spreads. The maximum of numbers of which one is NaN is NaN, in ReduceMax as in Max, wherever it stands.
# What happens: ReduceMax returns NaN only if the NaN comes first; anywhere else it is ignored. The element-wise Max
#   always returns NaN. TopK keeps a NaN and returns the numbers around it unsorted. A broken score can therefore look
#   sound after ReduceMax, and a check for NaN has to be made before it.
# Version: onnxruntime-web 1.30.0, wasm, Node 20.
# Source: this run. The ONNX text of ReduceMax says nothing of NaN: github.com/onnx/onnx/blob/main/docs/Operators.md.
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
const value = (name, elemType = 1) => ({ name, type: { tensorType: { elemType } } });
const float = (...numbers) => new ort.Tensor('float32', numbers, [1, numbers.length]);
async function run(opType, feeds, outputs = ['y']) {
  const model = onnx.ModelProto.create({
    irVersion: 8,
    opsetImport: [{ domain: '', version: 17 }],
    graph: {
      name: opType,
      node: [{ opType, input: Object.keys(feeds), output: outputs }],
      input: Object.entries(feeds).map(([name, { type }]) => value(name, type === 'int64' ? 7 : 1)),
      output: outputs.map((name, k) => value(name, k === 0 ? 1 : 7)),
    },
  });
  const session = await ort.InferenceSession.create(onnx.ModelProto.encode(model).finish());
  return [...(await session.run(feeds))[outputs[0]].data].join(' ');
}
(async () => {
  console.log('ReduceMax NaN 1 3:', await run('ReduceMax', { x: float(NaN, 1, 3) }));
  console.log('ReduceMax 1 NaN 3:', await run('ReduceMax', { x: float(1, NaN, 3) }));
  console.log('ReduceMax 1 3 NaN:', await run('ReduceMax', { x: float(1, 3, NaN) }));
  console.log('Max of 1 NaN and NaN 1:', await run('Max', { a: float(1, NaN), b: float(NaN, 1) }));
  const k = new ort.Tensor('int64', [4n], [1]);
  console.log('TopK 4 of 1 NaN 3 2:', await run('TopK', { x: float(1, NaN, 3, 2), k }, ['v', 'i']));
})();
EOF
cat >expected.txt <<'EOF'
ReduceMax NaN 1 3: NaN
ReduceMax 1 NaN 3: 3
ReduceMax 1 3 NaN: 3
Max of 1 NaN and NaN 1: NaN NaN
TopK 4 of 1 NaN 3 2: 3 NaN 2 1
EOF
node probe.cjs | tee seen.txt
diff expected.txt seen.txt
