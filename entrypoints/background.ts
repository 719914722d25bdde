import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answer } from '#lib/browser/answer.ts';
import { BackupKeeper } from '#lib/browser/backupKeeper.ts';
import { loadClassifier } from '#lib/browser/classifier.ts';
import { startInAll } from '#lib/browser/contentScripts.ts';
import { DiaryKeeper } from '#lib/browser/diaryKeeper.ts';
import { passSettingsOn } from '#lib/browser/followSettings.ts';
import { openWelcome } from '#lib/browser/pages.ts';
import { Perceiver } from '#lib/browser/perceiver.ts';
import { storedSettings } from '#lib/browser/settings.ts';
import { SettingsKeeper } from '#lib/browser/settingsKeeper.ts';
import { forgetOldMood } from '#lib/browser/state.ts';
import { TasteKeeper } from '#lib/browser/tasteKeeper.ts';
import { Turns } from '#lib/mood/turns.ts';

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
