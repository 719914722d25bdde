#!/usr/bin/env bash
# Guess: what a function returns through scripting.executeScript is what a message would carry: JSON in Chromium, where
#   NaN becomes null and a typed array an object with numbered keys, and a structured clone in Firefox.
# What happens: Firefox clones. Chromium has a third rule for results: a member that is NaN, undefined or a BigInt is left
#   out, a Float32Array arrives as a bare ArrayBuffer, and a Date as an empty object, while its messages carry NaN as
#   null and a Date as text.
# Version: Chromium 156.0.8078.108, Firefox 153.8.0esr, puppeteer-core 24.43.1, Node 20.
# Source: this run; developer.chrome.com/docs/extensions/reference/api/scripting says "JSON-serializable".
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error puppeteer-core@24.43.1 >&2
mkdir extension
cat >extension/background.js <<'EOF'
const api = globalThis.browser ?? chrome;
const tell = (value) => fetch('BASE/report', { method: 'POST', body: JSON.stringify(value) });
const kinds = (value) =>
  Object.fromEntries(['nan', 'big', 'date', 'floats'].map((key) => [key, key in value ? kindOf(value[key]) : 'absent']));
const kindOf = (value) => Object.prototype.toString.call(value).slice(8, -1);
const make = () => ({ nan: Number.NaN, big: 10n, date: new Date(0), floats: new Float32Array([1]) });
api.runtime.onMessage.addListener((message, { tab }) => {
  tell({ how: 'message', kinds: kinds(message) });
  api.scripting
    .executeScript({ target: { tabId: tab.id }, func: make })
    .then(([{ result }]) => tell({ how: 'result', kinds: kinds(result) }));
});
EOF
cat >extension/content.js <<'EOF'
const api = globalThis.browser ?? chrome;
api.runtime.sendMessage({ nan: Number.NaN, date: new Date(0), floats: new Float32Array([1]) });
EOF
cat >probe.mjs <<'EOF'
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import puppeteer from 'puppeteer-core';

const page = `<!doctype html><title>page</title>`;
/** What the extension reported. */
const reports = [];
let wake = () => {};
const server = createServer(async (request, response) => {
  if (request.url !== '/report') return response.setHeader('content-type', 'text/html').end(page);
  reports.push(JSON.parse(Buffer.concat(await request.toArray())));
  response.end();
  wake();
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const base = `http://127.0.0.1:${server.address().port}`;
/** The first report that passes the test. It is taken out. */
async function report(test) {
  for (;;) {
    const found = reports.findIndex(test);
    if (found >= 0) return reports.splice(found, 1)[0];
    await new Promise((resolve) => (wake = resolve));
  }
}

const background = readFileSync('extension/background.js', 'utf8');
writeFileSync('extension/background.js', background.replace('BASE', base));
for (const name of ['chrome', 'firefox']) {
  const isFirefox = name === 'firefox';
  writeFileSync(
    'extension/manifest.json',
    JSON.stringify({
      manifest_version: 3,
      name: 'probe',
      version: '1',
      permissions: ['scripting'],
      host_permissions: ['<all_urls>'],
      background: isFirefox ? { scripts: ['background.js'] } : { service_worker: 'background.js' },
      browser_specific_settings: { gecko: { id: 'probe@example.org' } },
      content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['content.js'], run_at: 'document_start' }],
    }),
  );
  const browser = await puppeteer.launch({
    browser: name,
    executablePath: isFirefox ? '/usr/bin/firefox-esr' : '/usr/bin/chromium',
    ...(isFirefox ? {} : { pipe: true, enableExtensions: [`${process.cwd()}/extension`], args: ['--no-sandbox'] }),
  });
  if (isFirefox) await browser.installExtension(`${process.cwd()}/extension`);
  const tab = await browser.newPage();
  await tab.goto(base);
  for (const how of ['message', 'result']) {
    const { kinds } = await report((one) => one.how === how);
    console.log(`${name}, ${how}:`, Object.entries(kinds).map((pair) => pair.join(' ')).join(', '));
  }
  await browser.close();
  reports.length = 0;
}
server.close();
EOF
cat >expected.txt <<'EOF'
chrome, message: nan Null, big absent, date String, floats Object
chrome, result: nan absent, big absent, date Object, floats ArrayBuffer
firefox, message: nan Number, big absent, date Date, floats Float32Array
firefox, result: nan Number, big BigInt, date Date, floats Float32Array
EOF
timeout 120 node probe.mjs | tee seen.txt
diff expected.txt seen.txt
