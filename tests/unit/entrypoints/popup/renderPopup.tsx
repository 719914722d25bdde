// Whoever imports this has each test begin with a popup that can be opened: of a person who agreed, and nothing read yet.
import { readFile } from 'node:fs/promises';
import { options, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { opening } from '#entrypoints/popup/opening.ts';
import { Popup } from '#entrypoints/popup/Popup.tsx';
import { loadCatalogs } from '#entrypoints/shared/hooks/useCatalogs.ts';
import type { CurrentPost } from '#lib/browser/currentPost.ts';
import type { CurrentMood, Failure } from '#lib/browser/storage/currentMood.ts';
import { storedSettings } from '#lib/browser/storage/settings.ts';
import { initialSettings } from '#lib/settings/settings.ts';
import { noTaste, type Taste } from '#lib/taste/taste.ts';
import { fromPopup, sendAs } from '#tests/unit/lib/browser/startBackground.ts';

export const happy: CurrentMood = {
  mood: 'happy',
  happy: 0.93,
  weight: 0.86,
  site: 'x.com',
  time: Date.now() - 5 * 60_000,
  began: Date.now() - 6 * 60_000,
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

export const fetched = vi.fn(async (url: string) => {
  const file = new URL(url).pathname.replace(/^\/+/, '');
  return new Response(await readFile(`assets/${file}`));
});
/** The messages of the popup. */
export let sent: ReturnType<typeof sendAs>;
/** What the background holds in memory. */
export const background: { post: CurrentPost | null } = { post: null };

// Effects run at once: the frame they would wait for may come when the document is gone.
options.requestAnimationFrame = queueMicrotask;

beforeEach(async () => {
  vi.stubGlobal('fetch', fetched);
  sent = sendAs(fromPopup);
  background.post = null;
  fakeBrowser.runtime.onMessage.addListener(({ kind }: { kind: string }) =>
    Promise.resolve(kind === 'current' ? background.post : null),
  );
  document.body.innerHTML = '<div id="app"></div>';
  await storedSettings.set({ ...initialSettings, agreed: true });
  over('about:newtab');
});

afterEach(async () => {
  await act(() => render(null, app()));
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

export const app = () => document.getElementById('app')!;
export const text = () => app().textContent ?? '';
export const heading = () => app().querySelector('h2')?.textContent;
export const list = (name: string) => [...app().querySelectorAll(`ol[aria-label="${name}"] > li`)];
export const links = (name: string) => list(name).map((item) => item.querySelector('a')?.href ?? '');
export const kindOf = (message: unknown) => (message as { kind: string }).kind;
export const isCurrent = (message: unknown) => kindOf(message) === 'current';
/** What it asked the background to do. */
export const messages = () =>
  sent.mock.calls
    .map(([message]) => message)
    .filter((message) => !['current', 'shown'].includes(kindOf(message)));
export const asked = () => sent.mock.calls.filter(([message]) => isCurrent(message)).length;

/** The page that the popup stands over. */
export const over = (url: string) =>
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async () => [{ url }] as never);

/** Opens the popup, and waits until it has read what it shows. */
export async function open(waitFor: () => unknown): Promise<void> {
  const loading = loadCatalogs();
  const opened = await opening();
  await act(() => render(<Popup opened={opened} loading={loading} />, app()));
  await vi.waitFor(() => expect(waitFor()).toBeTruthy(), { timeout: 50_000 });
}

export const openOnPicks = () => open(() => list('Films').length > 0);

export async function press(name: string): Promise<void> {
  const button = [...app().querySelectorAll('button')].find(({ textContent }) => textContent === name);
  if (!button) throw new Error(`there is no button ${name}`);
  await act(() => button.click());
}
