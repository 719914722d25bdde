import { browser } from 'wxt/browser';
import type { SerialQueue } from '#lib/async/serialQueue.ts';
import { type Brought, parseBackup } from '#lib/backup/backup.ts';
import type { Handlers } from '#lib/browser/protocol.ts';
import { storedDiary } from '#lib/browser/storage/diary.ts';
import { reportFailure, saveAll } from '#lib/browser/storage/persistentItem.ts';
import { storedSettings } from '#lib/browser/storage/settings.ts';
import { storedTaste, storedWishes } from '#lib/browser/storage/taste.ts';
import { UnreadableError } from '#lib/storage/versioned.ts';
import { matchPatternOf, registerContentScript } from './contentScripts.ts';

/** The background's part in bringing a backup in, and in erasing all that Tonic knows. */
export class BackupService {
  readonly #turns: SerialQueue;
  readonly #onErased: () => Promise<void>;

  /** @param turns those of everyone who writes what a backup holds */
  constructor(turns: SerialQueue, onErased: () => Promise<void>) {
    this.#turns = turns;
    this.#onErased = onErased;
  }

  readonly handlers: Pick<Handlers, 'restore' | 'erase'> = {
    restore: (_asker, backup) => this.#turns.run(() => this.#restore(backup)),
    erase: async () => {
      await this.#turns.run(() => this.#erase());
      await this.#onErased(); // who hears may want a turn too
    },
  };

  async #restore(given: unknown): Promise<string | null> {
    try {
      await this.#keep(parseBackup(given));
      return null;
    } catch (error) {
      if (error instanceof UnreadableError) return error.message;
      throw error;
    }
  }

  /** What a person agreed to, and where browsers let Tonic run, is of this browser: a file brings neither. */
  async #keep({ taste, wishes, diary, settings }: Brought): Promise<void> {
    const { agreed, others, pausedUntil } = await storedSettings.get();
    await saveAll([
      storedTaste.to(taste),
      ...(wishes ? [storedWishes.to(wishes)] : []),
      ...(diary ? [storedDiary.to(diary)] : []),
      ...(settings ? [storedSettings.to({ ...settings, agreed, others, pausedUntil })] : []),
    ]);
  }

  async #erase(): Promise<void> {
    const { others } = await storedSettings.get();
    await reportFailure(browser.storage.local.clear());
    await registerContentScript([]);
    if (others.length > 0) await browser.permissions.remove({ origins: others.map(matchPatternOf) });
  }
}
