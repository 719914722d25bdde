// The popup of a unit test.
import { beforeEach, expect, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { opening } from '#entrypoints/popup/opening.ts';
import { Popup } from '#entrypoints/popup/Popup.tsx';
import type { CurrentPost } from '#lib/browser/currentPost.ts';
import type { CurrentMood, Failure } from '#lib/browser/storage/currentMood.ts';
import { storedSettings } from '#lib/browser/storage/settings.ts';
import { initialSettings } from '#lib/settings/settings.ts';
import { noTaste, type Taste } from '#lib/taste/taste.ts';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { app, renderPage, usePage } from '#tests/unit/entrypoints/renderPage.ts';
import { fetchShipped, shippedCatalogs } from '#tests/unit/entrypoints/shippedFiles.ts';
import { fromPopup, sendAs } from '#tests/unit/lib/browser/startBackground.ts';

export const happy: CurrentMood = {
  mood: 'happy',
  happy: 0.93,
  weight: 0.86,
  site: 'x.com',
  time: Date.now() - 5 * 60_000,
  postStart: Date.now() - 6 * 60_000,
  corrected: false,
  seed: 7,
};

export const missing: Failure = { fault: 'missing', detail: 'mood.onnx is missing: 404' };

export const taste: Taste = {
  ...noTaste,
  survey: {
    ...noTaste.survey,
    loved: { songs: ['rock'], films: ['Sci-Fi'] },
    refused: { songs: ['latin'], films: ['War'] },
  },
  feedback: [
    { item: 'film:133093', verdict: 'like', seen: true },
    { item: 'song:Queen\tBohemian Rhapsody', verdict: 'like', seen: false },
  ],
  shown: [{ seed: 6, items: ['film:111161'] }],
};

/** The spy on messages from the popup. */
export let sent: ReturnType<typeof sendAs>;
/** The background's memory. */
export const background: { post: CurrentPost | null } = { post: null };

/** Gives each test of the calling file a popup to open, for a user who has agreed and whose posts have not been read yet. */
export function usePopup(): void {
  usePage();
  allowSlowTests(); // the first test of a process parses the full catalogs
  beforeEach(async () => {
    vi.stubGlobal('fetch', fetchShipped);
    sent = sendAs(fromPopup);
    background.post = null;
    fakeBrowser.runtime.onMessage.addListener(({ kind }: { kind: string }) =>
      Promise.resolve(kind === 'getCurrentPost' ? background.post : null),
    );
    await storedSettings.set({ ...initialSettings, agreed: true });
    showTab('about:newtab');
  });
}

export const heading = () => app().querySelector('h2')?.textContent;
/** Returns the items of the list "Songs" or "Films". */
export const list = (name: string) => [...app().querySelectorAll(`ol[aria-label="${name}"] > li`)];
export const links = (name: string) => list(name).map((item) => item.querySelector('a')?.href ?? '');
export const kindOf = (message: unknown) => (message as { kind: string }).kind;
const isCurrent = (message: unknown) => kindOf(message) === 'getCurrentPost';
/** Returns the messages of the popup, without the two that it sends by itself when it opens. */
export const messages = () =>
  sent.mock.calls
    .map(([message]) => message)
    .filter((message) => !['getCurrentPost', 'recordShown'].includes(kindOf(message)));
/** Returns how often the popup requested the current post. */
export const postRequests = () => sent.mock.calls.filter(([message]) => isCurrent(message)).length;

/** Makes a page the current tab. */
export const showTab = (url: string | undefined) =>
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async () => [{ url }] as never);

/** Opens the popup and waits until `condition` returns something truthy. */
export async function open(condition: () => unknown, loading = shippedCatalogs()): Promise<void> {
  const opened = await opening();
  await renderPage(<Popup opened={opened} loading={loading} />);
  await vi.waitFor(() => expect(condition()).toBeTruthy(), { timeout: 50_000 });
}

export const openOnPicks = () => open(() => list('Films').length > 0);
