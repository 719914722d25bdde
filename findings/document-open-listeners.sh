#!/usr/bin/env bash
# Guess: a content script lives in a world of its own, so a page that rewrites itself with document.open() removes its own
#   event listeners and not those of the extension.
# What happens: the extension's listeners on document and on window are removed too, in both browsers, and no new content
#   script starts, because the document is the same object. The script itself goes on, and its MutationObserver on the
#   document still reports: it is the one way to notice and to listen again.
# Version: Chromium 156.0.8078.108, Firefox 153.8.0esr, puppeteer-core 24.43.1, Node 20.
# Source: this run; step "erase all event listeners" of document.open in html.spec.whatwg.org says nothing of worlds.
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
api.runtime.onMessage.addListener((message) => void tell(message));
EOF
cat >extension/content.js <<'EOF'
const api = globalThis.browser ?? chrome;
let heard = [];
let observed = 0;
window.addEventListener('ping', () => heard.push('window'));
document.addEventListener('ping', () => heard.push('document'));
const ask = () => {
  heard = [];
  window.dispatchEvent(new Event('ping'));
  document.dispatchEvent(new Event('ping'));
  api.runtime.sendMessage({ title: document.title, heard, observed: observed > 0 });
};
new MutationObserver(() => {
  observed++;
  if (document.title === 'rewritten') ask();
}).observe(document, { childList: true, subtree: true });
api.runtime.sendMessage({ started: true });
document.addEventListener('DOMContentLoaded', ask);
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
      permissions: [],
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
  for (const title of ['page', 'rewritten']) {
    if (title === 'rewritten')
      await tab.evaluate("document.open(); document.write('<title>rewritten</title>text'); document.close()");
    const { heard, observed } = await report((one) => one.title === title);
    console.log(`${name}, ${title}: listeners ${heard.join(', ') || 'none'}; observer ${observed}`);
  }
  console.log(`${name}, content scripts started:`, reports.filter(({ started }) => started).length);
  await browser.close();
  reports.length = 0;
}
server.close();
EOF
cat >expected.txt <<'EOF'
chrome, page: listeners window, document; observer true
chrome, rewritten: listeners none; observer true
chrome, content scripts started: 1
firefox, page: listeners window, document; observer true
firefox, rewritten: listeners none; observer true
firefox, content scripts started: 1
EOF
timeout 120 node probe.mjs | tee seen.txt
diff expected.txt seen.txt
