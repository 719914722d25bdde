import { afterEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SerialQueue } from '#lib/async/serialQueue.ts';
import { TasteService } from '#lib/browser/background/tasteService.ts';
import { storedTaste, storedWishes } from '#lib/browser/storage/taste.ts';
import { noTaste, type Taste } from '#lib/taste/taste.ts';
import { noWishes } from '#lib/taste/wishes.ts';

const { local } = fakeBrowser.storage;
const options = { host: undefined };
const liked: Taste = { ...noTaste, feedback: [{ item: 'film:1', verdict: 'like', seen: false }] };
const keeper = () => new TasteService(new SerialQueue()).handlers;

afterEach(() => fakeBrowser.reset());

describe('the taste', () => {
  test('is nobody’s at first', async () => {
    expect(await storedTaste.get()).toEqual({ taste: noTaste });
  });

  test('takes what a person says of picks, and what they were shown', async () => {
    const { say, shown } = keeper();
    await say(options, 'film:1', 'like');
    await say(options, 'song:Queen\tInnuendo', 'seen');
    await shown(options, 7, ['film:1']);
    expect((await storedTaste.get()).taste).toEqual({
      ...noTaste,
      feedback: [...liked.feedback, { item: 'song:Queen\tInnuendo', verdict: null, seen: true }],
      shown: [{ seed: 7, items: ['film:1'] }],
    });
  });

  test('loses nothing of what is said at once', async () => {
    const { say } = keeper();
    await Promise.all(Array.from({ length: 50 }, (_, n) => say(options, `film:${n + 1}`, 'like')));
    expect((await storedTaste.get()).taste.feedback).toHaveLength(50);
  });

  test('is watched', async () => {
    const seen: unknown[] = [];
    storedTaste.watch((value) => seen.push(value));
    await keeper().say(options, 'film:1', 'like');
    expect(seen).toEqual([{ taste: liked }]);
  });

  test('takes a survey', async () => {
    const survey = { ...noTaste.survey, decades: [1990] };
    await keeper().survey(options, survey);
    expect((await storedTaste.get()).taste.survey).toEqual(survey);
  });
});

describe('a taste that was damaged', () => {
  const garbage = { ...liked, feedback: 'all of it' };

  test('counts as none, with a sentence', async () => {
    await local.set({ taste: garbage });
    expect(await storedTaste.get()).toEqual({
      taste: noTaste,
      damage: expect.stringMatching(/^the taste cannot be read at feedback: /),
    });
  });

  test('stays as it is when picks are shown, and is still told', async () => {
    await local.set({ taste: garbage });
    await keeper().shown(options, 7, ['film:1']);
    expect(await local.get(['taste', 'damagedTaste'])).toEqual({ taste: garbage });
    expect((await storedTaste.get()).damage).toBeDefined();
  });

  test('is set aside before another is written', async () => {
    await local.set({ taste: garbage });
    await keeper().say(options, 'film:1', 'like');
    expect(await storedTaste.get()).toEqual({ taste: liked });
    expect(await local.get('damagedTaste')).toEqual({
      damagedTaste: { time: expect.any(Number), value: garbage },
    });
  });

  test.each([
    'x',
    7,
    [],
    { version: 1 },
    { ...noTaste, version: 2 },
    JSON.parse('{"__proto__": {"version": 1}}'),
  ])('is also %j', async (stored) => {
    await local.set({ taste: stored });
    expect((await storedTaste.get()).damage).toBeDefined();
  });
});

describe('the wishes', () => {
  test('are to stay, until a person says otherwise, for each mood', async () => {
    expect(await storedWishes.get()).toEqual(noWishes);
    await keeper().wish(options, 'sad', 'lift');
    expect(await storedWishes.get()).toEqual({ ...noWishes, sad: 'lift' });
  });

  test.each(['lift', null, { happy: 'lift', sad: 'sleep' }, { sad: ['lift'] }, []])(
    'are so where storage holds %j',
    async (stored) => {
      await local.set({ wishes: stored });
      expect(await storedWishes.get()).toEqual(noWishes);
    },
  );
});
