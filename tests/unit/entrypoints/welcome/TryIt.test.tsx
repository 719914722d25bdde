import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { TryIt } from '#entrypoints/welcome/TryIt.tsx';
import type { CurrentPost } from '#lib/browser/currentPost.ts';
import { type CurrentMood, currentMood, failure } from '#lib/browser/storage/currentMood.ts';
import { openPosts } from '#lib/browser/storage/openPosts.ts';
import { storedTaste } from '#lib/browser/storage/taste.ts';
import type { Catalogs } from '#lib/recommend/present/pick.ts';
import { recommend } from '#lib/recommend/recommend.ts';
import { initialSettings } from '#lib/settings/settings.ts';
import { noTaste } from '#lib/taste/taste.ts';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { alerts, app, pageText, renderPage, usePage } from '#tests/unit/entrypoints/renderPage.ts';
import { fetchShipped, shippedCatalogs } from '#tests/unit/entrypoints/shippedFiles.ts';
import { fromPopup, sendAs } from '#tests/unit/lib/browser/startBackground.ts';
import { find, type } from '#tests/unit/lib/composers/page.ts';

usePage();
allowSlowTests(); // the first test of a process parses the full catalogs

const text = 'so glad';
const post: CurrentPost = {
  text,
  isTruncated: false,
  words: [{ word: 'glad', effect: 0.4, start: 3, end: 7 }],
};
const happy: CurrentMood = {
  mood: 'happy',
  happy: 0.93,
  weight: 0.86,
  site: '',
  time: Date.now() + 60_000,
  postStart: Date.now() + 60_000,
  corrected: false,
  seed: 7,
};

let sent: ReturnType<typeof sendAs>;
let catalogs: Catalogs;

beforeEach(async () => {
  vi.stubGlobal('fetch', fetchShipped);
  sent = sendAs(fromPopup);
  fakeBrowser.runtime.onMessage.addListener(({ kind }: { kind: string }) =>
    Promise.resolve(kind === 'getCurrentPost' ? post : null),
  );
  catalogs = (await shippedCatalogs()) as Catalogs;
});

const messages = () => sent.mock.calls.map(([message]) => message as { kind: string; args: unknown[] });
const status = () => app().querySelector('[role="status"]')?.textContent;
const picks = () => [...app().querySelectorAll('.two strong')].map(({ textContent }) => textContent);
const empty = expect.stringMatching(/^Write a sentence or two, and its mood, /);

const open = (load: () => ReturnType<typeof shippedCatalogs> = shippedCatalogs) =>
  renderPage(<TryIt settings={initialSettings} load={load} />);

/** Types a text into the box and waits until it has settled. */
async function write(written: string): Promise<void> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await act(() => {
    type(find('textarea'), written);
    vi.advanceTimersByTime(600);
  });
  vi.useRealTimers();
}

/** Opens the box, writes a text and lets the background read a mood in it. */
async function tryOut(mood: CurrentMood): Promise<void> {
  await open();
  await write(text);
  await act(() => currentMood.set(mood));
}

describe('TryIt', () => {
  test('TryIt says what to do until something is written', async () => {
    await open();
    expect(status()).toEqual(empty);
    expect(messages()).toEqual([]);
  });

  test('TryIt reads its box like a compose box, and shows nothing of a post whose box was emptied', async () => {
    await open();
    await write(text);
    expect(messages()).toEqual([{ kind: 'readPost', args: [text, expect.any(Number)] }]);
    await act(() => currentMood.set(happy));
    expect(status()).toBe('Your post sounds very happy');
    await vi.waitFor(() => expect(picks()).toHaveLength(2));
    await write('');
    expect(messages()).toContainEqual({ kind: 'endPost', args: [messages()[0]!.args[1]] });
    expect(status()).toEqual(empty);
    expect(app().querySelector('mark')).toBeNull();
    expect(picks()).toEqual([]);
  });

  test('TryIt shows the feeling, irony and the marked words', async () => {
    await tryOut({ ...happy, feeling: 'joy', ironic: true });
    expect(status()).toBe('Your post sounds very happyjoyfulMay be ironic.');
    expect(app().querySelector('.mood.happy .face')?.textContent).toBe(':D');
    await vi.waitFor(() =>
      expect(app().querySelector('.post mark')?.textContent).toBe('glad (points strongly to happy)'),
    );
  });

  test('TryIt shows the first song and the first film of the popup, which follow the survey at once', async () => {
    await tryOut(happy);
    const firsts = (taste = noTaste) => {
      const { songs, films } = recommend(catalogs, {
        mood: 'happy',
        seed: 7,
        weight: 0.86,
        taste,
        date: new Date(),
      });
      return [songs[0]?.title, films[0]?.title];
    };
    await vi.waitFor(() => expect(picks()).toEqual(firsts()));
    const hidden = { ...noTaste, survey: { ...noTaste.survey, fame: 'hidden' as const } };
    expect(firsts(hidden)).not.toEqual(firsts());
    await act(() => storedTaste.set(hidden));
    await vi.waitFor(() => expect(picks()).toEqual(firsts(hidden)));
    expect(messages().map(({ kind }) => kind)).toEqual(['readPost', 'getCurrentPost']);
  });

  test.each([
    [undefined, 'Write a little more about how you feel.'],
    ['language' as const, 'Write it in English.'],
  ])('TryIt says what to do if a mood is unsure for the reason %s', async (reason, step) => {
    await tryOut({ ...happy, mood: 'unsure', ...(reason && { reason }) });
    expect(status()).toMatch(/^Hard to say/);
    expect(status()).toContain(step);
    expect(picks()).toEqual([]);
  });

  test.each([
    ['is older than the page', { time: 1 }],
    ['belongs to a post on a site', { site: 'x.com' }],
  ])('TryIt does not show a mood that %s', async (_, changes) => {
    await tryOut({ ...happy, ...changes });
    expect(status()).toEqual(empty);
  });

  test('TryIt shows help lines as long as an open post is at risk, and gentle picks', async () => {
    await openPosts.set([{ number: 1, site: '', time: 1, postStart: 1, isAtRisk: true }]);
    await open();
    expect(pageText()).not.toContain('What you wrote sounds heavy.');
    await write(text);
    expect(pageText()).toContain('What you wrote sounds heavy.');
    await act(() => currentMood.set({ ...happy, mood: 'sad' }));
    const { songs, films } = recommend(catalogs, {
      mood: 'sad',
      seed: 7,
      weight: 0.86,
      gentle: true,
      date: new Date(),
    });
    await vi.waitFor(() => expect(picks()).toEqual([songs[0]?.title, films[0]?.title]));
  });

  test('TryIt says so if the model or the catalogs cannot be used', async () => {
    await open(async () => new Error('films.bin is missing'));
    await vi.waitFor(() => expect(alerts()).toEqual([expect.stringContaining('films.bin is missing')]));
    await write(text);
    await act(() => failure.set({ fault: 'missing', detail: 'mood.onnx is missing' }));
    expect(status()).toMatch(/^Tonic can’t read moods right now\. Click/);
  });
});
