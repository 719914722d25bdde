import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findBrowsers } from '#scripts/bootstrap/setup.mjs';
import { profileWith } from './profile.ts';
import { servePages } from './server.ts';
import { clickToolbar, type ToolbarPopup } from './toolbar.ts';
import { waitFor } from './waitFor.ts';

/** Chromium with the built extension, where x.com (headless: every host) leads to the test page. */
export interface ChromiumSession {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** What the extension's storage holds, as JSON. */
  stored(): Promise<string>;
  /** Types into a box of the page, key by key, and waits for the reading that follows (half a minute at the most). */
  post(page: Page, box: string, text: string): Promise<void>;
  /** The toolbar button's badge. */
  badge(): Promise<string>;
  /** Ends the service worker as the browser does after half a minute without work, whatever it is at. */
  killWorker(): Promise<void>;
  /** Starts the extension anew under the open pages, as an update does; its own pages close. */
  reload(): Promise<void>;
  /** The popup, as a tab of its width. */
  openPopup(): Promise<Page>;
  /** The popup that a click on the toolbar button opens over a page. */
  clickToolbar(page: Page): Promise<ToolbarPopup>;
  /** The page that opened with the extension. */
  welcome(): Promise<Page>;
  /** Says there that it may read. */
  agree(): Promise<void>;
  close(): Promise<void>;
}

export interface ChromiumOptions {
  readonly headless: boolean;
  /** Another build of the extension, for tests that damage one. */
  readonly extension?: string;
  /** Folders of other extensions beside it. */
  readonly others?: readonly string[];
  /** Where Chromium leaves its record of all requests, to be read with requestsOf once the stage is closed. */
  readonly netLog?: string;
  /**
   * A folder for all that Chromium leaves, to be looked through once the stage is closed: profile/ with the console of
   * all pages and workers in chrome_debug.log, and net-log.json with every byte of its requests.
   */
  readonly traces?: string;
  /** Hosts that the person has let it onto before: Chromium then grants them again without a question. */
  readonly granted?: readonly string[];
}

const built = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

/** What keeps Chromium from most of its talk with its maker. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--disable-features=AutofillServerCommunication,MediaRouter,OptimizationHints,Translate,HttpsUpgrades',
];

const kept = (traces: string): string[] => [
  '--enable-logging',
  `--log-net-log=${join(traces, 'net-log.json')}`,
  '--net-log-capture-mode=Everything',
];

/** @throws SetupError when there is no Chromium and it cannot be installed */
export async function launchChromium({
  headless,
  extension = built,
  others = [],
  netLog,
  traces,
  granted = [],
}: ChromiumOptions): Promise<ChromiumSession> {
  const { chromium: executablePath } = await findBrowsers(['chromium']);
  const server = await servePages();
  const profile = granted.length === 0 ? '' : await profileWith(extension, granted);
  const context = await chromium.launchPersistentContext(traces ? join(traces, 'profile') : profile, {
    executablePath: executablePath!,
    headless: false, // playwright's own headless mode is of a Chromium without extensions
    viewport: null,
    args: [
      ...(headless ? ['--headless=new'] : []),
      '--enable-unsafe-extension-debugging', // its toolbar button can be clicked, and it can be loaded again
      '--no-sandbox', // in containers there is none to be had, and all that is shown here is our own
      `--load-extension=${[extension, ...others].join()}`,
      `--disable-extensions-except=${[extension, ...others].join()}`,
      ...quiet,
      ...(netLog === undefined ? [] : [`--log-net-log=${netLog}`]),
      ...(traces === undefined ? [] : kept(traces)),
      // A person may click a pick's link; a script has nothing to do on the network.
      `--host-resolver-rules=MAP ${headless ? '*' : 'x.com'} 127.0.0.1:${server.port}`,
      '--ignore-certificate-errors',
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const extensionId = new URL(worker.url()).host;
  const popup = `chrome-extension://${extensionId}/popup.html`;
  let probe = await openProbe(context, extensionId);
  const welcome = () =>
    waitFor('the welcome page', async () =>
      context.pages().find((page) => page !== probe.page && page.url().endsWith('/welcome.html')),
    );
  const stored = () => probe.page.evaluate(storedJson);
  const readAt = async () => (JSON.parse(await stored()) as Stored).session.perceived?.time;
  return {
    context,
    extensionId,
    stored,
    post: async (page, box, text) => {
      const before = await readAt();
      await page.locator(box).pressSequentially(text);
      await waitFor('a reading', async () => (await readAt()) !== before || undefined);
    },
    badge: () => probe.page.evaluate(badgeText),
    killWorker: async () => {
      await probe.workers.send('ServiceWorker.stopAllWorkers');
    },
    reload: async () => {
      const started = context.waitForEvent('serviceworker');
      const browser = await context.browser()!.newBrowserCDPSession();
      // Not among the commands that playwright has types for.
      const load = browser.send as (command: string, params: object) => Promise<unknown>;
      await load.call(browser, 'Extensions.loadUnpacked', { path: extension });
      await browser.detach();
      await started;
      probe = await openProbe(context, extensionId);
    },
    openPopup: async () => {
      const page = await context.newPage();
      await page.setViewportSize({ width: 400, height: 600 });
      await page.goto(popup);
      return page;
    },
    clickToolbar: (page) => clickToolbar(context, extensionId, page),
    welcome,
    agree: async () => {
      const page = await welcome();
      await page.locator('button.main').click(); // in whatever language
      await page.getByRole('textbox').waitFor(); // a box to try it in, once the answer is kept
      await page.close();
    },
    close: async () => {
      await context.close();
      await server.close();
      if (profile !== '') await rm(profile, { recursive: true, force: true });
    },
  };
}

/**
 * Storage and badge are asked for, and the worker is ended, from a page of the extension: it may be asleep, and must not
 * be woken. The welcome page does nothing when a post is read.
 */
async function openProbe(context: BrowserContext, extensionId: string) {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/welcome.html`);
  const workers = await context.newCDPSession(page);
  await workers.send('ServiceWorker.enable');
  return { page, workers };
}

interface Stored {
  readonly session: { readonly perceived?: { readonly time: number } };
}

/** Runs in a page of the extension. */
async function storedJson(): Promise<string> {
  type Area = { get(): Promise<object> };
  const { chrome } = globalThis as unknown as { chrome: { storage: { local: Area; session: Area } } };
  return JSON.stringify({
    local: await chrome.storage.local.get(),
    session: await chrome.storage.session.get(),
  });
}

/** Runs in a page of the extension. */
async function badgeText(): Promise<string> {
  const { chrome } = globalThis as unknown as {
    chrome: { action: { getBadgeText(of: object): Promise<string> } };
  };
  return chrome.action.getBadgeText({});
}
