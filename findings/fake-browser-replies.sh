#!/usr/bin/env bash
# Guess: a listener of runtime.onMessage that returns a promise replies with its value in the fake browser of WXT's unit
#   tests, as in Firefox and with webextension-polyfill in Chromium.
# What happens: the promise is dropped and sendMessage resolves to undefined. Only `return true` with a later
#   sendResponse is a reply; an immediate sendResponse is lost as well. storage.get hands out the stored object itself,
#   so changing what was read changes what is stored, which no browser does.
# Version: @webext-core/fake-browser 2.0.1 (the one in wxt 0.21.4), Node 20.
# Source: this run; MDN's page of runtime.onMessage for the browsers' rule.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error @webext-core/fake-browser@2.0.1 >&2
cat >probe.mjs <<'EOF'
import { fakeBrowser } from '@webext-core/fake-browser';
const { runtime, storage } = fakeBrowser;
async function replyOf(name, listener) {
  fakeBrowser.reset();
  runtime.onMessage.addListener(listener);
  console.log(`${name}: ${await runtime.sendMessage({})}`);
}
await replyOf('a promise', () => Promise.resolve('reply'));
await replyOf('sendResponse at once', (_message, _sender, send) => void send('reply'));
await replyOf('sendResponse later', (_message, _sender, send) => {
  setTimeout(send, 1, 'reply');
  return true;
});
await storage.local.set({ list: [1] });
(await storage.local.get('list')).list.push(2);
console.log(`stored after a change of what was read: ${(await storage.local.get('list')).list}`);
EOF
cat >expected.txt <<'EOF'
a promise: undefined
sendResponse at once: undefined
sendResponse later: reply
stored after a change of what was read: 1,2
EOF
node probe.mjs | tee seen.txt
diff expected.txt seen.txt
