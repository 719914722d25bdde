import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { Turns } from '#lib/async/serialQueue.ts';
import { BackupKeeper } from '#lib/browser/background/backupService.ts';
import { startInAll } from '#lib/browser/background/contentScripts.ts';
import { DiaryKeeper } from '#lib/browser/background/diaryService.ts';
import { loadClassifier } from '#lib/browser/background/model.ts';
import { Perceiver } from '#lib/browser/background/moodService.ts';
import { answer } from '#lib/browser/background/router.ts';
import { SettingsKeeper } from '#lib/browser/background/settingsService.ts';
import { TasteKeeper } from '#lib/browser/background/tasteService.ts';
import { passSettingsOn } from '#lib/browser/content/followSettings.ts';
import { openWelcome } from '#lib/browser/pages.ts';
import { forgetOldMood } from '#lib/browser/storage/currentMood.ts';
import { storedSettings } from '#lib/browser/storage/settings.ts';

export default defineBackground(() => {
  // Whoever writes what a person made waits for the others.
  const turns = new Turns();
  const diaryKeeper = new DiaryKeeper(turns);
  const perceiver = new Perceiver(loadClassifier, diaryKeeper);
  const settingsKeeper = new SettingsKeeper(turns);
  answer({
    ...perceiver.handlers,
    ...settingsKeeper.handlers,
    ...new TasteKeeper(turns, (isLiked) => diaryKeeper.liked(isLiked)).handlers,
    ...diaryKeeper.handlers,
    ...new BackupKeeper(turns, () => perceiver.forget()).handlers,
  });
  diaryKeeper.start();
  settingsKeeper.start();
  passSettingsOn();
  void perceiver.restore();
  browser.runtime.onInstalled.addListener(async () => {
    await forgetOldMood();
    const { agreed, others } = await storedSettings.get();
    // An update, of the extension or of the browser, leaves pages open that have no content script any more.
    if (agreed) await startInAll(others);
    else await openWelcome(); // also after an update from a version that did not ask
  });
});
