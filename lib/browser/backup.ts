import { storage } from 'wxt/utils/storage';
import type { Backup } from '../backup/backup.ts';
import { storedDiary } from './diary.ts';
import { storedSettings } from './settings.ts';
import { storedTaste, storedWishes } from './taste.ts';

/** All that storage holds of what a person made. */
export async function wholeBackup(): Promise<Backup> {
  const [{ taste }, wishes, { diary }, settings] = await Promise.all([
    storedTaste.get(),
    storedWishes.get(),
    storedDiary.get(),
    storedSettings.get(),
  ]);
  return { tonic: 1, taste, wishes, diary, settings };
}

/** Writes what it is given at once: all of it, or, where the disk is full, nothing. */
export async function writeBackup(parts: Partial<Omit<Backup, 'tonic'>>): Promise<void> {
  await storage.setItems(Object.entries(parts).map(([key, value]) => ({ key: `local:${key}`, value })));
}
