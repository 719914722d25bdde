import { browser } from 'wxt/browser';
import { BackupError, parseBackup } from '../backup/backup.ts';
import type { Turns } from '../mood/turns.ts';
import { TasteError } from '../recommend/taste/taste.ts';
import { writeBackup } from './backup.ts';
import { pagesOf, registerFor } from './contentScripts.ts';
import type { Handlers } from './messages.ts';
import { storedSettings } from './settings.ts';
import { storedTaste } from './taste.ts';

/** The background's part in bringing a backup in, and in erasing all that Tonic knows. */
export class BackupKeeper {
  readonly #turns: Turns;
  readonly #onErased: () => Promise<void>;

  /** @param turns those of everyone who writes what a backup holds */
  constructor(turns: Turns, onErased: () => Promise<void>) {
    this.#turns = turns;
    this.#onErased = onErased;
  }

  readonly handlers: Pick<Handlers, 'restore' | 'erase'> = {
    restore: (_asker, backup) => this.#turns.take(() => this.#restore(backup)),
    erase: async () => {
      await this.#turns.take(() => this.#erase());
      await this.#onErased(); // who hears may want a turn too
    },
  };

  /** What a person agreed to, and where browsers let Tonic run, is of this browser: a file brings neither. */
  async #restore(given: unknown): Promise<string | null> {
    try {
      const brought = parseBackup(given);
      await storedTaste.setAsideDamaged();
      if ('settings' in brought) {
        const { taste, wishes, diary, settings } = brought;
        const { agreed, others, pausedUntil } = await storedSettings.get();
        await writeBackup({ taste, wishes, diary, settings: { ...settings, agreed, others, pausedUntil } });
      } else await writeBackup(brought);
      return null;
    } catch (error) {
      if (error instanceof BackupError || error instanceof TasteError) return error.message;
      throw error;
    }
  }

  async #erase(): Promise<void> {
    const { others } = await storedSettings.get();
    await browser.storage.local.clear();
    await registerFor([]);
    if (others.length > 0) await browser.permissions.remove({ origins: others.map(pagesOf) });
  }
}
