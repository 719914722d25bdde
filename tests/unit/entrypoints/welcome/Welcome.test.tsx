// @vitest-environment jsdom
import { options, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Welcome } from '../../../../entrypoints/welcome/Welcome.tsx';
import { storedSettings } from '../../../../lib/browser/settings.ts';
import { matchPatterns, sites } from '../../../../lib/composers/sites.ts';
import { initialSettings } from '../../../../lib/settings/settings.ts';
import { fromPopup, sendAs } from '../../lib/browser/background.ts';
import { fakePermissions } from '../../lib/browser/permissions.ts';

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
