import type { TabDriver } from './tab.ts';

/** What a content script told the background, and where. */
export interface RecordedMessage {
  readonly kind: 'wake' | 'read' | 'end';
  readonly text: string;
  readonly url: string;
  readonly framed: boolean;
}

/** Hears all that content scripts tell, from a page of the extension: many tabs can be listened to at once. */
export class MessageRecorder {
  readonly #listeners = new Map<string, (told: RecordedMessage) => void>();

  static async at({ own }: Pick<TabDriver, 'own'>): Promise<MessageRecorder> {
    const ear = new MessageRecorder();
    await own.run(listen);
    void ear.#hear(() => own.run(nextTold)).catch(() => undefined); // the browser was closed
    return ear;
  }

  /** Pages whose address names this listener are heard by it. */
  follow(name: string, listener: (told: RecordedMessage) => void): void {
    this.#listeners.set(name, listener);
  }

  async #hear(next: () => Promise<RecordedMessage[]>): Promise<never> {
    for (;;) {
      for (const told of await next()) {
        this.#listeners.get(new URL(told.url).searchParams.get('heard') ?? '')?.(told);
      }
    }
  }
}

interface Listening {
  nextTold?: () => Promise<RecordedMessage[]>;
}

/** Runs in a page of the extension: keeps what is told from now on. */
function listen(): void {
  interface Sender {
    readonly url: string;
    readonly frameId: number;
    readonly tab?: object;
  }
  interface Message {
    readonly kind: RecordedMessage['kind'];
    readonly args: readonly string[];
  }
  type Listener = (message: Message, sender: Sender) => undefined;
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { onMessage: { addListener(listener: Listener): void } } };
  };
  const waiting: RecordedMessage[] = [];
  let arrived = (): void => undefined;
  chrome.runtime.onMessage.addListener(({ kind, args }, { url, frameId, tab }) => {
    if (tab) waiting.push({ kind, text: args[0] ?? '', url, framed: frameId !== 0 });
    arrived();
    return undefined;
  });
  (globalThis as Listening).nextTold = async () => {
    if (waiting.length === 0)
      await new Promise<void>((resolve) => {
        arrived = resolve;
      });
    return waiting.splice(0);
  };
}

/** Runs in the same page: what was told since the last time, as soon as there is something. */
function nextTold(): Promise<RecordedMessage[]> {
  return (globalThis as Listening).nextTold!();
}
