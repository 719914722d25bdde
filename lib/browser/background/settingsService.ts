import { browser } from 'wxt/browser';
import type { SerialQueue } from '#lib/async/serialQueue.ts';
import type { Handlers } from '#lib/browser/protocol.ts';
import { ignoreReported } from '#lib/browser/storage/persistentItem.ts';
import { storedSettings } from '#lib/browser/storage/settings.ts';
import { type SettingsChange, withChange } from '#lib/settings/settings.ts';
import { injectInto, injectIntoAll, matchPatternOf, registerContentScript } from './contentScripts.ts';

/**
 * The only writer of the settings. It makes one change after the other. It also registers the content script for the
 * hosts that the user adds, in the popup or in the browser's own pages, and unregisters it when they are removed.
 */
export class SettingsService {
  readonly #queue: SerialQueue;

  /** @param queue shared by all services that write what a backup contains */
  constructor(queue: SerialQueue) {
    this.#queue = queue;
  }

  readonly handlers: Pick<Handlers, 'changeSetting'> = {
    changeSetting: (_sender, change) => this.#queue.run(() => this.#apply(change)),
  };

  /** To be called when the background starts: an update of the extension removes registered content scripts. */
  start(): void {
    browser.permissions.onAdded.addListener(({ origins }) => this.#onPermissions(origins, true));
    browser.permissions.onRemoved.addListener(({ origins }) => this.#onPermissions(origins, false));
    void this.#queue.run(async () => registerContentScript((await storedSettings.get()).others));
  }

  async #apply(change: SettingsChange): Promise<void> {
    const settings = withChange(await storedSettings.get(), change);
    await storedSettings.set(settings);
    if (change.of === 'agreed' && change.value) await injectIntoAll(settings.others);
    if (change.of !== 'others') return;
    await registerContentScript(settings.others);
    const patterns = [matchPatternOf(change.host)];
    if (change.value) await injectInto(patterns);
    else await browser.permissions.remove({ origins: patterns });
  }

  /** Adds or removes hosts, because the user can also grant and remove permissions in the browser's own pages. */
  #onPermissions(origins: readonly string[] = [], isGranted: boolean): void {
    for (const origin of origins) {
      const host = hostOf(origin);
      if (host === undefined) continue;
      const apply = async () => {
        const isAdded = (await storedSettings.get()).others.includes(host);
        if (isAdded !== isGranted) await this.#apply({ of: 'others', host, value: isGranted });
      };
      void this.#queue.run(apply).catch(ignoreReported);
    }
  }
}

/** The inverse of matchPatternOf. Returns undefined for patterns of more than one host. */
const hostOf = (pattern: string): string | undefined => /^\*:\/\/([^*/]+)\/\*$/.exec(pattern)?.[1];
