// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DangerNote } from '../../../../entrypoints/popup/DangerNote.tsx';
import '../../messages.ts';

const app = () => document.getElementById('app')!;
const show = (region: string | undefined) => act(() => render(<DangerNote region={region} />, app()));
const links = () => [...app().querySelectorAll('a')];

beforeEach(() => {
  document.body.innerHTML = '<div id="app"></div>';
});

afterEach(() => render(null, app()));

describe('the note', () => {
  test('is a region named by its first words, and says what becomes of it', async () => {
    await show('US');
    const section = app().querySelector('section');
    const label = document.getElementById(section?.getAttribute('aria-labelledby') ?? '');
    expect(label?.textContent).toBe('What you wrote sounds heavy.');
    expect(app().textContent).toContain('Nothing about this note is stored or sent.');
  });

  test('gives the lines of the region, each a link that names the line', async () => {
    await show('US');
    expect(links().map(({ href }) => href)).toEqual([
      'tel:988',
      'sms:988',
      'https://findahelpline.com/',
      'tel:911',
    ]);
    expect(links()[0]?.getAttribute('aria-label')).toBe('Call 988, 988 Suicide & Crisis Lifeline');
    expect(app().textContent).toContain('24 hours, every day · English; for Spanish press 2');
    for (const link of links()) expect(link).toMatchObject({ target: '_blank', rel: 'noreferrer' });
  });

  test('gives the directories where the region is not known', async () => {
    await show(undefined);
    expect(links().map(({ href }) => href)).toEqual([
      'https://findahelpline.com/',
      'https://befrienders.org/',
    ]);
    expect(app().textContent).toContain('your local emergency number');
  });

  test('goes when asked to', async () => {
    await show('GB');
    const button = app().querySelector('button');
    expect(button?.textContent).toBe('Not now');
    await act(() => button?.click());
    expect(app().innerHTML).toBe('');
  });
});
