#!/usr/bin/env bash
# Guess: i18n.detectLanguage says the same of a short text in Firefox and in Chromium, because both use CLD2, and its
#   percentage is the share of the text that is in the language.
# What happens: Chromium never calls a text of under 50 bytes reliable. Firefox believes one from about 11 bytes. In
#   Firefox the percentage of a text in one language grows with its length, from 92 at 11 bytes to 98 at 50, so a limit
#   of 95 refuses short texts that are wholly in one language; in Chromium it is 100.
# Version: Chromium 156.0.8078.108, Firefox 153.8.0esr, puppeteer-core 24.43.1, Node 20.
# Source: this run; MDN's page of i18n.detectLanguage.
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
const sentence = 'Estou feliz porque hoje temos sol e podemos ir todos juntos para a praia';
(async () => {
  for (const length of [11, 30, 49, 50, 70]) {
    const { isReliable, languages } = await api.i18n.detectLanguage(sentence.slice(0, length));
    await tell({ length, isReliable, language: languages.map((one) => `${one.language} ${one.percentage}`).join() });
  }
})();
EOF
cat >extension/content.js <<'EOF'
const api = globalThis.browser ?? chrome;
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
  for (const length of [11, 30, 49, 50, 70]) {
    const { isReliable, language } = await report((one) => one.length === length);
    console.log(`${name}, ${length} bytes: ${isReliable ? 'reliable' : 'unreliable'}, ${language || 'none'}`);
  }
  await browser.close();
  reports.length = 0;
}
server.close();
EOF
cat >expected.txt <<'EOF'
chrome, 11 bytes: unreliable, eo 100
chrome, 30 bytes: unreliable, pt 100
chrome, 49 bytes: unreliable, pt 100
chrome, 50 bytes: reliable, pt 100
chrome, 70 bytes: reliable, pt 100
firefox, 11 bytes: reliable, pt 92
firefox, 30 bytes: reliable, pt 96
firefox, 49 bytes: reliable, pt 98
firefox, 50 bytes: reliable, pt 98
firefox, 70 bytes: reliable, pt 98
EOF
timeout 120 node probe.mjs | tee seen.txt
diff expected.txt seen.txt
