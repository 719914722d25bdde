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
  ['es', 'a reliable result of one language', detected(true, ['es', 97]), 'es'],
  ['zh', 'a language with a script', detected(true, ['zh-Hant', 99]), 'zh'],
  ['en', 'a main language of 90 %', detected(true, ['en', 90], ['fr', 10]), 'en'],
  ['undefined', 'a result that is not reliable', detected(false, ['es', 97]), undefined],
  ['undefined', 'a main language of 60 %', detected(true, ['es', 60], ['en', 40]), undefined],
  ['undefined', 'a result without languages', detected(true), undefined],
])('detectLanguage returns %s for %s', async (_language, _result, result, language) => {
  browserDetector.mockResolvedValueOnce(result);
  expect(await detectLanguage('hoy ha sido')).toBe(language);
  expect(browserDetector).toHaveBeenCalledExactlyOnceWith('hoy ha sido');
});

test('detectLanguage returns undefined if the browser’s detector fails', async () => {
  browserDetector.mockRejectedValueOnce(new Error('no model'));
  expect(await detectLanguage('hoy ha sido')).toBeUndefined();
});
