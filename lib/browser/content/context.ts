/**
 * Where the context of this frame's content script is kept: in the extension's own world, out of the page's sight. A symbol,
 * for in Chromium elements of the page stand by their ids among a world's names.
 */
const key = Symbol.for('tonic');
interface World {
  [key]?: ContentScriptContext;
}

/**
 * Stands in for WXT's class of this name (see wxt.config.ts), which dispatches an event on the document when it starts:
 * any page can hear it, and so know who has Tonic, and can send one itself, which silences Tonic. Here a script that is
 * started anew in a page stops the one before it through the world that they share.
 */
export class ContentScriptContext {
  readonly #abort = new AbortController();

  constructor() {
    const world = globalThis as World;
    world[key]?.abort();
    world[key] = this;
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  abort(): void {
    this.#abort.abort();
  }

  onInvalidated(listener: () => void): void {
    this.signal.addEventListener('abort', listener);
  }
}
