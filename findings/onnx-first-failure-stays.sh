#!/usr/bin/env bash
# Guess: when a session cannot be created because the WebAssembly file is not there, a later attempt tries again.
# What happens: the first failure is final for the process or worker. Once the file is there, and even if its bytes are
#   handed over, every further attempt fails with the error of the first, without a request. Only a new worker helps. An
#   application has to fetch the file itself and hand over bytes that it has checked.
# Version: onnxruntime-web 1.30.0, Node 20.
# Source: this run; `aborted` in lib/wasm/wasm-factory.ts of onnxruntime-web and lib/backend-impl.ts of
#   onnxruntime-common.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error onnxruntime-web@1.30.0 onnx-proto@8.0.1 >&2
cat >probe.cjs <<'EOF'
const { readFileSync } = require('node:fs');
const { onnx } = require('onnx-proto');
const ort = require('onnxruntime-web');
ort.env.wasm.numThreads = 1;
const value = (name) => ({ name, type: { tensorType: { elemType: 1 } } });
const model = onnx.ModelProto.encode(
  onnx.ModelProto.create({
    irVersion: 8,
    opsetImport: [{ domain: '', version: 17 }],
    graph: { name: 'g', node: [{ opType: 'Neg', input: ['x'], output: ['y'] }], input: [value('x')], output: [value('y')] },
  }),
).finish();
const attempt = async (name) => {
  const outcome = await ort.InferenceSession.create(model).then(() => 'works', () => 'fails');
  console.log(`${name}: ${outcome}`);
};
console.error = () => {};
const folder = `${__dirname}/node_modules/onnxruntime-web/dist/`;
(async () => {
  if (process.argv[2] === 'missing first') {
    ort.env.wasm.wasmPaths = { wasm: `${folder}not-there.wasm` };
    await attempt('the file is missing');
  }
  ort.env.wasm.wasmPaths = { wasm: `${folder}ort-wasm-simd-threaded.wasm` };
  await attempt('the file is there');
  ort.env.wasm.wasmBinary = new Uint8Array(readFileSync(`${folder}ort-wasm-simd-threaded.wasm`)).buffer;
  await attempt('the bytes are handed over');
})();
EOF
cat >expected.txt <<'EOF'
the file is missing: fails
the file is there: fails
the bytes are handed over: fails
the file is there: works
the bytes are handed over: works
EOF
{ node probe.cjs 'missing first'; node probe.cjs; } 2>/dev/null | tee seen.txt
diff expected.txt seen.txt
