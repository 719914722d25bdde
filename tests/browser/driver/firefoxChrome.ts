import { readFile } from 'node:fs/promises';
import type { Browser } from 'puppeteer-core';

/** Commands that need Firefox' own rights, sent over WebDriver BiDi to its chrome scope. */
export class FirefoxChrome {
  readonly #connection: Connection;
  readonly #window: string;
  readonly #script: string;

  private constructor(connection: Connection, window: string, script: string) {
    this.#connection = connection;
    this.#window = window;
    this.#script = script;
  }

  static async connect(browser: Browser): Promise<FirefoxChrome> {
    // Puppeteer has the connection but no types for it.
    const { connection } = browser as unknown as { connection: Connection };
    const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const source = await readFile(new URL('./inputMethod.js', import.meta.url), 'utf8');
    const script = `data:;charset=utf-8,${encodeURIComponent(source)}`;
    return new FirefoxChrome(connection, result.contexts[0]!.context, script);
  }

  /** Sets the preferred colour scheme of the tab whose address contains `tab`, or sends a command to its frame script. */
  inTab(tab: string, ...command: readonly string[]): Promise<unknown> {
    return this.#call(inTab, tab, this.#script, ...command);
  }

  /** The data from which Firefox restores all tabs, as JSON. */
  async sessionStore(): Promise<string> {
    return (await this.#call(sessionStoreState)) as string;
  }

  /** Ends the background of an extension as Firefox does when it idles, even in the middle of its work. */
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
      terminateBackground(options: { disableResetIdleForTest: boolean }): Promise<void>;
    };
  };
};

// These run in Firefox' chrome scope.

function sessionStoreState(): string {
  const address = 'resource:///modules/sessionstore/SessionStore.sys.mjs';
  return ChromeUtils.importESModule(address).SessionStore.getBrowserState();
}

async function endBackground(id: string): Promise<void> {
  const { extension } = WebExtensionPolicy.getByID(id);
  if (extension.backgroundState === 'stopped') throw new Error('the background has ended already');
  await extension.terminateBackground({ disableResetIdleForTest: true });
  if (extension.backgroundState === 'running') throw new Error('the background did not end');
}

function inTab(tab: string, script: string, ...command: string[]): unknown {
  const windows = [...Services.wm.getEnumerator('navigator:browser')];
  const browser = windows
    .flatMap(({ gBrowser }) => [...gBrowser.browsers])
    .find(({ currentURI }) => currentURI.spec.includes(tab))!;
  if (command[0] === 'prefer') {
    browser.browsingContext.prefersColorSchemeOverride = command[1]!;
    return undefined;
  }
  const { messageManager } = browser; // a new one after the tab moved to another process
  if (browser.hasScript !== messageManager) messageManager.loadFrameScript(script, false);
  browser.hasScript = messageManager;
  return new Promise((resolve, reject) => {
    const listener: Listener = ({ data: { answer, error } }) => {
      messageManager.removeMessageListener('tonic:done', listener);
      if (error === undefined) resolve(answer);
      else reject(new Error(error));
    };
    messageManager.addMessageListener('tonic:done', listener);
    messageManager.sendAsyncMessage('tonic:do', command);
  });
}
