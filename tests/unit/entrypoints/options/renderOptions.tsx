// The options page of a unit test.
import { act } from 'preact/test-utils';
import { beforeEach, expect, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Options } from '#entrypoints/options/Options.tsx';
import { SerialQueue } from '#lib/async/serialQueue.ts';
import { AdjustmentsService } from '#lib/browser/background/adjustmentsService.ts';
import { BackupService } from '#lib/browser/background/backupService.ts';
import { startRouter } from '#lib/browser/background/router.ts';
import { SettingsService } from '#lib/browser/background/settingsService.ts';
import { TasteService } from '#lib/browser/background/tasteService.ts';
import type { Handlers } from '#lib/browser/protocol.ts';
import { storedTaste } from '#lib/browser/storage/taste.ts';
import { noTaste, type Taste } from '#lib/taste/taste.ts';
import { withFeedback } from '#lib/taste/update.ts';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { app, renderPage, usePage, withText } from '#tests/unit/entrypoints/renderPage.ts';
import { fetchShipped, shippedCatalogs } from '#tests/unit/entrypoints/shippedFiles.ts';
import { fakePermissions } from '#tests/unit/lib/browser/permissions.ts';
import { fromPopup, sendAs } from '#tests/unit/lib/browser/startBackground.ts';

/** Gives each test of the calling file an options page whose messages reach the services of the background. */
export function useOptions(): void {
  usePage();
  allowSlowTests(); // the first test of a process parses the full catalogs
  beforeEach(() => {
    vi.stubGlobal('fetch', fetchShipped);
    fakePermissions({ given: true });
    vi.spyOn(fakeBrowser.scripting, 'getRegisteredContentScripts').mockImplementation(async () => []);
    vi.spyOn(fakeBrowser.permissions, 'remove').mockImplementation(async () => true);
    const queue = new SerialQueue();
    startRouter({
      ...new TasteService(queue).handlers,
      ...new SettingsService(queue).handlers,
      ...new AdjustmentsService(queue).handlers,
      ...new BackupService(queue, async () => undefined).handlers,
    } as Handlers);
    sendAs({ ...fromPopup, url: fakeBrowser.runtime.getURL('/options.html') });
  });
}

/** A taste with a rating and a list that was shown. */
export const someTaste: Taste = {
  ...withFeedback(noTaste, 'film:133093', 'like'),
  shown: [{ seed: 7, items: ['film:1'] }],
};

export const taste = async (): Promise<Taste> => (await storedTaste.get()).value;
/** Waits until the stored taste passes `check`. */
export const waitForTaste = (check: (taste: Taste) => void) => vi.waitFor(async () => check(await taste()));
/** Returns the input inside the label with this text, which must exist. */
export const input = (label: string) =>
  withText<HTMLLabelElement>('label', label)!.querySelector<HTMLInputElement>('input')!;
/** Returns the status line of the section "Data". */
export const dataStatus = () => app().querySelector('#data-title ~ [role="status"]')?.textContent;

/** Opens the options page and waits until everything that it shows is loaded. */
export async function open(loading = shippedCatalogs()): Promise<void> {
  await renderPage(<Options loading={loading} />);
  await vi.waitFor(() => expect(app().querySelector('h1')).not.toBeNull(), { timeout: 50_000 });
}

/** Imports a file with this name and content, and waits for the status line. */
export async function importFile(name: string, content: string): Promise<void> {
  const field = app().querySelector<HTMLInputElement>('input[type="file"]')!;
  Object.defineProperty(field, 'files', { configurable: true, value: [new File([content], name)] });
  await act(() => void field.dispatchEvent(new Event('change', { bubbles: true })));
  await vi.waitFor(() => expect(dataStatus()).not.toBe(''));
}
