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
  // Whoever writes what a person made waits for the others.
  const turns = new SerialQueue();
  const diaryKeeper = new DiaryService(turns);
  const perceiver = new MoodService(loadClassifier, diaryKeeper);
  const settingsKeeper = new SettingsService(turns);
  startRouter({
    ...perceiver.handlers,
    ...settingsKeeper.handlers,
    ...new TasteService(turns, (isLiked) => diaryKeeper.liked(isLiked)).handlers,
    ...diaryKeeper.handlers,
    ...new BackupService(turns, () => perceiver.forget()).handlers,
  });
  diaryKeeper.start();
  settingsKeeper.start();
  broadcastSettings();
  void perceiver.restore();
  browser.runtime.onInstalled.addListener(async () => {
    await forgetOldMood();
    const { agreed, others } = await storedSettings.get();
    // An update, of the extension or of the browser, leaves pages open that have no content script any more.
    if (agreed) await injectIntoAll(others);
    else await openWelcome(); // also after an update from a version that did not ask
  });
});
