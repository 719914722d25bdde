import { launchChromium } from '#scripts/browsers/chromium.ts';
import { waitFor } from '#scripts/browsers/waitFor.ts';
import { say } from '#training/cli/say.ts';
import { buildExtension } from './build.ts';
import { type Percentiles, percentilesOf, round } from './statistics.ts';

const texts = ['so glad to be home again', 'I miss her so much it hurts'];
const posts = 40;

/** Times in milliseconds. */
export interface BadgeFigures {
  /** The first post of the browser. The model has been loaded, because the box had the focus. */
  readonly firstMs: number;
  /** All further posts. */
  readonly laterMs: Percentiles;
}

/**
 * Measures the time from a settled text to its mood on the badge, in Chromium with the built extension. A page of the
 * extension receives the message of the content script and reads the badge until it changes.
 */
export async function measureBadge(): Promise<BadgeFigures> {
  buildExtension();
  const chromium = await launchChromium({ headless: true });
  try {
    await chromium.agree();
    const observer = await chromium.openOwn('welcome');
    await observer.evaluate(observeBadge);
    const page = await chromium.context.newPage();
    await page.goto('https://x.com/compose/post');
    const box = page.locator('#plain');
    const times: number[] = [];
    for (let k = 0; k < posts; k++) {
      if (k % 10 === 0) say(`badge: ${k} of ${posts} posts`);
      await box.fill(texts[k % texts.length]!);
      times.push(
        await waitFor('the badge', async () => (await observer.evaluate(badgeMsOf, k)) ?? undefined),
      );
    }
    const [first, ...later] = times;
    return { firstMs: round(first!), laterMs: percentilesOf(later) };
  } finally {
    await chromium.close();
  }
}

interface Observed {
  /** For each text, the milliseconds from its message to the change of the badge. */
  readonly badgeMs: number[];
}

/** Runs in a page of the extension. */
export async function observeBadge(): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: {
      runtime: { onMessage: { addListener(listener: (message: { kind: string }) => void): void } };
      action: { getBadgeText(details: object): Promise<string> };
    };
  };
  const badgeMs: number[] = [];
  Object.assign(globalThis, { badgeMs } satisfies Observed);
  let shown = await chrome.action.getBadgeText({});
  chrome.runtime.onMessage.addListener(({ kind }) => {
    // readPost; read in earlier versions, with which this one is compared
    if (kind.startsWith('read')) void waitForChange(performance.now());
  });
  async function waitForChange(start: number): Promise<void> {
    for (;;) {
      const text = await chrome.action.getBadgeText({});
      if (text !== shown) {
        shown = text;
        badgeMs.push(performance.now() - start);
        return;
      }
    }
  }
}

/** Runs in the same page. */
export function badgeMsOf(post: number): number | null {
  return (globalThis as unknown as Observed).badgeMs[post] ?? null;
}
