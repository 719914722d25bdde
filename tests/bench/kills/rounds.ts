import type { Page } from 'playwright-core';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { ChromiumSession } from '#scripts/browsers/chromium.ts';

/** When the background was ended: before the text was told to it, before its mood was stored, or later. */
export const phases = ['before', 'during', 'after'] as const;
export type Phase = (typeof phases)[number];

export interface Round {
  /** As it turned out, not as it was meant. */
  readonly phase: Phase;
  /** From when the text was told to when its mood was stored, in milliseconds; undefined where that never came. */
  readonly readMs: number | undefined;
  /** What was not as it should be, a line each. */
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

/** How long a mood may take to come, in milliseconds. */
const patience = 20_000;

/** Of a text's wait to settle, a cold reading, and the sending of a post, in milliseconds. */
const longest: Readonly<Record<Phase, number>> = { before: 1500, during: 500, after: 1500 };

/**
 * Types so many posts, each into an empty box, and ends the service worker once for each, at a random moment of each phase
 * in turn. The person's taste, wishes and settings are not touched, so they must stay as they are.
 * @param seed draws the moments
 */
export async function killRounds(
  stage: ChromiumSession,
  count: number,
  seed: number,
  onRound: (round: Round, done: number) => void = () => undefined,
): Promise<Round[]> {
  const random = xoroshiro128plus(seed);
  const page = await stage.context.newPage();
  await page.goto('https://x.com/compose/post');
  const heard = await listenIn(stage);
  const made = await madeIn(stage);
  const entries = await entriesIn(stage);
  const rounds: Round[] = [];
  for (let k = 0; k < count; k++) {
    const [mood, text] = posts[k % posts.length]!;
    const meant = phases[k % phases.length]!;
    const wait = longest[meant] * uniformFloat64(random);
    const told = heard.next('read');
    const stored = heard.next('perceived');
    const begun = Date.now();
    // A person who rested for long finds the worker asleep: only then does a reading take long enough to be cut off.
    if (meant === 'during') {
      await page.locator('#plain').focus();
      await stage.killWorker();
    }
    const typed = page.locator('#plain').pressSequentially(text);
    if (meant === 'during') await told;
    if (meant === 'after') await stored;
    await page.waitForTimeout(wait);
    const killing = Date.now();
    await stage.killWorker();
    const killed = Date.now();
    await typed;
    const toldAt = await told;
    await until(async () => (await moodIn(stage, begun)) === mood);
    const storedAt = await stored;
    const problems: string[] = [];
    const check = async (what: string, look: () => Promise<boolean>) => {
      if (!(await until(look))) problems.push(`${text}: ${what}`);
    };
    await check('its mood was not stored', async () => (await moodIn(stage, begun)) === mood);
    await check('the badge shows another', async () => (await stage.badge()) === badges[mood]);
    await check('it is not one entry of the diary', async () => {
      const now = await entriesIn(stage);
      return now.length === entries.length + k + 1 && now.at(-1) === mood;
    });
    await check('what the person made has changed', async () => (await madeIn(stage)) === made);
    const ended = heard.next('end');
    await page.locator('#plain').fill('');
    if ((await ended) === undefined) problems.push(`${text}: its end was not told`);
    const phase =
      toldAt === undefined || killed < toldAt ? 'before' : killing > (storedAt ?? 0) ? 'after' : 'during';
    const readMs = toldAt !== undefined && storedAt !== undefined ? storedAt - toldAt : undefined;
    rounds.push({ phase, readMs, problems });
    onRound(rounds.at(-1)!, k + 1);
  }
  await page.close();
  return rounds;
}

interface Stored {
  readonly local: Readonly<Record<string, unknown>> & {
    readonly diary?: { readonly entries: readonly { readonly mood: string }[] };
  };
  readonly session: { readonly perceived?: { readonly mood: string; readonly time: number } };
}

const storedIn = async (stage: ChromiumSession): Promise<Stored> =>
  JSON.parse(await stage.stored()) as Stored;

async function moodIn(stage: ChromiumSession, since: number): Promise<string | undefined> {
  const { perceived } = (await storedIn(stage)).session;
  return perceived && perceived.time >= since ? perceived.mood : undefined;
}

const entriesIn = async (stage: ChromiumSession): Promise<string[]> =>
  ((await storedIn(stage)).local.diary?.entries ?? []).map(({ mood }) => mood);

async function madeIn(stage: ChromiumSession): Promise<string> {
  const { taste, wishes, settings } = (await storedIn(stage)).local;
  return JSON.stringify([taste, wishes, settings]);
}

/** @returns whether it came to be in time */
async function until(look: () => Promise<boolean>): Promise<boolean> {
  for (const deadline = Date.now() + patience; Date.now() < deadline; ) {
    if (await look()) return true;
    await new Promise((later) => setTimeout(later, 20));
  }
  return false;
}

type Kind = 'read' | 'end' | 'perceived';

/** Hears in a page of the extension, at once, what content scripts tell and that a mood was stored. */
async function listenIn({ context, extensionId }: ChromiumSession) {
  const own: Page = await context.newPage();
  await own.goto(`chrome-extension://${extensionId}/welcome.html`);
  const waiting = new Map<Kind, (time: number) => void>();
  await own.exposeFunction('hear', (kind: Kind, time: number) => waiting.get(kind)?.(time));
  await own.evaluate(listen);
  return {
    /** The time at which it is heard next, in milliseconds since 1970; undefined where it is not heard in time. */
    next: (kind: Kind): Promise<number | undefined> =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, patience, undefined);
        waiting.set(kind, (time) => {
          clearTimeout(timer);
          waiting.delete(kind);
          resolve(time);
        });
      }),
  };
}

/** Runs in a page of the extension. */
function listen(): void {
  type Adds<T> = { addListener(listener: (value: T) => undefined): void };
  const { chrome, hear } = globalThis as unknown as {
    chrome: {
      runtime: { onMessage: Adds<{ kind: string }> };
      storage: { session: { onChanged: Adds<{ perceived?: { newValue?: { ended?: boolean } } }> } };
    };
    hear(kind: string, time: number): void;
  };
  chrome.runtime.onMessage.addListener(({ kind }) => void hear(kind, Date.now()));
  chrome.storage.session.onChanged.addListener(({ perceived }) => {
    if (perceived?.newValue && !perceived.newValue.ended) hear('perceived', Date.now());
    return undefined;
  });
}
