import { afterEach, describe, expect, test } from 'vitest';
import { shortageText, whyText } from '#entrypoints/popup/reasons.ts';
import { sayShortage, sayWhy } from '#lib/recommend/explain/english.ts';
import type { Reason } from '#lib/recommend/score/reason.ts';
import { speak } from '#tests/support/localeMessages.ts';
import { clauses, shortages } from '#tests/unit/lib/recommend/clauses.ts';

const all: readonly Reason[] = Object.values(clauses).flat();
const sides = ['songs', 'films'] as const;

afterEach(() => speak('en'));

test('English is that of the command line', () => {
  expect(all.map((clause) => whyText([clause]))).toEqual(all.map((clause) => sayWhy([clause])));
  for (const side of sides)
    expect(shortages.map((one) => shortageText(side, one))).toEqual(
      shortages.map((one) => sayShortage(side, one)),
    );
});

describe.each(['de', 'es', 'pt-BR', 'hi'])('in %s', (language) => {
  test.each(all.map((clause) => [sayWhy([clause]), clause] as const))('%s', async (english, clause) => {
    await speak(language);
    const text = whyText([clause]);
    expect(text).not.toBe(english);
    expect(text).not.toMatch(/\$|undefined|^$|, ,|^, /);
    // Names and figures are in it.
    if ('name' in clause) expect(text).toContain(clause.trait === 'genre' ? '' : clause.name);
    if (clause.kind === 'liked') expect(text).toContain(String(clause.likes));
    if (clause.kind === 'popularity') expect(text).toContain('83');
  });

  test('a list that is short says why', async () => {
    await speak(language);
    for (const side of sides)
      for (const shortage of shortages) {
        const text = shortageText(side, shortage);
        expect(text).toMatch(/[.।]$/);
        expect(text).not.toMatch(/\$|undefined|Drama, War/);
        if (shortage.kind === 'few' && shortage.left > 0) expect(text).toContain(String(shortage.left));
      }
  });
});

const whole: readonly Reason[] = [
  { kind: 'fit', genres: ['Comedy', 'Romance'], sound: [], purpose: 'liftSad' },
  { kind: 'liked', side: 'films', likes: 2, trait: 'maker', name: 'Nora Ephron' },
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
])('a whole line in %s', async (language, line) => {
  await speak(language);
  expect(whyText(whole)).toBe(line);
});
