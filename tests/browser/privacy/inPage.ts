// Functions that run in a page. Each is sent there alone, so it can refer to nothing in this file but types.

interface Area {
  get(): Promise<object>;
  set(items: object): Promise<void>;
}

interface Extension {
  readonly storage: { readonly local: Area; readonly session: Area; readonly sync: Area };
  readonly runtime: { sendMessage(message: object): Promise<{ readonly text: string } | null> };
  readonly tabs: { query(of: object): Promise<{ readonly id: number }[]> };
  readonly scripting: { executeScript(what: object): Promise<unknown> };
}

/**
 * Runs in a test page. Asks the browser not to save the fields' values, which it would do to restore the page, with or without
 * an extension. Also keeps Gutenberg from logging what is pasted.
 */
export function keepNothing(): void {
  const frame = document.querySelector<HTMLIFrameElement>('#frame')!;
  for (const page of [document, frame.contentDocument!])
    for (const field of page.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea'))
      field.autocomplete = 'off';
  console.log = () => undefined;
}

/** Runs in a page of the extension. @returns the text of the post in the background's memory */
export async function inMemory(): Promise<string> {
  const { runtime } = (globalThis as unknown as { chrome: Extension }).chrome;
  return (await runtime.sendMessage({ kind: 'getCurrentPost', args: [] }))?.text ?? '';
}

/** Runs in a page of the extension. Corrects the mood of the latest post to the other one. */
export async function correctMood(): Promise<void> {
  const { runtime, storage } = (globalThis as unknown as { chrome: Extension }).chrome;
  const { currentMood } = (await storage.session.get()) as { currentMood: { mood: string } };
  await runtime.sendMessage({ kind: 'correctMood', args: [currentMood.mood === 'happy' ? 'sad' : 'happy'] });
}

/** Everything that an extension can store, except files. */
export interface Stores {
  readonly local: object;
  readonly session: object;
  readonly sync: object;
  readonly page: readonly object[];
  readonly databases: readonly object[];
  readonly caches: readonly string[];
}

/** Runs in a page of the extension. @returns what it stores */
export async function stores(): Promise<Stores> {
  const { local, session, sync } = (globalThis as unknown as { chrome: Extension }).chrome.storage;
  return {
    local: await local.get(),
    session: await session.get(),
    sync: await sync.get(),
    page: [{ ...localStorage }, { ...sessionStorage }],
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
  };
}

/** Places where a mark can be leaked on purpose. */
export type Leak =
  | 'local storage'
  | 'session storage'
  | 'synced storage'
  | 'a page’s storage'
  | 'a database'
  | 'a cache'
  | 'the console'
  | 'a content script’s console'
  | 'a request’s address'
  | 'a request’s header'
  | 'a request’s body';

/**
 * Runs in a page of the extension while a page of x.com is open. Leaks marks on purpose.
 * @param given JSON with a mark for each leak
 */
export async function leak(given: string): Promise<void> {
  const marks = JSON.parse(given) as Record<Leak, string>;
  const { storage, tabs, scripting } = (globalThis as unknown as { chrome: Extension }).chrome;
  await storage.local.set({ leak: marks['local storage'] });
  await storage.session.set({ leak: marks['session storage'] });
  await storage.sync.set({ leak: marks['synced storage'] });
  localStorage.setItem('leak', marks['a page’s storage']);
  await new Promise<void>((done) => {
    const opening = indexedDB.open('leak');
    opening.onupgradeneeded = () => opening.result.createObjectStore('leak');
    opening.onsuccess = () => {
      const writing = opening.result.transaction('leak', 'readwrite');
      writing.objectStore('leak').put({ leak: marks['a database'] }, 'leak');
      writing.oncomplete = () => done();
    };
  });
  await (await caches.open('leak')).put('https://example.org/', new Response(marks['a cache']));
  console.log(marks['the console']);
  // The content security policy of the extension's pages forbids requests, so a content script makes them.
  const send = async (line: string, address: string, header: string, body: string) => {
    console.log(line);
    await fetch(`/?leak=${address}`, { method: 'POST', headers: { leak: header }, body });
  };
  const [tab] = await tabs.query({ url: 'https://x.com/*' });
  await scripting.executeScript({
    target: { tabId: tab!.id },
    func: send,
    args: [
      marks['a content script’s console'],
      marks['a request’s address'],
      marks['a request’s header'],
      marks['a request’s body'],
    ],
  });
}
