import type { Backup } from '#lib/backup/backup.ts';
import { storedAdjustments } from './adjustments.ts';
import { storedDiary } from './diary.ts';
import { storedSettings } from './settings.ts';
import { storedTab, storedTaste, storedWishes } from './taste.ts';

/** Reads everything that is stored about the user, as a backup. */
export async function readBackup(): Promise<Backup> {
  const [taste, wishes, tab, diary, adjustments, settings] = await Promise.all([
    storedTaste.get(),
    storedWishes.get(),
    storedTab.get(),
    storedDiary.get(),
    storedAdjustments.get(),
    storedSettings.get(),
  ]);
  return {
    tonic: 1,
    taste: taste.value,
    wishes,
    tab,
    diary: diary.value,
    adjustments: adjustments.value,
    settings,
  };
}
