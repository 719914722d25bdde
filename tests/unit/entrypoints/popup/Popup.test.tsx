// @vitest-environment jsdom
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { options, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { opening } from '../../../../entrypoints/popup/opening.ts';
import { Popup } from '../../../../entrypoints/popup/Popup.tsx';
import { loadCatalogs } from '../../../../entrypoints/shared/useCatalogs.ts';
import type { CurrentPost } from '../../../../lib/browser/currentPost.ts';
import { notKept } from '../../../../lib/browser/made.ts';
import { storedSettings } from '../../../../lib/browser/settings.ts';
import { type Failure, failure, type Perceived, perceived } from '../../../../lib/browser/state.ts';
import { storedTaste, storedWishes } from '../../../../lib/browser/taste.ts';
import { songFamilies } from '../../../../lib/catalog/songFamilies.ts';
import { sites } from '../../../../lib/composers/sites.ts';
import { withFeedback } from '../../../../lib/recommend/taste/change.ts';
import { type ItemId, noTaste, type Taste } from '../../../../lib/recommend/taste/taste.ts';
import { initialSettings } from '../../../../lib/settings/settings.ts';
import { fromPopup, sendAs } from '../../lib/browser/background.ts';
import { fakePermissions } from '../../lib/browser/permissions.ts';
import { speak } from '../../messages.ts';

const happy: Perceived = {
  mood: 'happy',
  happy: 0.93,
  weight: 0.86,
  site: 'x.com',
  time: Date.now() - 5 * 60_000,
  began: Date.now() - 6 * 60_000,
  corrected: false,
  seed: 7,
};

const missing: Failure = { fault: 'missing', detail: 'mood.onnx is missing: 404' };

const taste: Taste = {
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

const fetched = vi.fn(async (url: string) => {
  const file = new URL(url).pathname.replace(/^\/+/, '');
  return new Response(await readFile(`assets/${file}`));
});
let sent: ReturnType<typeof sendAs>;
/** What the background holds in memory. */
let post: CurrentPost | null;

// Effects run at once: the frame they would wait for may come when the document is gone.
options.requestAnimationFrame = queueMicrotask;

beforeEach(async () => {
  vi.stubGlobal('fetch', fetched);
  sent = sendAs(fromPopup);
  post = null;
  fakeBrowser.runtime.onMessage.addListener(({ kind }: { kind: string }) =>
    Promise.resolve(kind === 'current' ? post : null),
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

const app = () => document.getElementById('app')!;
const text = () => app().textContent ?? '';
const heading = () => app().querySelector('h2')?.textContent;
const list = (name: string) => [...app().querySelectorAll(`ol[aria-label="${name}"] > li`)];
const links = (name: string) => list(name).map((item) => item.querySelector('a')?.href ?? '');
const kindOf = (message: unknown) => (message as { kind: string }).kind;
const isCurrent = (message: unknown) => kindOf(message) === 'current';
/** What it asked the background to do. */
const messages = () =>
  sent.mock.calls
    .map(([message]) => message)
    .filter((message) => !['current', 'shown'].includes(kindOf(message)));
const asked = () => sent.mock.calls.filter(([message]) => isCurrent(message)).length;

/** The page that the popup stands over. */
const over = (url: string) =>
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async () => [{ url }] as never);

/** Opens the popup, and waits until it has read what it shows. */
async function open(waitFor: () => unknown): Promise<void> {
  const loading = loadCatalogs();
  const opened = await opening();
  await act(() => render(<Popup opened={opened} loading={loading} />, app()));
  await vi.waitFor(() => expect(waitFor()).toBeTruthy(), { timeout: 50_000 });
}

const openOnPicks = () => open(() => list('Films').length > 0);

async function press(name: string): Promise<void> {
  const button = [...app().querySelectorAll('button')].find(({ textContent }) => textContent === name);
  if (!button) throw new Error(`there is no button ${name}`);
  await act(() => button.click());
}

test('the page of the taste is a button away', async () => {
  const openOptionsPage = vi.spyOn(fakeBrowser.runtime, 'openOptionsPage').mockResolvedValue();
  await open(heading);
  await press('Your taste');
  expect(openOptionsPage).toHaveBeenCalledOnce();
});

describe('before the first post', () => {
  test('it says what will come, on which sites, and what becomes of the words', async () => {
    await open(heading);
    expect(heading()).toBe('Nothing read yet');
    for (const { name } of sites) expect(text()).toContain(name);
    expect(text()).toContain('never stored or sent');
    expect(app().querySelector('ol')).toBeNull();
    expect([...app().querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual([
      'Your taste',
      'Pause for an hour',
    ]);
  });
});

describe('before the person has agreed', () => {
  test('it says that nothing is read, and leads to the page that asks', async () => {
    await storedSettings.set(initialSettings);
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation(async () => ({}) as never);
    await open(heading);
    expect(heading()).toBe('Nothing is read yet');
    expect(app().querySelector('footer')).toBeNull();
    await press('See what it reads, and decide');
    expect(create).toHaveBeenCalledExactlyOnceWith({ url: fakeBrowser.runtime.getURL('/welcome.html') });
  });
});

describe('what is wrong with what is kept', () => {
  const alerts = () => [...app().querySelectorAll('[role="alert"]')].map(({ textContent }) => textContent);

  test('is told from the first, and comes and goes with it', async () => {
    await notKept.set({ reason: 'QUOTA_BYTES quota exceeded', time: 1 });
    await open(heading);
    expect(alerts()).toEqual([
      expect.stringMatching(/^Tonic could not keep what came last, .* QUOTA_BYTES quota exceeded$/),
    ]);
    await act(() => notKept.set(null));
    expect(alerts()).toEqual([]);
  });

  test.each<[string, object]>([
    ['damaged', { ...initialSettings, agreed: 'yes' }],
    ['of a newer version', { ...initialSettings, agreed: true, version: 3 }],
  ])('is that settings are %s: nothing is read, and it asks again', async (_, settings) => {
    await fakeBrowser.storage.local.set({ settings });
    await open(heading);
    expect(heading()).toBe('Nothing is read yet');
    expect(alerts()).toEqual([expect.stringContaining('no post is until you agree again')]);
  });
});

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

describe('a model that does not load', () => {
  test('is told with its reason, instead of an old mood', async () => {
    await perceived.set(happy);
    await failure.set(missing);
    await open(heading);
    expect(text()).toContain('A file of Tonic’s model is missing. Nothing of yours is lost. Installing');
    expect(text()).toContain('For a bug report: mood.onnx is missing: 404');
    expect(text()).not.toContain('happy');
    expect(list('Songs')).toEqual([]);
  });

  test.each([
    ['damaged', 'A file of Tonic’s model is damaged. ', 'Installing the extension again usually helps'],
    ['runtime', 'Your browser could not run Tonic’s model. ', 'Starting the browser again usually helps'],
  ] as const)('is told what helps: %s', async (fault, what, help) => {
    await failure.set({ fault, detail: 'out of memory' });
    await open(heading);
    expect(text()).toContain(what);
    expect(text()).toContain(help);
  });

  test('is asked for again by "Try again"', async () => {
    await failure.set(missing);
    await open(heading);
    await press('Try again');
    expect(messages()).toEqual([{ kind: 'retry', args: [] }]);
  });

  test('gives way when it loads', async () => {
    await failure.set(missing);
    await open(heading);
    await act(() => failure.set(null));
    expect(heading()).toBe('Nothing read yet');
  });
});

describe('a happy post', () => {
  beforeEach(() => perceived.set(happy));

  test('shows the mood, how strong, where and when', async () => {
    await perceived.set({ ...happy, time: Date.now() - 5 * 60_000 });
    await openOnPicks();
    expect(heading()).toBe('Your post sounds happy');
    expect(text()).toContain('86 % strong');
    expect(app().querySelector('meter')?.getAttribute('value')).toBe('86');
    expect(text()).toContain('Read 5 minutes ago on x.com');
  });

  test('brings ten songs and ten films, each a link and a reason', async () => {
    await openOnPicks();
    for (const name of ['Songs', 'Films']) {
      expect(list(name)).toHaveLength(10);
      expect(new Set(links(name)).size).toBe(10);
      for (const item of list(name)) {
        expect(item.querySelector('strong')?.textContent).toMatch(/./);
        expect(item.querySelector('.why')?.textContent).toMatch(/./);
        expect(item.querySelector('a')).toMatchObject({ target: '_blank', rel: 'noreferrer' });
      }
    }
    for (const href of links('Songs')) expect(href).toMatch(/^https:\/\/open\.spotify\.com\/search\/./);
    for (const href of links('Films')) expect(href).toMatch(/^https:\/\/www\.imdb\.com\/title\/tt\d+\/$/);
  });

  test('brings the same picks when opened again', async () => {
    await openOnPicks();
    const first = [...links('Songs'), ...links('Films')];
    render(null, app());
    await openOnPicks();
    expect([...links('Songs'), ...links('Films')]).toEqual(first);
  });

  test('fetches nothing but what the extension ships', async () => {
    fetched.mockClear();
    await openOnPicks();
    const own = fakeBrowser.runtime.getURL('/');
    expect(fetched.mock.calls.map(([url]) => url).sort()).toEqual([
      `${own}catalogs/films.json`,
      `${own}catalogs/songs.json`,
    ]);
  });

  test('"Shuffle" asks for others, which show once the seed has changed', async () => {
    await openOnPicks();
    const first = links('Songs');
    await press('Shuffle');
    expect(messages()).toEqual([{ kind: 'shuffle', args: [] }]);
    await act(() => perceived.set({ ...happy, seed: 8 }));
    expect(links('Songs')).toHaveLength(10);
    expect(links('Songs')).not.toEqual(first);
  });

  test.each(['happy', 'sad'])('"I’m actually %s" says so', async (mood) => {
    await openOnPicks();
    await press(mood);
    expect(messages()).toEqual([{ kind: 'correct', args: [mood] }]);
  });

  test('the button of the mood is the one that is pressed', async () => {
    await openOnPicks();
    const pressed = [...app().querySelectorAll('button[aria-pressed="true"]')];
    expect(pressed.map(({ textContent }) => textContent)).toEqual(['happy']);
  });

  test('gives way to the next reading, with other criteria', async () => {
    await openOnPicks();
    await act(() => perceived.set({ ...happy, mood: 'sad', happy: 0.1, weight: 0.8 }));
    expect(heading()).toBe('Your post sounds sad');
    for (const item of list('Songs')) expect(item.textContent).toMatch(/for a sad mood/i);
  });
});

test('a corrected mood is the person’s own', async () => {
  await perceived.set({ ...happy, mood: 'sad', corrected: true });
  await openOnPicks();
  expect(heading()).toBe('You are sad');
  expect(text()).toContain('You said so yourself.');
  expect(app().querySelector('meter')).toBeNull();
  expect(list('Songs')).toHaveLength(10);
});

test('an unsure post brings no picks, and the person may still say', async () => {
  await perceived.set({ ...happy, mood: 'unsure', happy: 0.5, weight: 0 });
  await open(heading);
  await vi.waitFor(() => expect(fetched).toHaveBeenCalled());
  expect(heading()).toBe('Hard to say');
  expect(app().querySelector('ol')).toBeNull();
  await press('sad');
  expect(messages()).toEqual([{ kind: 'correct', args: ['sad'] }]);
});

test('a post in another language says so kindly, and the person may still say', async () => {
  await perceived.set({ ...happy, mood: 'unsure', happy: 0.5, weight: 0, reason: 'language' });
  await open(heading);
  expect(text()).toContain('Tonic reads English; this post looks like another language.');
  await press('happy');
  expect(messages()).toEqual([{ kind: 'correct', args: ['happy'] }]);
});

describe('the wish', () => {
  const radio = (name: string) =>
    [...app().querySelectorAll('label')]
      .find(({ textContent }) => textContent === name)
      ?.querySelector('input');
  const checked = () => app().querySelector('input:checked')?.parentElement?.textContent;

  test('is to stay until the person chooses another, which is kept for that mood', async () => {
    await perceived.set({ ...happy, mood: 'sad' });
    await openOnPicks();
    expect(checked()).toBe('Stay with me');
    await act(() => radio('Lift me')!.click());
    expect(messages()).toEqual([{ kind: 'wish', args: ['sad', 'lift'] }]);
    await act(() => storedWishes.set({ version: 1, happy: 'stay', sad: 'lift' }));
    expect(checked()).toBe('Lift me');
  });

  test('is what the picks answer: as the command line answers it', async () => {
    await storedWishes.set({ version: 1, happy: 'lift', sad: 'stay' });
    await storedTaste.set(taste);
    await perceived.set({ ...happy, corrected: true });
    await openOnPicks();
    const folder = await mkdtemp(join(tmpdir(), 'tonic-taste-'));
    const file = join(folder, 'taste.json');
    await writeFile(file, JSON.stringify(taste));
    const picks = JSON.parse(
      execFileSync(process.execPath, [
        ...['scripts/picks.ts', '--mood', 'happy', '--wish', 'lift', '--taste', file, '--seed', '7'],
      ]).toString(),
    );
    await rm(folder, { recursive: true });
    for (const [name, side] of [
      ['Songs', 'songs'],
      ['Films', 'films'],
    ] as const) {
      expect(list(name).map((item) => item.querySelector('strong')?.textContent)).toEqual(
        picks[side].map(({ title }: { title: string }) => title),
      );
      expect(list(name).map((item) => item.querySelector('.why')?.textContent)).toEqual(
        picks[side].map(({ why }: { why: string }) => why),
      );
    }
  });
});

describe('taste', () => {
  beforeEach(() => perceived.set(happy));

  test('hears of what was shown, by its seed', async () => {
    await openOnPicks();
    const shown = sent.mock.calls
      .map(([message]) => message)
      .filter((message) => kindOf(message) === 'shown');
    expect(shown).toEqual([{ kind: 'shown', args: [7, expect.any(Array)] }]);
    expect((shown[0] as { args: [number, string[]] }).args[1]).toHaveLength(20);
  });

  test('hears what the person says of a pick, and the list stays as it is', async () => {
    await openOnPicks();
    const before = links('Films');
    const [first] = list('Films');
    const title = first!.querySelector('strong')!.textContent;
    const button = (name: string) =>
      app().querySelector<HTMLButtonElement>(`[aria-label="${name}: ${title}"]`)!;
    await act(() => button('Not for me').click());
    const [message] = messages() as [{ kind: 'say'; args: [ItemId, 'dislike'] }];
    expect(message).toEqual({ kind: 'say', args: [expect.stringMatching(/^film:\d+$/), 'dislike'] });
    await act(() => storedTaste.set(withFeedback(noTaste, ...message.args)));
    expect(button('Not for me').getAttribute('aria-pressed')).toBe('true');
    expect(button('Like').getAttribute('aria-pressed')).toBe('false');
    expect(links('Films')).toEqual(before);
  });

  test('that refuses everything is told why there is nothing', async () => {
    const films = [
      'Action',
      'Adventure',
      'Animation',
      'Biography',
      'Comedy',
      'Crime',
      'Documentary',
      'Drama',
    ];
    const others = [
      'Family',
      'Fantasy',
      'Film-Noir',
      'History',
      'Horror',
      'Music',
      'Musical',
      'Mystery',
      'News',
    ];
    const last = ['Romance', 'Sci-Fi', 'Sport', 'Thriller', 'War', 'Western'];
    const refused = { songs: [], films: [...films, ...others, ...last] };
    await storedTaste.set({ ...noTaste, survey: { ...noTaste.survey, refused } });
    await open(() => list('Songs').length > 0);
    expect(list('Films')).toEqual([]);
    expect(text()).toContain('You refuse every genre of films. Allow one of them, and films come back.');
  });

  test('that cannot be read is told, and the picks come without it', async () => {
    await fakeBrowser.storage.local.set({ taste: { version: 1 } });
    await openOnPicks();
    expect(list('Films')).toHaveLength(10);
    expect(app().querySelector('[role="alert"]')?.textContent).toMatch(
      /^These picks are without your taste: it was damaged\. For a bug report: the taste cannot be read at survey: /,
    );
  });
});

describe('the post in memory', () => {
  const word = (of: string, effect: number, word: string) => {
    const start = of.indexOf(word);
    return { word, effect, start, end: start + word.length };
  };
  const shown = 'so happy, not sad at all';
  const marks = () => [...app().querySelectorAll('.post p:first-child mark')];

  beforeEach(async () => {
    await perceived.set({ ...happy, mood: 'unsure' });
    post = {
      text: shown,
      cut: false,
      words: [word(shown, 0.01, 'so'), word(shown, 0.4, 'happy'), word(shown, -0.08, 'not sad')],
      danger: false,
    };
  });

  test('is shown with its words marked, by class, by title and for those who listen', async () => {
    await open(heading);
    expect(
      marks().map(({ className, title, textContent }: Element & { title?: string }) => [
        className,
        title,
        textContent,
      ]),
    ).toEqual([
      ['happy level3', 'toward happy, most of all', 'happy (toward happy, most of all)'],
      ['sad level1', 'toward sad, a little', 'not sad (toward sad, a little)'],
    ]);
    const said = app().querySelector('.post p')!.textContent;
    expect(said).toBe('so happy (toward happy, most of all), not sad (toward sad, a little) at all');
    expect(app().querySelector('.post')?.getAttribute('aria-label')).toBe('What told me so');
  });

  test('is marked by how its words compare, also where each did little', async () => {
    post = {
      ...post!,
      words: [word(shown, 0.002, 'so'), word(shown, 0.006, 'happy'), word(shown, -0.0005, 'all')],
    };
    await open(heading);
    expect(marks().map(({ className }) => className)).toEqual(['happy level1', 'happy level3']);
  });

  test('is shown with an ellipsis in front when it is the end of a longer one', async () => {
    post = { ...post!, cut: true };
    await open(heading);
    expect(app().querySelector('.post p')?.textContent).toMatch(/^… so happy/);
  });

  test('is plain text, whatever a person types', async () => {
    const text = '<img src=x onerror=alert(1)> happy';
    post = { ...post!, text, words: [word(text, 0.4, 'happy')] };
    await open(heading);
    expect(app().querySelector('img')).toBeNull();
    expect(app().querySelector('.post p')?.textContent).toContain('<img src=x');
  });

  test.each<[string, () => CurrentPost | null]>([
    ['there is none', () => null],
    ['no word did a thing', () => ({ ...post!, words: [word(shown, 0.004, 'happy')] })],
  ])('is not shown where %s', async (_, held) => {
    post = held();
    await open(heading);
    expect(app().querySelector('.post')).toBeNull();
    expect(text()).not.toContain('happy,');
  });

  test('is asked for once on opening, and again at the next reading; until then the one before stands', async () => {
    await open(heading);
    expect(asked()).toBe(1);
    let reply = (_: CurrentPost | null): void => undefined;
    sent.mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          reply = resolve;
        }),
    );
    await act(() => perceived.set({ ...happy, mood: 'unsure', time: happy.time + 1 }));
    expect(asked()).toBe(2);
    expect(marks()).toHaveLength(2);
    await act(() => reply({ ...post!, words: [word(shown, 0.4, 'happy')] }));
    await vi.waitFor(() => expect(marks()).toHaveLength(1));
    await act(() => perceived.set({ ...happy, mood: 'sad', time: happy.time + 1, corrected: true }));
    expect(asked()).toBe(2); // the post is still the same
  });

  test('holds nothing up when the background is gone', async () => {
    sent.mockRejectedValue(new Error('Could not establish connection.'));
    await open(heading);
    expect(heading()).toBe('Hard to say');
    expect(app().querySelector('.post')).toBeNull();
  });

  test('in danger puts the help lines first, the mood and its picks below', async () => {
    await perceived.set({ ...happy, mood: 'sad' });
    post = { ...post!, danger: true };
    await openOnPicks();
    const [first, ...rest] = [...app().querySelectorAll('main > section')].map(({ className }) => className);
    expect(first).toBe('danger');
    expect(rest).toContain('picks');
  });

  test('in danger shows them also when the model failed', async () => {
    await failure.set(missing);
    post = { ...post!, danger: true, words: [] };
    await open(heading);
    expect(app().querySelector('.danger')).not.toBeNull();
    expect(text()).toContain('Tonic cannot read moods just now');
  });
});

test('catalogs that do not load are told, beside the mood', async () => {
  await perceived.set(happy);
  vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
  await open(() => app().querySelector('[role="alert"]'));
  expect(heading()).toBe('Your post sounds happy');
  expect(app().querySelector('[role="alert"]')?.textContent).toMatch(
    /catalogs do not load.*For a bug report: .*answers 404/,
  );
});

test('whatever catalogs call things, it is shown as text', async () => {
  const name = '<img src=x onerror=alert(1)>\uD83D';
  const ten = <Cell,>(cell: Cell): Cell[] => Array(10).fill(cell);
  const names = ten(name).map((name, k) => `${name} ${k}`);
  const songs = {
    ...{ genres: [name], family: ['pop'], artists: [name], title: names, artist: ten(0), year: ten(1999) },
    ...{ genre: ten(0), popularity: ten(50), tempo: ten(100), energy: ten(50), valence: ten(50) },
  };
  const films = {
    ...{
      genres: [name],
      directors: [name],
      title: names,
      year: ten(null),
      genreMask: ten(1),
      average: ten(7),
    },
    ...{ votes: ten(1), imdb: names.map((_, k) => k + 1), director: ten(0), american: ten(0) },
  };
  await perceived.set(happy);
  await storedTaste.set({ ...taste, survey: { ...taste.survey, loved: { songs: ['pop'], films: [name] } } });
  await storedSettings.set({ ...initialSettings, filmService: 'tmdb' });
  vi.stubGlobal('fetch', async (url: string) => Response.json(url.endsWith('songs.json') ? songs : films));
  await openOnPicks();
  expect(app().querySelector('img, script')).toBeNull();
  for (const side of ['Songs', 'Films']) {
    const titles = list(side).map((item) => item.querySelector('strong')?.textContent);
    expect(titles.toSorted()).toEqual(names);
    for (const href of links(side)) expect(href).toMatch(/^https:\/\/[\w./?=%()-]+$/);
  }
});

describe('in German', () => {
  const inEnglish = /\b(you|your|mood|lines?|call|every|rated|popularity|is|are|of|the|for)\b/i;
  beforeEach(() => speak('de'));
  afterEach(() => speak('en'));

  test('reasons are German', async () => {
    await perceived.set({ ...happy, corrected: true });
    await storedTaste.set(taste);
    await open(() => list('Filme').length > 0);
    const reasons = ['Lieder', 'Filme']
      .flatMap(list)
      .map((item) => item.querySelector('.why')?.textContent ?? '');
    expect(reasons).toHaveLength(20);
    for (const why of reasons.slice(0, 10)) expect(why).toMatch(/für eine fröhliche Stimmung;/);
    for (const why of reasons.slice(10)) expect(why).toMatch(/auf IMDb von .+ mit \d,\d bewertet$/i);
  });

  test('so is why a list is short', async () => {
    await perceived.set(happy);
    await storedTaste.set({
      ...noTaste,
      survey: { ...noTaste.survey, refused: { songs: [...songFamilies], films: [] } },
    });
    await open(() => list('Filme').length > 0);
    expect(text()).toContain('Du lehnst alle Musikgenres ab. Lass eines zu, dann kommen wieder Lieder.');
  });

  test('and what is wrong with the model; only the line for a bug report is English, and said to be', async () => {
    await failure.set(missing);
    await open(heading);
    const alert = app().querySelector('[role="alert"]')!;
    const detail = alert.querySelector('[lang="en"]')!;
    expect(detail.textContent).toBe('mood.onnx is missing: 404');
    detail.remove();
    expect(alert.textContent).toContain('Eine Datei von Tonics Modell fehlt.');
    expect(alert.textContent).not.toMatch(inEnglish);
  });
});
