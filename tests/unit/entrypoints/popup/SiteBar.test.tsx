import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { storedSettings } from '#lib/browser/storage/settings.ts';
import { initialSettings } from '#lib/settings/settings.ts';
import { app, pageText, press } from '#tests/unit/entrypoints/renderPage.ts';
import { fakePermissions } from '#tests/unit/lib/browser/permissions.ts';
import { heading, messages, open, showTab, usePopup } from './renderPopup.tsx';

usePopup();

describe('SiteBar', () => {
  const footer = () => app().querySelector('footer')?.textContent;
  const changeMessage = (change: object) => ({ kind: 'changeSetting', args: [change] });

  test('SiteBar turns the current site off and on again', async () => {
    showTab('https://twitter.com/compose/post');
    await open(heading);
    await press('Stop reading X');
    expect(messages()).toEqual([changeMessage({ of: 'off', host: 'x.com', value: true })]);
    await act(() => storedSettings.set({ ...initialSettings, agreed: true, off: ['x.com'] }));
    await vi.waitFor(() => expect(footer()).toContain('Read X again'));
    await press('Read X again');
    expect(messages().at(-1)).toEqual(changeMessage({ of: 'off', host: 'x.com', value: false }));
  });

  test('SiteBar pauses for an hour, and PausedNote shows until when and resumes', async () => {
    await open(heading);
    await press('Pause for an hour');
    const [{ args }] = messages() as [{ args: [{ value: number }] }];
    expect(args[0]).toMatchObject({ of: 'pausedUntil' });
    expect(args[0].value - Date.now()).toBeGreaterThan(3_590_000);
    expect(args[0].value - Date.now()).toBeLessThanOrEqual(3_600_000);
    await act(() => storedSettings.set({ ...initialSettings, agreed: true, pausedUntil: args[0].value }));
    await vi.waitFor(() => expect(pageText()).toMatch(/Paused until \d+:\d\d/));
    await press('Resume');
    expect(messages().at(-1)).toEqual(changeMessage({ of: 'pausedUntil', value: 0 }));
  });

  test('SiteBar ignores a pause that ends more than two hours from now', async () => {
    await storedSettings.set({ ...initialSettings, agreed: true, pausedUntil: Date.now() + 86_400_000 });
    await open(heading);
    expect(footer()).toBe('Pause for an hour');
  });

  test('SiteBar ignores a pause that is over', async () => {
    await storedSettings.set({ ...initialSettings, agreed: true, pausedUntil: Date.now() - 1 });
    await open(heading);
    expect(footer()).toBe('Pause for an hour');
  });

  test('SiteBar adds another site in the click that requests access to its host only', async () => {
    showTab('https://forum.example/topic');
    const request = fakePermissions({ given: false, onRequest: true });
    await open(heading);
    expect(footer()).toContain('Tonic doesn’t read forum.example.');
    await press('Use Tonic on this site');
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ['*://forum.example/*'] });
    expect(messages()).toEqual([changeMessage({ of: 'others', host: 'forum.example', value: true })]);
  });

  test('SiteBar does not add a site if the user denies the browser’s prompt', async () => {
    showTab('https://forum.example/topic');
    fakePermissions({ given: false, onRequest: false });
    await open(heading);
    await press('Use Tonic on this site');
    expect(messages()).toEqual([]);
  });

  test('SiteBar removes a site that the user added', async () => {
    showTab('https://forum.example/topic');
    await storedSettings.set({ ...initialSettings, agreed: true, others: ['forum.example'] });
    await open(heading);
    await press('Stop reading forum.example');
    expect(messages()).toEqual([changeMessage({ of: 'others', host: 'forum.example', value: false })]);
  });

  test.each(['chrome://extensions/', 'about:blank', undefined])(
    'SiteBar offers only a pause over %s',
    async (url) => {
      showTab(url);
      await open(heading);
      expect(footer()).toBe('Pause for an hour');
    },
  );
});
