// @vitest-environment jsdom
import { readFile } from 'node:fs/promises';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Popup } from '../../../../entrypoints/popup/Popup.tsx';
import { failure, type Perceived, perceived } from '../../../../lib/browser/state.ts';
import { sites } from '../../../../lib/composers/sites.ts';
import { fromPopup, sendAs } from '../../lib/browser/background.ts';

const happy: Perceived = {
  mood: 'happy',
  happy: 0.93,
  weight: 0.86,
  site: 'x.com',
  time: Date.now() - 5 * 60_000,
  corrected: false,
  seed: 7,
};

const fetched = vi.fn(async (url: string) => {
  const file = new URL(url).pathname.replace(/^\/+/, '');
  return new Response(await readFile(`assets/${file}`));
});
let sent: ReturnType<typeof sendAs>;

beforeEach(() => {
  vi.stubGlobal('fetch', fetched);
  sent = sendAs(fromPopup);
  fakeBrowser.runtime.onMessage.addListener(() => undefined);
  document.body.innerHTML = '<div id="app"></div>';
});

afterEach(() => {
  render(null, app());
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

const app = () => document.getElementById('app')!;
const text = () => app().textContent ?? '';
const heading = () => app().querySelector('h2')?.textContent;
const list = (name: string) => [...app().querySelectorAll(`ol[aria-label="${name}"] > li`)];
const links = (name: string) => list(name).map((item) => item.querySelector('a')?.href ?? '');
const messages = () => sent.mock.calls.map(([message]) => message);

/** Opens the popup, and waits until it has read what it shows. */
async function open(waitFor: () => unknown): Promise<void> {
  await act(() => render(<Popup />, app()));
  await vi.waitFor(() => expect(waitFor()).toBeTruthy(), { timeout: 10_000 });
}

const openOnPicks = () => open(() => list('Films').length > 0);

async function press(name: string): Promise<void> {
  const button = [...app().querySelectorAll('button')].find(({ textContent }) => textContent === name);
  if (!button) throw new Error(`there is no button ${name}`);
  await act(() => button.click());
}

describe('before the first post', () => {
  test('it says what will come, on which sites, and what becomes of the words', async () => {
    await open(heading);
    expect(heading()).toBe('Nothing read yet');
    for (const { name } of sites) expect(text()).toContain(name);
    expect(text()).toContain('never stored or sent');
    expect(app().querySelector('ol, button')).toBeNull();
  });
});

describe('a model that does not load', () => {
  test('is told with its reason, instead of an old mood', async () => {
    await perceived.set(happy);
    await failure.set('mood.onnx is missing: 404');
    await open(heading);
    expect(app().querySelector('[role="alert"]')?.textContent).toContain('mood.onnx is missing: 404');
    expect(text()).not.toContain('happy');
    expect(list('Songs')).toEqual([]);
  });

  test('is asked for again by "Try again"', async () => {
    await failure.set('mood.onnx is missing: 404');
    await open(heading);
    await press('Try again');
    expect(messages()).toEqual([{ kind: 'retry', args: [] }]);
  });

  test('gives way when it loads', async () => {
    await failure.set('mood.onnx is missing: 404');
    await open(heading);
    await act(() => failure.set(null));
    expect(heading()).toBe('Nothing read yet');
  });
});

describe('a happy post', () => {
  beforeEach(() => perceived.set(happy));

  test('shows the mood, how strong, where and when', async () => {
    await openOnPicks();
    expect(heading()).toBe('Your post sounds happy');
    expect(text()).toContain('86 % strong');
    expect(app().querySelector('meter')?.getAttribute('value')).toBe('86');
    expect(text()).toContain('Read 5 minutes ago on x.com');
  });

  test('brings ten songs and ten films, each a link and a reason', async () => {
    await openOnPicks();
    for (const name of ['Songs', 'Films']) {
      expect(list(name)).toHaveLength(10);
      expect(new Set(links(name)).size).toBe(10);
      for (const item of list(name)) {
        expect(item.querySelector('strong')?.textContent).toMatch(/./);
        expect(item.querySelector('.why')?.textContent).toMatch(/ for a happy mood; /);
        expect(item.querySelector('a')).toMatchObject({ target: '_blank', rel: 'noreferrer' });
      }
    }
    for (const href of links('Songs')) expect(href).toMatch(/^https:\/\/open\.spotify\.com\/search\/./);
    for (const href of links('Films')) expect(href).toMatch(/^https:\/\/www\.imdb\.com\/title\/tt\d+\/$/);
  });

  test('brings the same picks when opened again', async () => {
    await openOnPicks();
    const first = [...links('Songs'), ...links('Films')];
    render(null, app());
    await openOnPicks();
    expect([...links('Songs'), ...links('Films')]).toEqual(first);
  });

  test('fetches nothing but what the extension ships', async () => {
    fetched.mockClear();
    await openOnPicks();
    const own = fakeBrowser.runtime.getURL('/');
    expect(fetched.mock.calls.map(([url]) => url).sort()).toEqual([
      `${own}catalogs/films.json`,
      `${own}catalogs/songs.json`,
    ]);
  });

  test('"Shuffle" asks for others, which show once the seed has changed', async () => {
    await openOnPicks();
    const first = links('Songs');
    await press('Shuffle');
    expect(messages()).toEqual([{ kind: 'shuffle', args: [] }]);
    await act(() => perceived.set({ ...happy, seed: 8 }));
    expect(links('Songs')).toHaveLength(10);
    expect(links('Songs')).not.toEqual(first);
  });

  test.each(['happy', 'sad'])('"I’m actually %s" says so', async (mood) => {
    await openOnPicks();
    await press(mood);
    expect(messages()).toEqual([{ kind: 'correct', args: [mood] }]);
  });

  test('the button of the mood is the one that is pressed', async () => {
    await openOnPicks();
    const pressed = [...app().querySelectorAll('button[aria-pressed="true"]')];
    expect(pressed.map(({ textContent }) => textContent)).toEqual(['happy']);
  });

  test('gives way to the next reading, with other criteria', async () => {
    await openOnPicks();
    await act(() => perceived.set({ ...happy, mood: 'sad', happy: 0.1, weight: 0.8 }));
    expect(heading()).toBe('Your post sounds sad');
    for (const item of [...list('Songs'), ...list('Films')])
      expect(item.textContent).toContain('for a sad mood');
  });
});

test('a corrected mood is the person’s own', async () => {
  await perceived.set({ ...happy, mood: 'sad', corrected: true });
  await openOnPicks();
  expect(heading()).toBe('You are sad');
  expect(text()).toContain('You said so yourself.');
  expect(app().querySelector('meter')).toBeNull();
  expect(list('Songs')).toHaveLength(10);
});

test('an unsure post brings no picks, and the person may still say', async () => {
  await perceived.set({ ...happy, mood: 'unsure', happy: 0.5, weight: 0 });
  await open(heading);
  await vi.waitFor(() => expect(fetched).toHaveBeenCalled());
  expect(heading()).toBe('Hard to say');
  expect(app().querySelector('ol')).toBeNull();
  await press('sad');
  expect(messages()).toEqual([{ kind: 'correct', args: ['sad'] }]);
});

test('catalogs that do not load are told, beside the mood', async () => {
  await perceived.set(happy);
  vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
  await open(() => app().querySelector('[role="alert"]'));
  expect(heading()).toBe('Your post sounds happy');
  expect(app().querySelector('[role="alert"]')?.textContent).toMatch(/catalogs do not load.*answers 404/);
});
