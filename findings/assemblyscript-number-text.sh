#!/usr/bin/env bash
# Guess: `toString()` of a number is the same text in AssemblyScript as in JavaScript, so figures printed by a module and
#   by the host can be compared as texts.
# What happens: every whole number below 1e21 gets ".0" at its end. A third of all fractions get another last digit
#   than in JavaScript: still a text that reads back as the same double, but not the nearest one of its length.
#   Negative zero is "0.0".
# Version: assemblyscript 0.28.19, Node 20.
# Source: this run; the Grisu2 algorithm in std/assembly/util/number.ts of assemblyscript, where V8 falls back to exact
#   arithmetic when Grisu3 cannot decide.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm pkg set type=module
npm install --no-audit --no-fund --loglevel=error assemblyscript@0.28.19 >&2
cat >text.ts <<'EOF'
export function text(x: f64): string { return x.toString(); }
EOF
npx asc text.ts --outFile text.wasm --bindings raw --optimize
cat >probe.mjs <<'EOF'
import { readFileSync } from 'node:fs';
import { instantiate } from './text.js';
const { text } = await instantiate(new WebAssembly.Module(readFileSync('text.wasm')), {});
let state = 12345;
const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
let fractions = 0;
let different = 0;
let wrong = 0;
for (let k = 0; k < 100_000; k++) {
  const x = (random() - 0.5) * 10 ** Math.floor(random() * 20 - 10);
  if (Number.isInteger(x)) continue;
  fractions++;
  if (text(x) !== String(x)) different++;
  if (Number(text(x)) !== x) wrong++;
}
console.log('whole numbers:', text(1), text(1e20), text(1e21), text(-0));
console.log(`of fractions ${Math.round((100 * different) / fractions)} % differ, read back wrongly: ${wrong}`);
console.log('for example:', text(29649787629023.195), 29649787629023.195);
EOF
cat >expected.txt <<'EOF'
whole numbers: 1.0 100000000000000000000.0 1e+21 0.0
of fractions 33 % differ, read back wrongly: 0
for example: 29649787629023.197 29649787629023.195
EOF
node probe.mjs | tee seen.txt
diff expected.txt seen.txt
