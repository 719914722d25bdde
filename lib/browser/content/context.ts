/**
 * Key of this frame's context in the globals of the extension's isolated world, which the page cannot see. It is a
 * symbol, because in Chromium elements with an id are globals of isolated worlds too.
 */
const key = Symbol.for('tonic');
interface World {
  [key]?: ContentScriptContext;
}

/**
 * Replaces WXT's class of the same name (see wxt.config.ts). WXT's class dispatches an event on the document when it
 * starts. Any page could listen to that event to detect Tonic, or send it to stop Tonic. This class finds the previous
 * content script of the frame through the isolated world that both share, and stops it.
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
