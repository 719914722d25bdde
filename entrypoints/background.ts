import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { SerialQueue } from '#lib/async/serialQueue.ts';
import { AdjustmentsService } from '#lib/browser/background/adjustmentsService.ts';
import { BackupService } from '#lib/browser/background/backupService.ts';
import { injectIntoAll } from '#lib/browser/background/contentScripts.ts';
import { DiaryService } from '#lib/browser/background/diaryService.ts';
import { loadClassifier } from '#lib/browser/background/model.ts';
import { moodDotHandlers } from '#lib/browser/background/moodDotScript.ts';
import { MoodService } from '#lib/browser/background/moodService.ts';
import { startRouter } from '#lib/browser/background/router.ts';
import { SettingsService } from '#lib/browser/background/settingsService.ts';
import { watchTabs } from '#lib/browser/background/tabs.ts';
import { TasteService } from '#lib/browser/background/tasteService.ts';
import { broadcastSettings } from '#lib/browser/content/broadcastSettings.ts';
import { openWelcome } from '#lib/browser/pages.ts';
import { forgetOldMood } from '#lib/browser/storage/currentMood.ts';
import { ignoreReported } from '#lib/browser/storage/persistentItem.ts';
import { storedSettings, upgradeSettings } from '#lib/browser/storage/settings.ts';

export default defineBackground(() => {
  // The services that write user data share one queue, so that their writes never overlap.
  const queue = new SerialQueue();
  const diaryService = new DiaryService(queue);
  const adjustmentsService = new AdjustmentsService(queue);
  const moodService = new MoodService(loadClassifier, diaryService, Date.now, adjustmentsService);
  const settingsService = new SettingsService(queue);
  const tasteService = new TasteService(queue, diaryService);
  const backupService = new BackupService(queue, () => moodService.forget());
  startRouter({
    ...moodService.handlers,
    ...moodDotHandlers,
    ...adjustmentsService.handlers,
    ...settingsService.handlers,
    ...tasteService.handlers,
    ...diaryService.handlers,
    ...backupService.handlers,
  });
  watchTabs((tab) => moodService.endTab(tab));
  diaryService.start();
  settingsService.start();
  broadcastSettings();
  void queue.run(upgradeSettings).catch(ignoreReported);
  void moodService.restore();
  browser.runtime.onInstalled.addListener(async () => {
    await forgetOldMood();
    const { agreed, others } = await storedSettings.get();
    // Pages that are still open after an update of the extension or of the browser have no working content script.
    if (agreed) await injectIntoAll(others);
    else await openWelcome(); // also after an update from a version that did not ask for consent
  });
});
