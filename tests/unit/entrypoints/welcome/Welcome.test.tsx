// @vitest-environment jsdom
import { options, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Welcome } from '#entrypoints/welcome/Welcome.tsx';
import { type CurrentMood, currentMood, failure } from '#lib/browser/storage/currentMood.ts';
import { storedSettings } from '#lib/browser/storage/settings.ts';
import { initialSettings } from '#lib/settings/settings.ts';
import { matchPatterns, sites } from '#lib/sites/index.ts';
import type { Survey } from '#lib/taste/taste.ts';
import { fakePermissions } from '#tests/unit/lib/browser/permissions.ts';
import { fromPopup, sendAs } from '#tests/unit/lib/browser/startBackground.ts';
import { find, type } from '#tests/unit/lib/composers/page.ts';

// Effects run at once: the frame they would wait for may come when the document is gone.
options.requestAnimationFrame = queueMicrotask;

let sent: ReturnType<typeof sendAs>;

beforeEach(() => {
  sent = sendAs(fromPopup);
  document.body.innerHTML = '<div id="app"></div>';
});

afterEach(async () => {
  await act(() => render(null, app()));
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

const app = () => document.getElementById('app')!;
const text = () => app().textContent ?? '';
const messages = () => sent.mock.calls.map(([message]) => message);
const agreement = { kind: 'set', args: [{ of: 'agreed', value: true }] };

async function open(): Promise<void> {
  await act(() => render(<Welcome />, app()));
  await vi.waitFor(() => expect(app().querySelector('h1')).not.toBeNull());
}

async function press(name: string): Promise<void> {
  const button = [...app().querySelectorAll('button')].find(({ textContent }) => textContent === name);
  if (!button) throw new Error(`there is no button ${name}`);
  await act(() => button.click());
}

test('it says what is read and never read, where that stays, and on which sites', async () => {
  await open();
  for (const { name, hosts } of sites) {
    expect(text()).toContain(name);
    for (const host of hosts) expect(text()).toContain(host);
  }
  expect(text()).toContain('never reads passwords');
  expect(text()).toContain('stay on this computer');
  expect(messages()).toEqual([]);
});

test('each site has its switch, and its direct messages theirs, which is off', async () => {
  await open();
  const switchOf = (label: string) => app().querySelector<HTMLInputElement>(`[aria-label="${label}"]`)!;
  expect(switchOf('Read posts on X').checked).toBe(true);
  expect(switchOf('Read direct messages on X').checked).toBe(false);
  await act(() => switchOf('Read posts on X').click());
  await act(() => switchOf('Read direct messages on Discord').click());
  expect(messages()).toEqual([
    { kind: 'set', args: [{ of: 'off', host: 'x.com', value: true }] },
    { kind: 'set', args: [{ of: 'messages', host: 'discord.com', value: true }] },
  ]);
  expect(switchOf('Read direct messages on YouTube')).toBeNull(); // it has none
});

describe('the question', () => {
  test('is answered by "Yes", and the browser is asked for the sites in the same click', async () => {
    const request = fakePermissions({ given: true });
    await open();
    await press('Yes, read my posts on these sites');
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: [...matchPatterns] });
    expect(messages()).toEqual([agreement]);
  });

  test('stands once it was answered, with the way back', async () => {
    fakePermissions({ given: true });
    await storedSettings.set({ ...initialSettings, agreed: true });
    await open();
    expect(text()).toContain('Tonic reads along now');
    expect(app().querySelector('[role="alert"]')).toBeNull();
    await press('Stop reading again');
    expect(messages()).toEqual([{ kind: 'set', args: [{ of: 'agreed', value: false }] }]);
  });

  test('where the browser lets Tonic run nowhere, that is told, with a button that asks it', async () => {
    const request = fakePermissions({ given: false });
    await open();
    await press('Yes, read my posts on these sites');
    expect(messages()).toEqual([agreement]);
    await act(() => storedSettings.set({ ...initialSettings, agreed: true }));
    await vi.waitFor(() => expect(app().querySelector('[role="alert"]')).not.toBeNull());
    await press('Allow the sites');
    expect(request).toHaveBeenCalledTimes(2);
  });
});

describe('once the person has agreed', () => {
  beforeEach(async () => {
    fakePermissions({ given: true });
    await storedSettings.set({ ...initialSettings, agreed: true });
    await open();
    await vi.waitFor(() => expect(app().querySelector('textarea')).not.toBeNull());
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  const status = () => app().querySelector('[role="status"]')?.textContent;
  const happy: CurrentMood = {
    mood: 'happy',
    happy: 0.93,
    weight: 0.86,
    site: '',
    time: Date.now() + 60_000,
    began: Date.now() + 60_000,
    corrected: false,
    seed: 7,
  };

  async function write(text: string): Promise<void> {
    await act(() => {
      type(find('textarea'), text);
      vi.advanceTimersByTime(600);
    });
  }

  test('a box is read as the ones on sites are, and says what is perceived', async () => {
    expect(status()).toBe('');
    await write('so glad');
    expect(messages()).toEqual([{ kind: 'read', args: ['so glad'] }]);
    await act(() => currentMood.set(happy));
    expect(status()).toBe('Sounds happy, 86 % strong');
    await act(() => currentMood.set({ ...happy, mood: 'unsure', reason: 'language' }));
    expect(status()).toBe('Tonic reads English; this looks like another language');
    await write('');
    expect(messages().at(-1)).toEqual({ kind: 'end', args: [] });
    expect(status()).toBe('');
  });

  test('a mood of before is not shown as this one', async () => {
    await act(() => currentMood.set({ ...happy, time: 1 }));
    await write('so glad');
    expect(status()).toBe('');
  });

  test('a model that fails is told', async () => {
    await write('so glad');
    await act(() => failure.set({ fault: 'missing', detail: 'mood.onnx is missing' }));
    expect(status()).toBe('Tonic cannot read moods just now');
  });

  test('four questions ask what the person likes, and more of them are a button away', async () => {
    const questions = [...app().querySelectorAll('fieldset')];
    expect(questions.map((one) => one.querySelector('legend')?.textContent)).toEqual([
      'When I am happy, I play',
      'When I am sad, I play',
      'When I am happy, I watch',
      'When I am sad, I watch',
    ]);
    const box = (question: number, genre: string) =>
      [...questions[question]!.querySelectorAll('label')]
        .find(({ textContent }) => textContent === genre)!
        .querySelector('input')!;
    await act(() => box(1, 'jazz').click());
    await act(() => box(3, 'Comedy').click());
    await act(() => box(1, 'jazz').click());
    expect(messages().map((message) => (message as { args: [Survey] }).args[0].sad)).toEqual([
      { songs: ['jazz'], films: [] },
      { songs: ['jazz'], films: ['Comedy'] },
      { songs: [], films: ['Comedy'] },
    ]);
    const openOptionsPage = vi.spyOn(fakeBrowser.runtime, 'openOptionsPage').mockResolvedValue();
    await press('Say more');
    expect(openOptionsPage).toHaveBeenCalledOnce();
  });
});
