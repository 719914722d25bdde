import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { detectLanguage } from '#lib/browser/background/detectLanguage.ts';

const browserDetector = vi.fn();
Reflect.set(fakeBrowser, 'i18n', { ...fakeBrowser.i18n, detectLanguage: browserDetector });

afterEach(() => browserDetector.mockReset());

const detected = (
  isReliable: boolean,
  ...languages: (readonly [language: string, percentage: number])[]
) => ({
  isReliable,
  languages: languages.map(([language, percentage]) => ({ language, percentage })),
});

test.each([
  ['the first language', detected(true, ['es', 97]), 'es'],
  ['it without its script', detected(true, ['zh-Hant', 99]), 'zh'],
  ['English', detected(true, ['en', 90], ['fr', 10]), 'en'],
  ['nothing that is not reliable', detected(false, ['es', 97]), undefined],
  ['nothing that covers too little', detected(true, ['es', 60], ['en', 40]), undefined],
  ['nothing where there is nothing', detected(true), undefined],
])('the browser’s detector gives %s', async (_, result, language) => {
  browserDetector.mockResolvedValueOnce(result);
  expect(await detectLanguage('hoy ha sido')).toBe(language);
  expect(browserDetector).toHaveBeenCalledExactlyOnceWith('hoy ha sido');
});

test('a browser that has no detector for a text leaves it to be read', async () => {
  browserDetector.mockRejectedValueOnce(new Error('no model'));
  expect(await detectLanguage('hoy ha sido')).toBeUndefined();
});
