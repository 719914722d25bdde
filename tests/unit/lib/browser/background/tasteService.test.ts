import { afterEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SerialQueue } from '#lib/async/serialQueue.ts';
import { TasteService } from '#lib/browser/background/tasteService.ts';
import { storedTab, storedTaste, storedWishes } from '#lib/browser/storage/taste.ts';
import { noTaste, type Taste } from '#lib/taste/taste.ts';
import { noWishes } from '#lib/taste/wishes.ts';

const { local } = fakeBrowser.storage;
const options = { host: undefined, tab: undefined, frame: undefined };
const liked: Taste = { ...noTaste, feedback: [{ item: 'film:1', verdict: 'like', seen: false }] };
const newHandlers = () => new TasteService(new SerialQueue()).handlers;

afterEach(() => fakeBrowser.reset());

describe('TasteService', () => {
  test('ratePick stores ratings, and recordShown stores picks with their seed', async () => {
    const { ratePick, recordShown } = newHandlers();
    await ratePick(options, 'film:1', 'like');
    await ratePick(options, 'song:Queen\tInnuendo', 'seen');
    await recordShown(options, 7, ['film:1']);
    expect((await storedTaste.get()).value).toEqual({
      ...noTaste,
      feedback: [...liked.feedback, { item: 'song:Queen\tInnuendo', verdict: null, seen: true }],
      shown: [{ seed: 7, items: ['film:1'] }],
    });
  });

  test('ratePick stores all ratings that arrive at the same time', async () => {
    const { ratePick } = newHandlers();
    await Promise.all(Array.from({ length: 50 }, (_, k) => ratePick(options, `film:${k + 1}`, 'like')));
    expect((await storedTaste.get()).value.feedback).toHaveLength(50);
  });

  test('setSurvey stores the survey', async () => {
    const survey = { ...noTaste.survey, decades: [1990] };
    await newHandlers().setSurvey(options, survey);
    expect((await storedTaste.get()).value.survey).toEqual(survey);
  });

  test('setWish stores the wish of one mood', async () => {
    await newHandlers().setWish(options, 'sad', 'lift');
    expect(await storedWishes.get()).toEqual({ ...noWishes, sad: 'lift' });
  });

  test('chooseTab stores the tab', async () => {
    await newHandlers().chooseTab(options, 'films');
    expect(await storedTab.get()).toEqual({ version: 1, tab: 'films' });
  });
});

describe('TasteService, a damaged taste', () => {
  const damaged = { ...liked, feedback: 'all of it' };

  test('recordShown does not replace a damaged taste', async () => {
    await local.set({ taste: damaged });
    await newHandlers().recordShown(options, 7, ['film:1']);
    expect(await local.get(['taste', 'damagedTaste'])).toEqual({ taste: damaged });
    expect((await storedTaste.get()).loadError).toBeDefined();
  });

  test('ratePick moves a damaged taste aside and stores a new one', async () => {
    await local.set({ taste: damaged });
    await newHandlers().ratePick(options, 'film:1', 'like');
    expect(await storedTaste.get()).toEqual({ value: liked });
    expect(await local.get('damagedTaste')).toEqual({
      damagedTaste: { time: expect.any(Number), value: damaged },
    });
  });
});
