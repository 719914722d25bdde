#!/usr/bin/env bash
# Guess: tabs.onUpdated reports status "loading" when a tab loads another document, in every browser, so it tells an
#   extension that the page with its open text is gone.
# What happens: Chromium also reports "loading" and "complete" for history.pushState, for replaceState and for a changed
#   hash, while the document stays. Firefox reports only "complete" for these. Code that ends a draft at "loading" loses
#   it in Chromium whenever a site opens its composer under an address of its own.
# Version: Chromium 156.0.8078.108, Firefox 153.8.0esr, puppeteer-core 24.43.1, Node 20.
# Source: this run; MDN's page of tabs.onUpdated does not say it.
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
api.tabs.onUpdated.addListener((_id, { status, url }) => status && tell({ status, url }));
api.runtime.onMessage.addListener((message) => void tell(message));
EOF
cat >extension/content.js <<'EOF'
const api = globalThis.browser ?? chrome;
api.runtime.sendMessage({ started: location.pathname });
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
      permissions: ['tabs'],
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
  // The background may have started after the page.
  await tab.goto(`${base}/next`);
  await report(({ status }, k) => status === 'complete' && reports.slice(0, k).some((one) => one.started === '/next'));
  for (const change of ["history.pushState(0, '', '/pushed')", "location.hash = 'hash'"]) {
    reports.length = 0;
    await tab.evaluate(change);
    await report(({ status }) => status === 'complete');
    const isLoading = reports.some(({ status }) => status === 'loading');
    const isNew = reports.some(({ started }) => started);
    console.log(`${name}, ${change}: ${isLoading ? 'loading, ' : ''}complete; new document: ${isNew}`);
  }
  await browser.close();
  reports.length = 0;
}
server.close();
EOF
cat >expected.txt <<'EOF'
chrome, history.pushState(0, '', '/pushed'): loading, complete; new document: false
chrome, location.hash = 'hash': loading, complete; new document: false
firefox, history.pushState(0, '', '/pushed'): complete; new document: false
firefox, location.hash = 'hash': complete; new document: false
EOF
timeout 120 node probe.mjs | tee seen.txt
diff expected.txt seen.txt
