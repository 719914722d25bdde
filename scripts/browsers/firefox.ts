import { createWriteStream } from 'node:fs';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowsers } from '#scripts/bootstrap/setup.mjs';
import { servePages } from './server.ts';
import { waitFor } from './waitFor.ts';

/** Firefox draws this at random for each profile; fixed, so that the addresses of the extension's pages are known. */
const uuid = '5f1ed0ff-ce5e-4d3c-8a1b-7a1a0d5e0c0d';

/** Firefox with the built extension, where some hosts lead to the test pages. */
export interface FirefoxSession {
  readonly browser: Browser;
  /** Opens a test page, such as mastodon.social/home, and waits until it is ready, with its frame. */
  visit(page: Page, address: string): Promise<void>;
  /** Opens a page of the extension, such as popup.html, and waits until it shows something. */
  openOwn(name: string): Promise<Page>;
  /** Says on the welcome page that it may read. */
  agree(): Promise<void>;
  close(): Promise<void>;
}

/**
 * @param traces a folder for what Firefox leaves, to be looked through once the stage is closed: profile/, the console of
 * all pages in console.txt, and in requests.txt (one for each process) the addresses and headers of its requests
 */
export async function launchFirefox(hosts: readonly string[], traces?: string): Promise<FirefoxSession> {
  const { firefox: executablePath } = await findBrowsers(['firefox']);
  const server = await servePages();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executablePath!,
    headless: true,
    acceptInsecureCerts: true,
    args: ['--remote-allow-system-access'],
    ...(traces !== undefined && {
      userDataDir: join(traces, 'profile'),
      env: { ...process.env, MOZ_LOG: 'nsHttp:3', MOZ_LOG_FILE: join(traces, 'requests.txt') },
    }),
    extraPrefsFirefox: {
      'network.dns.localDomains': hosts.join(),
      'network.stricttransportsecurity.preloadlist': false,
      // A person would say yes: the question is in Firefox' own window, which no protocol reaches.
      'extensions.webextOptionalPermissionPrompts': false,
      // Nobody looks: many windows are drawn on few cores.
      'ui.prefersReducedMotion': 1,
      'ui.caretBlinkTime': 0,
      ...(traces !== undefined && {
        'devtools.console.stdout.content': true,
        // What people's Firefox keeps of open pages, and puppeteer's does not; at once, and not every 15 seconds.
        'browser.sessionstore.resume_from_crash': true,
        'browser.sessionstore.interval': 100,
      }),
      'extensions.webextensions.uuids': JSON.stringify({ 'tonic@tonic.example': uuid }),
    },
  });
  if (traces !== undefined) browser.process()!.stdout!.pipe(createWriteStream(join(traces, 'console.txt')));
  await browser.installExtension(resolve('.output/firefox-mv3'));
  // Where Firefox moves a tab to another process, puppeteer may never hear that it loaded: look for its content.
  const go = (page: Page, url: string): void => void page.goto(url).catch(() => undefined);
  const openOwn = async (name: string): Promise<Page> => {
    const page = await browser.newPage();
    go(page, `moz-extension://${uuid}/${name}`);
    const heading = async () => (await page.$('h1').catch(() => null)) ?? undefined;
    await waitFor(name, () => Promise.race([heading(), soon()]), 60_000);
    return page;
  };
  return {
    browser,
    visit: async (page, address) => {
      const [, host, path] = /^([^/]+)(.*)$/.exec(address)!;
      const url = `https://${host}:${server.port}${path}`;
      await page.evaluate(leave);
      go(page, url);
      const isThere = () => page.evaluate(isReady, url).catch(() => undefined);
      await waitFor(url, () => Promise.race([isThere(), soon()]), 60_000); // many windows open at once
    },
    openOwn,
    agree: async () => {
      const page = await openOwn('welcome.html');
      const yes = await waitFor(
        'the question',
        async () => (await page.$('button.main').catch(() => null)) ?? undefined,
      );
      await yes.click();
      await waitFor(
        'the answer',
        async () =>
          (await page.$eval('#ask-title', ({ textContent }) => textContent)).includes('reads along') ||
          undefined,
      );
      await page.close();
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** Runs in a page: it is not to be taken for the next one. */
function leave(): void {
  delete document.querySelector<HTMLElement>(':root')!.dataset.ready;
}

/** Runs in a page, which may have something else by the name of `documentElement`, and a frame of the same site. */
function isReady(url: string): true | undefined {
  const frame = document.querySelector<HTMLIFrameElement>('#frame');
  const areBuilt = [document, ...(frame ? [frame.contentDocument] : [])].every((built) =>
    built?.querySelector(':root[data-ready]'),
  );
  return (location.href === url && document.readyState !== 'loading' && areBuilt) || undefined;
}

/** A question to a page that goes away meanwhile may never be answered. */
const soon = (): Promise<undefined> =>
  new Promise((resolve) => {
    setTimeout(resolve, 1000, undefined);
  });
