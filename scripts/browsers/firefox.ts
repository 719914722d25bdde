import { createWriteStream } from 'node:fs';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findPrograms } from '#scripts/bootstrap/setup.mjs';
import { servePages } from './server.ts';
import { waitFor } from './waitFor.ts';

/** Firefox draws a random one for each profile. A fixed one makes the addresses of the extension's pages known. */
const uuid = '5f1ed0ff-ce5e-4d3c-8a1b-7a1a0d5e0c0d';

/** Firefox with the built extension, where some hosts resolve to the test pages. */
export interface FirefoxSession {
  readonly browser: Browser;
  /** Opens a test page, such as mastodon.social/home, and waits until it and its frame are ready. */
  visit(page: Page, address: string): Promise<void>;
  /** Opens a page of the extension and waits for its heading. */
  openOwn(name: 'popup' | 'options' | 'welcome'): Promise<Page>;
  /** Agrees on the welcome page. */
  agree(): Promise<void>;
  /** Closes all pages and erases all that the extension stores, as if it had just been installed. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/**
 * @param hosts names that resolve to the test pages
 * @param traces folder for what Firefox writes, to be searched after `close`: profile/, the console of all pages in console.txt,
 * and the addresses and headers of its requests in requests.txt (one file a process)
 */
export async function launchFirefox(hosts: readonly string[], traces?: string): Promise<FirefoxSession> {
  const { firefox: executablePath } = await findPrograms(['firefox']);
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
      // Grants optional permissions: the prompt is in Firefox' own window, which no protocol reaches.
      'extensions.webextOptionalPermissionPrompts': false,
      // Less drawing: many windows share few cores.
      'ui.prefersReducedMotion': 1,
      'ui.caretBlinkTime': 0,
      ...(traces !== undefined && {
        'devtools.console.stdout.content': true,
        // Users' Firefox saves open pages every 15 s, puppeteer's never does. Here it saves them immediately.
        'browser.sessionstore.resume_from_crash': true,
        'browser.sessionstore.interval': 100,
      }),
      'extensions.webextensions.uuids': JSON.stringify({ 'tonic@tonic.example': uuid }),
    },
  });
  const firefox = browser.process()!;
  // Puppeteer may return from `close` while Firefox still writes its profile.
  const exited = new Promise((resolve) => firefox.once('exit', resolve));
  if (traces !== undefined) firefox.stdout!.pipe(createWriteStream(join(traces, 'console.txt')));
  // A Firefox that is too old refuses the extension, and would stay open.
  await browser.installExtension(resolve('.output/firefox-mv3')).catch(async (error: unknown) => {
    await Promise.all([browser.close(), server.close()]);
    throw error;
  });
  // Not awaited: puppeteer may never report the load when Firefox moves a tab to another process. Callers poll the content.
  const go = (page: Page, url: string): void => void page.goto(url).catch(() => undefined);
  const openOwn: FirefoxSession['openOwn'] = async (name) => {
    const page = await browser.newPage();
    go(page, `moz-extension://${uuid}/${name}.html`);
    const heading = async () => (await page.$('h1').catch(() => null)) ?? undefined;
    await waitFor(`${name}.html`, () => Promise.race([heading(), giveUp()]), 60_000);
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
      await waitFor(url, () => Promise.race([isThere(), giveUp()]), 60_000); // many windows open at once
    },
    openOwn,
    agree: async () => {
      const page = await openOwn('welcome');
      const find = (selector: string) =>
        waitFor(selector, async () => (await page.$(selector).catch(() => null)) ?? undefined);
      await (await find('button.main')).click();
      await find('textarea'); // the box to try it in appears once the answer is saved
      await page.close();
    },
    reset: async () => {
      const own = await openOwn('welcome');
      const others = (await browser.pages()).filter((page) => page !== own);
      await Promise.all(others.map((page) => page.close()));
      await own.evaluate(eraseEverything);
    },
    close: async () => {
      await browser.close();
      await exited;
      await server.close();
    },
  };
}

/** Runs in a page: marks it as left, so that it is not mistaken for the next one. */
function leave(): void {
  delete document.querySelector<HTMLElement>(':root')!.dataset.ready;
}

/** Runs in a page, which may shadow `documentElement` and may hold a frame of the same site. */
function isReady(url: string): true | undefined {
  const frame = document.querySelector<HTMLIFrameElement>('#frame');
  const areBuilt = [document, ...(frame ? [frame.contentDocument] : [])].every((built) =>
    built?.querySelector(':root[data-ready]'),
  );
  return (location.href === url && document.readyState !== 'loading' && areBuilt) || undefined;
}

/** A page that is being replaced may never answer: give up after a second and ask the next one. */
const giveUp = (): Promise<undefined> =>
  new Promise((resolve) => {
    setTimeout(resolve, 1000, undefined);
  });

/** Runs in a page of the extension. */
async function eraseEverything(): Promise<void> {
  const { browser } = globalThis as unknown as {
    browser: { runtime: { sendMessage(message: object): Promise<unknown> } };
  };
  await browser.runtime.sendMessage({ kind: 'eraseEverything', args: [] });
}
