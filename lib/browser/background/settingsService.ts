import { browser } from 'wxt/browser';
import type { SerialQueue } from '#lib/async/serialQueue.ts';
import type { Handlers } from '#lib/browser/protocol.ts';
import { ignoreReported } from '#lib/browser/storage/persistentItem.ts';
import { storedSettings } from '#lib/browser/storage/settings.ts';
import { type SettingsChange, withChange } from '#lib/settings/settings.ts';
import { injectInto, injectIntoAll, matchPatternOf, registerContentScript } from './contentScripts.ts';

/**
 * The background's part in what may be read: the only one that writes it, one change after another. Hosts beyond the
 * list get the content script when a person adds them, in the popup or in the browser's own pages, and lose it again.
 */
export class SettingsService {
  readonly #turns: SerialQueue;

  /** @param turns those of everyone who writes what a backup holds */
  constructor(turns: SerialQueue) {
    this.#turns = turns;
  }

  readonly handlers: Pick<Handlers, 'set'> = {
    set: (_asker, change) => this.#turns.run(() => this.#apply(change)),
  };

  /** To be called when the background starts: an update of the extension forgets the scripts it had registered. */
  start(): void {
    browser.permissions.onAdded.addListener(({ origins }) => this.#follow(origins, true));
    browser.permissions.onRemoved.addListener(({ origins }) => this.#follow(origins, false));
    void this.#turns.run(async () => registerContentScript((await storedSettings.get()).others));
  }

  async #apply(change: SettingsChange): Promise<void> {
    const settings = withChange(await storedSettings.get(), change);
    await storedSettings.set(settings);
    if (change.of === 'agreed' && change.value) await injectIntoAll(settings.others);
    if (change.of !== 'others') return;
    await registerContentScript(settings.others);
    const pages = [matchPatternOf(change.host)];
    if (change.value) await injectInto(pages);
    else await browser.permissions.remove({ origins: pages });
  }

  /** Permissions can be given and taken in the browser's own pages too. */
  #follow(origins: readonly string[] = [], value: boolean): void {
    for (const origin of origins) {
      const host = hostOf(origin);
      if (host === undefined) continue;
      const apply = async () => {
        const isAdded = (await storedSettings.get()).others.includes(host);
        if (isAdded !== value) await this.#apply({ of: 'others', host, value });
      };
      void this.#turns.run(apply).catch(ignoreReported);
    }
  }
}

/** The host of pagesOf(host); undefined for patterns of more than one host. */
const hostOf = (pattern: string): string | undefined => /^\*:\/\/([^*/]+)\/\*$/.exec(pattern)?.[1];
