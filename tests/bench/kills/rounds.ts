import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { ChromiumSession } from '#scripts/browsers/chromium.ts';
import { watchEvents } from './events.ts';

/** When the background was killed: before the request for a reading, before the mood was stored, or later. */
export const phases = ['before', 'during', 'after'] as const;
export type Phase = (typeof phases)[number];

export interface Round {
  /** The actual phase, which may differ from the intended one. */
  readonly phase: Phase;
  /** From the request for a reading to the stored mood, in milliseconds; undefined if either is missing. */
  readonly readMs: number | undefined;
  /** One line each. */
  readonly problems: readonly string[];
}

const posts = [
  ['happy', 'I love this, best day ever'],
  ['sad', 'I miss her so much it hurts'],
  ['happy', 'what a wonderful morning, thank you all'],
  ['sad', 'worst week of my life, I want to cry'],
  ['happy', 'we won the game, amazing team'],
  ['sad', 'my dog died and I feel awful'],
] as const;

const badges = { happy: ':)', sad: ':(' } as const;

/** How long a condition may take to become true, in milliseconds. */
const patience = 20_000;

/** The longest random wait before a kill, in milliseconds: until a text settles, during a cold reading, after a reading. */
const maxWait: Readonly<Record<Phase, number>> = { before: 1500, during: 500, after: 1500 };

/**
 * Types posts, each into an empty box, and kills the service worker once per post, at a random moment of each phase in turn.
 * Taste, wishes and settings are not used, so they must not change.
 * @param seed of the random moments
 */
export async function killRounds(
  chromium: ChromiumSession,
  count: number,
  seed: number,
  onRound: (round: Round, done: number) => void = () => undefined,
): Promise<Round[]> {
  const random = xoroshiro128plus(seed);
  const page = await chromium.context.newPage();
  await page.goto('https://x.com/compose/post');
  const box = page.locator('#plain');
  const events = await watchEvents(chromium, patience);
  const userData = await userDataIn(chromium);
  const entries = await diaryMoods(chromium);
  const rounds: Round[] = [];
  for (let k = 0; k < count; k++) {
    const [mood, text] = posts[k % posts.length]!;
    const intended = phases[k % phases.length]!;
    const wait = maxWait[intended] * uniformFloat64(random);
    const requested = events.next('readPost');
    const stored = events.next('currentMood');
    const start = Date.now();
    // Only a worker that has to start again takes long enough for a reading to be interrupted.
    if (intended === 'during') {
      await box.focus();
      await chromium.killWorker();
    }
    const typed = box.pressSequentially(text);
    if (intended === 'during') await requested;
    if (intended === 'after') await stored;
    await page.waitForTimeout(wait);
    const killStart = Date.now();
    await chromium.killWorker();
    const killEnd = Date.now();
    await typed;
    const requestTime = await requested;
    await becomesTrue(async () => (await moodSince(chromium, start)) === mood);
    const storeTime = await stored;
    const problems: string[] = [];
    const check = async (problem: string, condition: () => Promise<boolean>) => {
      if (!(await becomesTrue(condition))) problems.push(`${text}: ${problem}`);
    };
    await check('its mood was not stored', async () => (await moodSince(chromium, start)) === mood);
    await check('the badge shows another mood', async () => (await chromium.badge()) === badges[mood]);
    await check('it is not exactly one entry of the diary', async () => {
      const moods = await diaryMoods(chromium);
      return moods.length === entries.length + k + 1 && moods.at(-1) === mood;
    });
    await check('data of the user changed', async () => (await userDataIn(chromium)) === userData);
    const ended = events.next('endPost');
    await box.fill('');
    if ((await ended) === undefined) problems.push(`${text}: its end was not reported`);
    const isBefore = requestTime === undefined || killEnd < requestTime;
    const phase = isBefore ? 'before' : killStart > (storeTime ?? 0) ? 'after' : 'during';
    const readMs = requestTime !== undefined && storeTime !== undefined ? storeTime - requestTime : undefined;
    const round = { phase, readMs, problems } as const;
    rounds.push(round);
    onRound(round, k + 1);
  }
  await page.close();
  return rounds;
}

interface Stored {
  readonly local: Readonly<Record<string, unknown>> & {
    readonly diary?: { readonly entries: readonly { readonly mood: string }[] };
  };
  readonly session: { readonly currentMood?: { readonly mood: string; readonly time: number } };
}

const storedIn = async (chromium: ChromiumSession): Promise<Stored> =>
  JSON.parse(await chromium.stored()) as Stored;

async function moodSince(chromium: ChromiumSession, time: number): Promise<string | undefined> {
  const { currentMood } = (await storedIn(chromium)).session;
  return currentMood && currentMood.time >= time ? currentMood.mood : undefined;
}

const diaryMoods = async (chromium: ChromiumSession): Promise<string[]> =>
  ((await storedIn(chromium)).local.diary?.entries ?? []).map(({ mood }) => mood);

async function userDataIn(chromium: ChromiumSession): Promise<string> {
  const { taste, wishes, settings } = (await storedIn(chromium)).local;
  return JSON.stringify([taste, wishes, settings]);
}

/** @returns whether the condition became true in time */
async function becomesTrue(condition: () => Promise<boolean>): Promise<boolean> {
  for (const deadline = Date.now() + patience; Date.now() < deadline; ) {
    if (await condition()) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}
