import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { loadCatalogs } from '#entrypoints/shared/hooks/useCatalogs.ts';
import { Welcome } from '#entrypoints/welcome/Welcome.tsx';
import { storedSettings } from '#lib/browser/storage/settings.ts';
import { initialSettings } from '#lib/settings/settings.ts';
import { matchPatterns, sites } from '#lib/sites/index.ts';
import {
  alerts,
  app,
  click,
  labelled,
  pageText,
  press,
  renderPage,
  usePage,
} from '#tests/unit/entrypoints/renderPage.ts';
import { fakePermissions } from '#tests/unit/lib/browser/permissions.ts';
import { fromPopup, sendAs } from '#tests/unit/lib/browser/startBackground.ts';

usePage();

let sent: ReturnType<typeof sendAs>;

beforeEach(() => {
  sent = sendAs(fromPopup);
});

const messages = () => sent.mock.calls.map(([message]) => message);
const consentMessage = { kind: 'changeSetting', args: [{ of: 'agreed', value: true }] };

/** Catalogs that never finish loading. */
const stillLoading = () => new Promise<never>(() => undefined);

async function open(load: () => ReturnType<typeof loadCatalogs> = stillLoading): Promise<void> {
  await renderPage(<Welcome load={load} />);
  await vi.waitFor(() => expect(app().querySelector('h1')).not.toBeNull());
}

test('Welcome says what is read and never read, where the text stays, and on which sites', async () => {
  await open();
  for (const { name, hosts } of sites) {
    expect(pageText()).toContain(name);
    for (const host of hosts) expect(pageText()).toContain(host);
  }
  expect(pageText()).toContain('never reads passwords');
  expect(pageText()).toContain('stay on this computer');
  expect(messages()).toEqual([]);
});

test('SiteTable has switches for posts, which are on, and for direct messages, which are off', async () => {
  await open();
  expect(labelled('Read posts on X').checked).toBe(true);
  expect(labelled('Read direct messages on X').checked).toBe(false);
  await click(labelled('Read posts on X'));
  await click(labelled('Read direct messages on Discord'));
  expect(messages()).toEqual([
    { kind: 'changeSetting', args: [{ of: 'off', host: 'x.com', value: true }] },
    { kind: 'changeSetting', args: [{ of: 'messages', host: 'discord.com', value: true }] },
  ]);
  expect(labelled('Read direct messages on YouTube')).toBeNull(); // YouTube has no direct messages
});

describe('consent', () => {
  test('the button "Yes" saves the consent and requests access to the sites in the same click', async () => {
    const request = fakePermissions({ given: true });
    await open();
    await press('Yes, read my posts on these sites');
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: [...matchPatterns] });
    expect(messages()).toEqual([consentMessage]);
  });

  test('Welcome says that Tonic is on after consent, and offers to withdraw it', async () => {
    fakePermissions({ given: true });
    await storedSettings.set({ ...initialSettings, agreed: true });
    await open();
    expect(pageText()).toContain('Tonic is on');
    expect(alerts()).toEqual([]);
    await press('Stop reading');
    expect(messages()).toEqual([{ kind: 'changeSetting', args: [{ of: 'agreed', value: false }] }]);
  });

  test('SitesAllowed shows a note with a button that requests access if the browser denies it', async () => {
    const request = fakePermissions({ given: false });
    await open();
    await press('Yes, read my posts on these sites');
    expect(messages()).toEqual([consentMessage]);
    await act(() => storedSettings.set({ ...initialSettings, agreed: true }));
    await vi.waitFor(() => expect(alerts()).toHaveLength(1));
    await press('Allow these sites');
    expect(request).toHaveBeenCalledTimes(2);
  });
});
