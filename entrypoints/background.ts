import { defineBackground } from 'wxt/utils/define-background';
import { loadClassifier } from '../lib/browser/classifier.ts';
import { answer } from '../lib/browser/messages.ts';
import { Perceiver } from '../lib/browser/perceiver.ts';

export default defineBackground(() => {
  const perceiver = new Perceiver(loadClassifier);
  answer(perceiver.handlers);
  void perceiver.restore();
});
