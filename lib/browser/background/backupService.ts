import { browser } from 'wxt/browser';
import type { SerialQueue } from '#lib/async/serialQueue.ts';
import { type ImportedBackup, parseBackup } from '#lib/backup/backup.ts';
import type { Handlers } from '#lib/browser/protocol.ts';
import { storedAdjustments } from '#lib/browser/storage/adjustments.ts';
import { storedDiary } from '#lib/browser/storage/diary.ts';
import { reportFailure, saveAll } from '#lib/browser/storage/persistentItem.ts';
import { storedSettings } from '#lib/browser/storage/settings.ts';
import { storedTab, storedTaste, storedWishes } from '#lib/browser/storage/taste.ts';
import { UnreadableError } from '#lib/storage/versioned.ts';
import { matchPatternOf, registerContentScript } from './contentScripts.ts';

/** Restores backups and erases all data. */
export class BackupService {
  readonly #queue: SerialQueue;
  readonly #onErased: () => Promise<void>;

  /** @param queue shared by all services that write what a backup contains */
  constructor(queue: SerialQueue, onErased: () => Promise<void>) {
    this.#queue = queue;
    this.#onErased = onErased;
  }

  readonly handlers: Pick<Handlers, 'restoreBackup' | 'eraseEverything'> = {
    restoreBackup: (_sender, backup) => this.#queue.run(() => this.#restore(backup)),
    eraseEverything: async () => {
      await this.#queue.run(() => this.#erase());
      await this.#onErased(); // outside the queue, because the callback may use the queue too
    },
  };

  async #restore(json: unknown): Promise<string | null> {
    try {
      await this.#save(parseBackup(json));
      return null;
    } catch (error) {
      if (error instanceof UnreadableError) return error.message;
      throw error;
    }
  }

  /** Consent, added hosts and the pause are not restored, because they and the permissions belong to this browser. */
  async #save({ taste, wishes, tab, diary, adjustments, settings }: ImportedBackup): Promise<void> {
    const { agreed, others, pausedUntil } = await storedSettings.get();
    await saveAll([
      storedTaste.change(taste),
      ...(wishes ? [storedWishes.change(wishes)] : []),
      ...(tab ? [storedTab.change(tab)] : []),
      ...(diary ? [storedDiary.change(diary)] : []),
      ...(adjustments ? [storedAdjustments.change(adjustments)] : []),
      ...(settings ? [storedSettings.change({ ...settings, agreed, others, pausedUntil })] : []),
    ]);
  }

  async #erase(): Promise<void> {
    const { others } = await storedSettings.get();
    await reportFailure(browser.storage.local.clear());
    await registerContentScript([]);
    if (others.length > 0) await browser.permissions.remove({ origins: others.map(matchPatternOf) });
  }
}
