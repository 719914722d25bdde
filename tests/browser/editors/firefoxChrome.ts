import { readFile } from 'node:fs/promises';
import type { Browser } from 'puppeteer-core';

/** What the window of a tab can do that no page can, asked for over WebDriver BiDi in Firefox' own scope. */
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
  async inTab(tab: string, ...doing: readonly string[]): Promise<unknown> {
    const { result } = await this.#connection.send('script.callFunction', {
      functionDeclaration: `${inTab}`,
      arguments: [tab, this.#script, ...doing].map((value) => ({ type: 'string', value })),
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

/** Runs in Firefox' own scope. */
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
