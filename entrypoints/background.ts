import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answer } from '../lib/browser/answer.ts';
import { loadClassifier } from '../lib/browser/classifier.ts';
import { DiaryKeeper } from '../lib/browser/diaryKeeper.ts';
import { openWelcome } from '../lib/browser/pages.ts';
import { Perceiver } from '../lib/browser/perceiver.ts';
import { storedSettings } from '../lib/browser/settings.ts';
import { SettingsKeeper } from '../lib/browser/settingsKeeper.ts';
import { TasteKeeper } from '../lib/browser/tasteKeeper.ts';

export default defineBackground(() => {
  const diaryKeeper = new DiaryKeeper();
  const perceiver = new Perceiver(loadClassifier, diaryKeeper);
  const tasteKeeper = new TasteKeeper((isLiked) => diaryKeeper.liked(isLiked));
  const settingsKeeper = new SettingsKeeper();
  answer({
    ...perceiver.handlers,
    ...settingsKeeper.handlers,
    ...tasteKeeper.handlers,
    ...diaryKeeper.handlers,
  });
  diaryKeeper.start();
  settingsKeeper.start();
  void perceiver.restore();
  // Also after an update from a version that did not ask.
  browser.runtime.onInstalled.addListener(async () => {
    if (!(await storedSettings.get()).agreed) await openWelcome();
  });
});
