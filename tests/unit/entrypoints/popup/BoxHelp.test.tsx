import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { BoxHelp } from '#entrypoints/popup/BoxHelp.tsx';
import type { FrameReport } from '#lib/composers/explainReport.ts';
import { initialSettings, type Settings } from '#lib/settings/settings.ts';
import '#tests/support/localeMessages.ts';
import { app, press, renderPage, usePage, withText } from '#tests/unit/entrypoints/renderPage.ts';
import { fakePermissions } from '#tests/unit/lib/browser/permissions.ts';

usePage();

const agreed: Settings = { ...initialSettings, agreed: true };
const report: FrameReport = {
  path: [],
  protocol: 'https:',
  host: 'x.com',
  isWatched: true,
  box: { kind: 'textarea', hasText: true },
};

/** The fake browser has no scripting API. */
const executeScript = vi.fn<(injection: object) => Promise<{ result: FrameReport | null }[]>>();

beforeEach(() => {
  executeScript.mockReset();
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async () => [{ id: 7 }] as never);
  Object.assign(fakeBrowser.scripting, { executeScript });
  fakePermissions({ given: true });
});

const items = () => [...app().querySelectorAll('li')].map(({ textContent }) => textContent);
const live = () => app().querySelector('[aria-live="polite"]')?.textContent;

/** Presses the button while the frames of the tab report this. */
async function pressWith(reports: readonly (FrameReport | null)[] | Error, settings = agreed): Promise<void> {
  executeScript.mockImplementation(async () => {
    if (reports instanceof Error) throw reports;
    return reports.map((result) => ({ result }));
  });
  await renderPage(<BoxHelp settings={settings} />);
  await press('Tonic doesn’t see my box');
  await vi.waitFor(() => expect(live()).not.toBe(''));
}

describe('BoxHelp', () => {
  test('BoxHelp shows nothing and runs no script before its button is pressed', async () => {
    await renderPage(<BoxHelp settings={agreed} />);
    expect(live()).toBe('');
    expect(withText('button', 'Tonic doesn’t see my box')?.getAttribute('aria-expanded')).toBe('false');
    expect(executeScript).not.toHaveBeenCalled();
  });

  test('BoxHelp asks all frames of the current tab and lists what they report', async () => {
    await pressWith([report, null]);
    expect(executeScript).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ target: { tabId: 7, allFrames: true }, files: ['/explainBox.js'] }),
    );
    expect(items()).toEqual([
      'Site: x.com',
      'Tonic may read posts here.',
      'Box: a text area',
      'No rule keeps it from being read.',
      'Tonic sees text in it.',
    ]);
    expect(withText('button', 'Tonic doesn’t see my box')?.getAttribute('aria-expanded')).toBe('true');
  });

  test('BoxHelp names the rule that refuses the box, and no text', async () => {
    await pressWith([{ ...report, box: { kind: 'editable', refusal: 'search' } }]);
    expect(items().slice(2)).toEqual([
      'Box: an element you can type in',
      'It isn’t read, because it looks like a search box.',
    ]);
  });

  test('BoxHelp asks for a click into the box if none has the focus', async () => {
    await pressWith([{ ...report, box: { kind: 'none' } }]);
    expect(items().slice(2)).toEqual([
      'No box has the focus. Click into the box first, then open this again.',
    ]);
  });

  test.each<[string, Settings, string]>([
    ['the user has not agreed', initialSettings, 'you haven’t agreed'],
    ['Tonic is paused', { ...agreed, pausedUntil: Date.now() + 60_000 }, 'it is paused'],
    ['the site is off', { ...agreed, off: ['x.com'] }, 'switched off'],
  ])('BoxHelp says that %s', async (_, settings, text) => {
    await pressWith([report], settings);
    expect(items()[1]).toContain(text);
  });

  test.each([
    ['the browser keeps Tonic from the site', false, 'Your browser doesn’t let Tonic run on this site.'],
    ['Tonic has not started in the page', true, 'Tonic hasn’t started on this page. Reload the page.'],
  ])('BoxHelp says that %s', async (_, given, text) => {
    fakePermissions({ given });
    await pressWith([{ ...report, isWatched: false }]);
    expect(items()[1]).toBe(text);
  });

  test.each([
    ['no extension may run there', new Error('Cannot access a chrome:// URL')],
    ['no frame reports', [null]],
  ])('BoxHelp says that it cannot read the page if %s', async (_, reports) => {
    await pressWith(reports);
    expect(live()).toBe('Extensions can’t run on this page, so Tonic can’t read it.');
  });

  test('BoxHelp copies the facts as lines, and says whether that worked', async () => {
    const writeText = vi.fn<(text: string) => Promise<void>>().mockResolvedValueOnce();
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    await pressWith([report]);
    await press('Copy as text');
    expect(writeText).toHaveBeenCalledExactlyOnceWith(
      'Tonic: 1.2.3\nsite: x.com\nreading: allowed\nbox: textarea\nrule: none\ntext: seen',
    );
    await vi.waitFor(() => expect(withText('button', 'Copied')).toBeDefined());
    writeText.mockRejectedValueOnce(new Error('denied'));
    await press('Copied');
    await vi.waitFor(() => expect(withText('button', 'Couldn’t copy')).toBeDefined());
    vi.unstubAllGlobals();
  });
});
