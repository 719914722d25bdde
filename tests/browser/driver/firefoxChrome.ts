import { readFile } from 'node:fs/promises';
import type { Browser } from 'puppeteer-core';

/** What Firefox itself can do and no page can, asked for over WebDriver BiDi in its own scope. */
export class FirefoxChrome {
  readonly #connection: Connection;
  readonly #window: string;
  readonly #script: string;

  private constructor(connection: Connection, window: string, script: string) {
    this.#connection = connection;
    this.#window = window;
    this.#script = script;
  }

  static async of(browser: Browser): Promise<FirefoxChrome> {
    // Puppeteer has the connection, and does not tell its types.
    const { connection } = browser as unknown as { connection: Connection };
    const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const source = await readFile(new URL('./inputMethod.js', import.meta.url), 'utf8');
    const script = `data:;charset=utf-8,${encodeURIComponent(source)}`;
    return new FirefoxChrome(connection, result.contexts[0]!.context, script);
  }

  /** Has the tab whose address holds this prefer a colour scheme, or its frame script do something. */
  inTab(tab: string, ...doing: readonly string[]): Promise<unknown> {
    return this.#call(inTab, tab, this.#script, ...doing);
  }

  /** What Firefox keeps of all tabs to bring them back, as JSON. */
  async keptOfTabs(): Promise<string> {
    return (await this.#call(keptOfTabs)) as string;
  }

  /** Ends the background of an extension as Firefox does when it idles, also in the middle of its work. */
  async endBackground(extension: string): Promise<void> {
    await this.#call(endBackground, extension);
  }

  async #call(act: (...given: string[]) => unknown, ...given: readonly string[]): Promise<unknown> {
    const { result } = await this.#connection.send('script.callFunction', {
      functionDeclaration: `${act}`,
      arguments: given.map((value) => ({ type: 'string', value })),
      target: { context: this.#window },
      awaitPromise: true,
    });
    if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
    return result.result.value;
  }
}

interface Connection {
  send(
    method: string,
    given: object,
  ): Promise<{
    readonly result: {
      readonly contexts: readonly { readonly context: string }[];
      readonly result: { readonly value?: unknown };
      readonly exceptionDetails?: { readonly text: string };
    };
  }>;
}

interface Tab {
  readonly currentURI: { readonly spec: string };
  readonly browsingContext: { prefersColorSchemeOverride: string };
  readonly messageManager: MessageManager;
  hasScript?: MessageManager;
}
interface MessageManager {
  loadFrameScript(address: string, later: boolean): void;
  addMessageListener(name: string, listener: Listener): void;
  removeMessageListener(name: string, listener: Listener): void;
  sendAsyncMessage(name: string, data: readonly string[]): void;
}
type Listener = (message: { readonly data: { readonly answer?: unknown; readonly error?: string } }) => void;

interface BrowserWindow {
  readonly gBrowser: { readonly browsers: readonly Tab[] };
}
declare const Services: { readonly wm: { getEnumerator(kind: string): Iterable<BrowserWindow> } };
declare const ChromeUtils: {
  importESModule(address: string): { readonly SessionStore: { getBrowserState(): string } };
};
declare const WebExtensionPolicy: {
  getByID(id: string): {
    readonly extension: {
      readonly backgroundState: 'stopped' | 'starting' | 'running' | 'suspending';
      terminateBackground(how: { disableResetIdleForTest: boolean }): Promise<void>;
    };
  };
};

// Each runs in Firefox' own scope.

function keptOfTabs(): string {
  const address = 'resource:///modules/sessionstore/SessionStore.sys.mjs';
  return ChromeUtils.importESModule(address).SessionStore.getBrowserState();
}

async function endBackground(id: string): Promise<void> {
  const { extension } = WebExtensionPolicy.getByID(id);
  if (extension.backgroundState === 'stopped') throw new Error('the background has ended already');
  await extension.terminateBackground({ disableResetIdleForTest: true });
  if (extension.backgroundState === 'running') throw new Error('the background did not end');
}

function inTab(tab: string, script: string, ...doing: string[]): unknown {
  const windows = [...Services.wm.getEnumerator('navigator:browser')];
  const browser = windows
    .flatMap(({ gBrowser }) => [...gBrowser.browsers])
    .find(({ currentURI }) => currentURI.spec.includes(tab))!;
  if (doing[0] === 'prefer') {
    browser.browsingContext.prefersColorSchemeOverride = doing[1]!;
    return undefined;
  }
  const { messageManager } = browser; // another one, when another site moved the tab to another process
  if (browser.hasScript !== messageManager) messageManager.loadFrameScript(script, false);
  browser.hasScript = messageManager;
  return new Promise((resolve, reject) => {
    const listener: Listener = ({ data: { answer, error } }) => {
      messageManager.removeMessageListener('tonic:done', listener);
      if (error === undefined) resolve(answer);
      else reject(new Error(error));
    };
    messageManager.addMessageListener('tonic:done', listener);
    messageManager.sendAsyncMessage('tonic:do', doing);
  });
}
