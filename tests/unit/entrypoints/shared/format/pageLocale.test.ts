// @vitest-environment node
import { afterEach, describe, expect, test } from 'vitest';
import { pageLocale } from '#entrypoints/shared/format/pageLocale.ts';
import { renderReasons, renderShortage } from '#lib/recommend/explain/render.ts';
import type { Reason } from '#lib/recommend/score/reason.ts';
import { readEnglish } from '#scripts/cli/english.ts';
import { speak, translations } from '#tests/support/localeMessages.ts';
import { reasons, shortages } from '#tests/unit/lib/recommend/reasons.ts';

const english = await readEnglish();
const allReasons: readonly Reason[] = Object.values(reasons).flat();
const sides = ['songs', 'films'] as const;

afterEach(() => speak('en'));

test('pageLocale renders reasons and shortages in English as the command line does', () => {
  for (const reason of allReasons)
    expect(renderReasons([reason], pageLocale())).toBe(renderReasons([reason], english));
  for (const side of sides)
    for (const shortage of shortages)
      expect(renderShortage(side, shortage, pageLocale())).toBe(renderShortage(side, shortage, english));
});

describe.each(translations)('pageLocale in %s', (language) => {
  test.each(allReasons.map((reason) => [renderReasons([reason], english), reason] as const))(
    `pageLocale in ${language} translates %j`,
    async (englishText, reason) => {
      await speak(language);
      const text = renderReasons([reason], pageLocale());
      expect(text).not.toBe(englishText);
      expect(text).not.toMatch(/\$|undefined|^$|, ,|^, /);
      // Names and numbers are not translated.
      if ('name' in reason) expect(text).toContain(reason.trait === 'genre' ? '' : reason.name);
      if (reason.kind === 'liked') expect(text).toContain(String(reason.likes));
      if (reason.kind === 'popularity') expect(text).toContain('83');
    },
  );

  test(`pageLocale in ${language} explains in sentences why a list is short`, async () => {
    await speak(language);
    for (const side of sides)
      for (const shortage of shortages) {
        const text = renderShortage(side, shortage, pageLocale());
        expect(text).toMatch(/[.।]$/);
        expect(text).not.toMatch(/\$|undefined|Drama, War/);
        if (shortage.kind === 'few' && shortage.left > 0) expect(text).toContain(String(shortage.left));
      }
  });
});

const threeReasons: readonly Reason[] = [
  { kind: 'fit', genres: ['Comedy', 'Romance'], sound: [], purpose: 'liftSad' },
  { kind: 'liked', side: 'films', likes: 2, trait: 'creator', name: 'Nora Ephron' },
  { kind: 'rating', average: 7.4, votes: 1_870_160 },
];

test.each([
  [
    'de',
    'Komödie und Liebesfilm, um eine traurige Stimmung zu heben; du mochtest 2 Filme von Nora Ephron; auf IMDb von 1,9 Millionen mit 7,4 bewertet',
  ],
  [
    'es',
    'Comedia y Romance, para levantar un ánimo triste; diste «Me gusta» a 2 películas de Nora Ephron; nota en IMDb: 7,4 (votos: 1,9 millones)',
  ],
  [
    'pt-BR',
    'Comédia e Romance, para levantar um humor triste; você gostou de 2 filmes de Nora Ephron; nota no IMDb: 7,4 (votos: 1,9 milhão)',
  ],
  [
    'hi',
    'कॉमेडी और रोमांस, उदास मूड को बेहतर करने के लिए; आप पहले पसंद कर चुके हैं: Nora Ephron (2 फ़िल्में); IMDb पर रेटिंग: 7.4 (वोट: 19 लाख)',
  ],
])('pageLocale renders three reasons as one line in %s', async (language, line) => {
  await speak(language);
  expect(renderReasons(threeReasons, pageLocale())).toBe(line);
});
