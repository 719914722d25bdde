import { defineBackground } from 'wxt/utils/define-background';
import { loadClassifier } from '../lib/browser/classifier.ts';
import { answer } from '../lib/browser/messages.ts';
import { Perceiver } from '../lib/browser/perceiver.ts';
import { TasteKeeper } from '../lib/browser/tasteKeeper.ts';

export default defineBackground(() => {
  const perceiver = new Perceiver(loadClassifier);
  answer({ ...perceiver.handlers, ...new TasteKeeper().handlers });
  void perceiver.restore();
});
