// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { storedSettings } from '#lib/browser/storage/settings.ts';
import { initialSettings } from '#lib/settings/settings.ts';
import { fakePermissions } from '#tests/unit/lib/browser/permissions.ts';
import { app, heading, messages, open, over, press, text } from './renderPopup.tsx';

describe('where it reads', () => {
  const footer = () => app().querySelector('footer')?.textContent;
  const set = (change: object) => ({ kind: 'set', args: [change] });

  test('can be changed for the site it stands over, and back', async () => {
    over('https://twitter.com/compose/post');
    await open(heading);
    await press('Stop reading X');
    expect(messages()).toEqual([set({ of: 'off', host: 'x.com', value: true })]);
    await act(() => storedSettings.set({ ...initialSettings, agreed: true, off: ['x.com'] }));
    await vi.waitFor(() => expect(footer()).toContain('Read X again'));
    await press('Read X again');
    expect(messages().at(-1)).toEqual(set({ of: 'off', host: 'x.com', value: false }));
  });

  test('can be paused for an hour, and says until when; or gone on with', async () => {
    await open(heading);
    await press('Pause for an hour');
    const [{ args }] = messages() as [{ args: [{ value: number }] }];
    expect(args[0]).toMatchObject({ of: 'pausedUntil' });
    expect(args[0].value - Date.now()).toBeGreaterThan(3_590_000);
    expect(args[0].value - Date.now()).toBeLessThanOrEqual(3_600_000);
    await act(() => storedSettings.set({ ...initialSettings, agreed: true, pausedUntil: args[0].value }));
    await vi.waitFor(() => expect(text()).toMatch(/Paused until \d+:\d\d/));
    await press('Go on');
    expect(messages().at(-1)).toEqual(set({ of: 'pausedUntil', value: 0 }));
  });

  test('a pause that the clock was set back in ends', async () => {
    await storedSettings.set({ ...initialSettings, agreed: true, pausedUntil: Date.now() + 86_400_000 });
    await open(heading);
    expect(footer()).toBe('Pause for an hour');
  });

  test('a pause that is over is none', async () => {
    await storedSettings.set({ ...initialSettings, agreed: true, pausedUntil: Date.now() - 1 });
    await open(heading);
    expect(footer()).toBe('Pause for an hour');
  });

  test('another site is added in the click that asks for its host alone', async () => {
    over('https://forum.example/topic');
    const request = fakePermissions({ given: false, onRequest: true });
    await open(heading);
    expect(footer()).toContain('forum.example is not read.');
    await press('Use Tonic on this site');
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ['*://forum.example/*'] });
    expect(messages()).toEqual([set({ of: 'others', host: 'forum.example', value: true })]);
  });

  test('and is not where the person tells the browser no', async () => {
    over('https://forum.example/topic');
    fakePermissions({ given: false, onRequest: false });
    await open(heading);
    await press('Use Tonic on this site');
    expect(messages()).toEqual([]);
  });

  test('it is taken back there too', async () => {
    over('https://forum.example/topic');
    await storedSettings.set({ ...initialSettings, agreed: true, others: ['forum.example'] });
    await open(heading);
    await press('Stop reading forum.example');
    expect(messages()).toEqual([set({ of: 'others', host: 'forum.example', value: false })]);
  });

  test.each(['chrome://extensions/', 'about:blank', undefined])('%s cannot be read', async (url) => {
    vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async () => [{ url }] as never);
    await open(heading);
    expect(footer()).toBe('Pause for an hour');
  });
});
