import { afterEach, describe, expect, test } from 'vitest';
import { CrisisNote } from '#entrypoints/shared/components/CrisisNote.tsx';
import { speak } from '#tests/support/localeMessages.ts';
import { app, press, renderPage, usePage } from '#tests/unit/entrypoints/renderPage.ts';

usePage();

const show = (region: string | undefined) => renderPage(<CrisisNote region={region} />);
const links = () => [...app().querySelectorAll('a')];

afterEach(() => speak('en'));

describe('CrisisNote', () => {
  test('CrisisNote is labelled by its heading and says that nothing about it is stored', async () => {
    await show('US');
    const section = app().querySelector('section');
    const label = document.getElementById(section?.getAttribute('aria-labelledby') ?? '');
    expect(label?.textContent).toBe('What you wrote sounds heavy.');
    expect(app().textContent).toContain('Nothing about this note is sent or written to disk.');
  });

  test('CrisisNote links to the help lines of the region, and each link names its line', async () => {
    await show('US');
    expect(links().map(({ href }) => href)).toEqual([
      'tel:988',
      'sms:988',
      'https://findahelpline.com/',
      'tel:911',
    ]);
    expect(links()[0]?.getAttribute('aria-label')).toBe('Call 988, 988 Suicide & Crisis Lifeline');
    expect(app().textContent).toContain('24 hours, every day · for Spanish press 2');
    for (const link of links()) expect(link).toMatchObject({ target: '_blank', rel: 'noreferrer' });
  });

  test('CrisisNote links to directories if the region is unknown', async () => {
    await show(undefined);
    expect(links().map(({ href }) => href)).toEqual([
      'https://findahelpline.com/',
      'https://befrienders.org/',
    ]);
    expect(app().textContent).toContain('your local emergency number');
  });

  const details = () => [...app().querySelectorAll('li > .quiet')].map(({ textContent }) => textContent);
  const labels = () => links().map(({ textContent }) => textContent);

  test.each([
    ['PT', ['24 hours, every day · Portuguese', '15:30 to 0:30 · Portuguese']],
    ['IT', ['every day until midnight · Italian']],
    ['IN', ['24 hours, every day · English, Hindi and 18 others']],
    ['CH', ['24 hours, every day · German, French, Italian']],
    ['GB', ['24 hours, every day', '24 hours, every day']],
  ])('CrisisNote shows opening hours and languages of the help lines in %s', async (region, texts) => {
    await show(region);
    expect(details()).toEqual([...texts, 'Help lines around the world']);
  });

  test.each([
    [
      'de',
      'SMS mit SHOUT an 85258',
      'rund um die Uhr, jeden Tag · Englisch',
      'Englisch, Hindi und 18 weitere',
      'für Spanisch die 2 drücken',
    ],
    [
      'es',
      'SMS con SHOUT al 85258',
      'las 24 horas, todos los días · inglés',
      'inglés e hindi y otros 18',
      'para español, pulsa 2',
    ],
    [
      'pt-BR',
      'SMS com SHOUT para 85258',
      '24 horas, todos os dias · inglês',
      'inglês e hindi e mais 18',
      'para espanhol, tecle 2',
    ],
    [
      'hi',
      '85258 पर SHOUT लिखकर SMS करें',
      '24 घंटे, हर दिन · अंग्रेज़ी',
      'अंग्रेज़ी, हिन्दी और 18 अन्य भाषाएँ',
      'स्पेनिश के लिए 2 दबाएँ',
    ],
  ])('CrisisNote is translated into %s, except for names', async (language, sms, hours, many, press) => {
    await speak(language);
    await show('GB');
    expect(labels()).toContain(sms);
    expect(details()[0]).toBe(hours);
    expect([...app().querySelectorAll('strong')].map(({ textContent }) => textContent)).toEqual([
      'Samaritans',
      'Shout',
      'Find a Helpline',
    ]);
    await show('IN');
    expect(details()[0]).toContain(many);
    await show('US');
    expect(details()[0]).toContain(press);
  });

  test('the button "Not now" hides CrisisNote', async () => {
    await show('GB');
    await press('Not now');
    expect(app().innerHTML).toBe('');
  });
});
