import type { Page } from 'playwright-core';
import type { Backup } from '#lib/backup/backup.ts';
import { noAdjustments } from '#lib/mood/adjustments.ts';
import { initialSettings } from '#lib/settings/settings.ts';
import { firstTab } from '#lib/taste/chosenTab.ts';
import { noTaste } from '#lib/taste/taste.ts';
import { noWishes } from '#lib/taste/wishes.ts';
import { sampleDiary } from '#scripts/screenshots/sampleDiary.ts';

/** Imports a backup with a diary of four weeks in the options, and waits until they show its feelings. */
export async function importDiary(options: Page): Promise<void> {
  const backup: Backup = {
    tonic: 1,
    taste: noTaste,
    wishes: noWishes,
    tab: firstTab,
    diary: sampleDiary(28, Date.now()),
    settings: initialSettings,
    adjustments: noAdjustments,
  };
  await options.locator('input[type="file"]').setInputFiles({
    name: 'tonic.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(backup)),
  });
  await options.locator('.dots circle').first().waitFor();
}
