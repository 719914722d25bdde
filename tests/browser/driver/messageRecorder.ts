import type { TabDriver } from './tab.ts';

/** A message of a content script to the background, and its sender. */
export interface RecordedMessage {
  readonly kind: 'loadModel' | 'readPost' | 'endPost';
  /** Empty if the message has none. */
  readonly text: string;
  /** The number of the post; undefined for loadModel. */
  readonly post: number | undefined;
  /** The address of the frame, or of its tab if the frame has no address of its own. */
  readonly url: string;
  readonly framed: boolean;
}

/**
 * Records every message that content scripts send, in all tabs, from a page of the extension. A test page whose address has
 * `?recorderId=ID` is routed to the listener of that id.
 */
export class MessageRecorder {
  readonly #listeners = new Map<string, (message: RecordedMessage) => void>();

  static async start({ own }: Pick<TabDriver, 'own'>): Promise<MessageRecorder> {
    const recorder = new MessageRecorder();
    await own.run(listen);
    void recorder.#route(() => own.run(nextMessages)).catch(() => undefined); // the page was closed
    return recorder;
  }

  follow(recorderId: string, listener: (message: RecordedMessage) => void): void {
    this.#listeners.set(recorderId, listener);
  }

  /** @returns the texts of an id's pages as they are sent to be read; the array grows */
  textsOf(recorderId: string): readonly string[] {
    const texts: string[] = [];
    this.follow(recorderId, ({ kind, text }) => {
      if (kind === 'readPost') texts.push(text);
    });
    return texts;
  }

  async #route(next: () => Promise<RecordedMessage[]>): Promise<never> {
    for (;;) {
      for (const message of await next()) {
        this.#listeners.get(new URL(message.url).searchParams.get('recorderId') ?? '')?.(message);
      }
    }
  }
}

interface Recording {
  nextMessages?: () => Promise<RecordedMessage[]>;
}

/** Runs in a page of the extension: records from now on. */
function listen(): void {
  interface Sender {
    readonly url: string;
    readonly frameId: number;
    readonly tab?: { readonly url?: string };
  }
  interface Message {
    readonly kind: RecordedMessage['kind'];
    readonly args: readonly (string | number)[];
  }
  type Listener = (message: Message, sender: Sender) => undefined;
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { onMessage: { addListener(listener: Listener): void } } };
  };
  const recorded: RecordedMessage[] = [];
  let notify = (): void => undefined;
  chrome.runtime.onMessage.addListener(({ kind, args }, { url, frameId, tab }) => {
    const text = args.find((arg) => typeof arg === 'string') ?? '';
    const post = args.find((arg) => typeof arg === 'number');
    const address = url.startsWith('about:') ? (tab?.url ?? url) : url;
    if (tab) recorded.push({ kind, text, post, url: address, framed: frameId !== 0 });
    notify();
    return undefined;
  });
  (globalThis as Recording).nextMessages = async () => {
    if (recorded.length === 0)
      await new Promise<void>((resolve) => {
        notify = resolve;
      });
    return recorded.splice(0);
  };
}

/** Runs in the same page. @returns the messages since the last call, as soon as there is one */
function nextMessages(): Promise<RecordedMessage[]> {
  return (globalThis as Recording).nextMessages!();
}
