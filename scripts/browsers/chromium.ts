import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findPrograms } from '#scripts/bootstrap/setup.mjs';
import { profileWith } from './profile.ts';
import { servePages } from './server.ts';
import { clickToolbar, type ToolbarPopup } from './toolbar.ts';
import { waitFor } from './waitFor.ts';

/** Chromium with the built extension. x.com (headless: every host) resolves to the test pages. */
export interface ChromiumSession {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** Runs a function in a page of the extension that changes nothing by itself. */
  run<R>(act: () => R | Promise<R>): Promise<R>;
  /** The extension's storage, local and session, as JSON. */
  stored(): Promise<string>;
  /** Types into a box of the page, key by key, and waits for the reading that follows. @throws Error after 30 s */
  post(page: Page, box: string, text: string): Promise<void>;
  /** The text of the toolbar button's badge. */
  badge(): Promise<string>;
  /** Ends the service worker as the browser does after 30 s without work, whatever it is doing. */
  killWorker(): Promise<void>;
  /** Reloads the extension under the open pages, as an update does. Its own pages close. */
  reload(): Promise<void>;
  /** Opens popup.html, options.html or welcome.html in a tab. */
  openOwn(name: 'popup' | 'options' | 'welcome'): Promise<Page>;
  /** Opens popup.html in a tab of the popup's width. */
  openPopup(): Promise<Page>;
  /** Clicks the toolbar button over a page. */
  clickToolbar(page: Page): Promise<ToolbarPopup>;
  /** The page that opened when the extension was installed. */
  welcome(): Promise<Page>;
  /** Agrees on the welcome page. */
  agree(): Promise<void>;
  /** Closes all pages and erases all that the extension stores, as if it had just been installed. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

export interface ChromiumOptions {
  readonly headless: boolean;
  /** Folder of another build of the extension. */
  readonly extension?: string;
  /** Folders of further extensions. */
  readonly others?: readonly string[];
  /**
   * Folder for everything that Chromium writes, to be searched after `close`: profile/ with the console of
   * all pages and workers in chrome_debug.log, and net-log.json with every byte of its requests.
   */
  readonly traces?: string;
  /** Hosts that the user granted in the past: Chromium grants them again without a prompt. */
  readonly granted?: readonly string[];
}

/** The folder of the build for Chromium. */
export const builtFolder = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

/** Media queries answer as on a computer with a mouse. A headless Chromium has no pointer at all. */
const withMouse =
  '--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4';

/** Switches off most of Chromium's own requests. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--disable-features=AutofillServerCommunication,MediaRouter,OptimizationHints,Translate,HttpsUpgrades',
];

const recording = (traces: string): string[] => [
  '--enable-logging',
  `--log-net-log=${join(traces, 'net-log.json')}`,
  '--net-log-capture-mode=Everything',
];

/** @throws SetupError when there is no Chromium and it cannot be installed */
export async function launchChromium({
  headless,
  extension = builtFolder,
  others = [],
  traces,
  granted = [],
}: ChromiumOptions): Promise<ChromiumSession> {
  const { chromium: executablePath } = await findPrograms(['chromium']);
  const server = await servePages();
  const profile = granted.length === 0 ? '' : await profileWith(extension, granted);
  const context = await chromium.launchPersistentContext(traces ? join(traces, 'profile') : profile, {
    executablePath: executablePath!,
    headless: false, // playwright's own headless mode runs a Chromium without extensions
    viewport: null,
    args: [
      ...(headless ? ['--headless=new', withMouse] : []),
      '--enable-unsafe-extension-debugging', // allows to click the toolbar button and to reload the extension
      '--no-sandbox', // containers have none, and only our own pages are shown
      `--load-extension=${[extension, ...others].join()}`,
      `--disable-extensions-except=${[extension, ...others].join()}`,
      ...quiet,
      ...(traces === undefined ? [] : recording(traces)),
      // A person may click a link of a pick. A test must not reach the network.
      `--host-resolver-rules=MAP ${headless ? '*' : 'x.com'} 127.0.0.1:${server.port}`,
      '--ignore-certificate-errors',
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const extensionId = new URL(worker.url()).host;
  let probe = await openProbe(context, extensionId);
  const run: ChromiumSession['run'] = (act) => probe.page.evaluate(act);
  const welcome = () =>
    waitFor('the welcome page', async () =>
      context.pages().find((page) => page !== probe.page && page.url().endsWith('/welcome.html')),
    );
  const openOwn: ChromiumSession['openOwn'] = async (name) => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/${name}.html`);
    return page;
  };
  const stored = () => run(storedJson);
  const readingTime = async () => (JSON.parse(await stored()) as Stored).session.currentMood?.time;
  return {
    context,
    extensionId,
    run,
    stored,
    post: async (page, box, text) => {
      const before = await readingTime();
      await page.locator(box).pressSequentially(text);
      await waitFor('a reading', async () => (await readingTime()) !== before || undefined);
    },
    badge: () => run(badgeText),
    killWorker: async () => {
      await probe.workers.send('ServiceWorker.stopAllWorkers');
    },
    reload: async () => {
      const started = context.waitForEvent('serviceworker');
      const browser = await context.browser()!.newBrowserCDPSession();
      // playwright has no types for this command.
      const load = browser.send as (command: string, params: object) => Promise<unknown>;
      await load.call(browser, 'Extensions.loadUnpacked', { path: extension });
      await browser.detach();
      await started;
      probe = await openProbe(context, extensionId);
    },
    openOwn,
    openPopup: async () => {
      const page = await openOwn('popup');
      await page.setViewportSize({ width: 480, height: 600 });
      return page;
    },
    clickToolbar: (page) => clickToolbar(context, extensionId, page),
    welcome,
    agree: async () => {
      const page = await openOwn('welcome');
      await page.locator('button.main').click(); // in whatever language
      await page.getByRole('textbox').waitFor(); // the box to try it in appears once the answer is saved
      await page.close();
    },
    reset: async () => {
      const others = context.pages().filter((page) => page !== probe.page);
      await Promise.all(others.map((page) => page.close()));
      await run(eraseEverything);
    },
    close: async () => {
      await context.close();
      await server.close();
      if (profile !== '') await rm(profile, { recursive: true, force: true });
    },
  };
}

/**
 * Opens a page of the extension from which storage and badge are read and the worker is ended, because asking the worker would
 * wake it. The welcome page does nothing when a post is read.
 */
async function openProbe(context: BrowserContext, extensionId: string) {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/welcome.html`);
  const workers = await context.newCDPSession(page);
  await workers.send('ServiceWorker.enable');
  return { page, workers };
}

interface Stored {
  readonly session: { readonly currentMood?: { readonly time: number } };
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

/** Runs in a page of the extension. */
async function eraseEverything(): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
  };
  await chrome.runtime.sendMessage({ kind: 'eraseEverything', args: [] });
}
