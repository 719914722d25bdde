import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { SerialQueue } from '#lib/async/serialQueue.ts';
import { BackupService } from '#lib/browser/background/backupService.ts';
import { injectIntoAll } from '#lib/browser/background/contentScripts.ts';
import { DiaryService } from '#lib/browser/background/diaryService.ts';
import { loadClassifier } from '#lib/browser/background/model.ts';
import { MoodService } from '#lib/browser/background/moodService.ts';
import { startRouter } from '#lib/browser/background/router.ts';
import { SettingsService } from '#lib/browser/background/settingsService.ts';
import { TasteService } from '#lib/browser/background/tasteService.ts';
import { broadcastSettings } from '#lib/browser/content/followSettings.ts';
import { openWelcome } from '#lib/browser/pages.ts';
import { forgetOldMood } from '#lib/browser/storage/currentMood.ts';
import { storedSettings } from '#lib/browser/storage/settings.ts';

export default defineBackground(() => {
  // The services that write user data share one queue, so that their writes never overlap.
  const queue = new SerialQueue();
  const diaryService = new DiaryService(queue);
  const moodService = new MoodService(loadClassifier, diaryService);
  const settingsService = new SettingsService(queue);
  const tasteService = new TasteService(queue, diaryService);
  const backupService = new BackupService(queue, () => moodService.forget());
  startRouter({
    ...moodService.handlers,
    ...settingsService.handlers,
    ...tasteService.handlers,
    ...diaryService.handlers,
    ...backupService.handlers,
  });
  diaryService.start();
  settingsService.start();
  broadcastSettings();
  void moodService.restore();
  browser.runtime.onInstalled.addListener(async () => {
    await forgetOldMood();
    const { agreed, others } = await storedSettings.get();
    // Pages that are still open after an update of the extension or of the browser have no working content script.
    if (agreed) await injectIntoAll(others);
    else await openWelcome(); // also after an update from a version that did not ask for consent
  });
});
