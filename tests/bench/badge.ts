import { mustRun } from '#scripts/bootstrap/setup.mjs';
import { launchChromium } from '#scripts/browsers/chromium.ts';
import { waitFor } from '#scripts/browsers/waitFor.ts';
import { quantile, round, say } from './print.ts';

/** The first of them finds the model ready: a person has been in the box for a moment. */
const texts = ['so glad to be home again', 'I miss her so much it hurts'];
const rounds = 40;

/**
 * From a text that has settled to its mood on the badge, in Chromium with the built extension: a page of the extension
 * hears what the content script sends, and looks at the badge until it changes.
 */
export async function badgeFigures() {
  mustRun('wxt', ['build']);
  const stage = await launchChromium({ headless: true });
  try {
    await stage.agree();
    const listener = await stage.context.newPage();
    await listener.goto(`chrome-extension://${stage.extensionId}/welcome.html`);
    await listener.evaluate(listen);
    const page = await stage.context.newPage();
    await page.goto('https://x.com/compose/post');
    const box = page.locator('#plain');
    const took: number[] = [];
    for (let k = 0; k < rounds; k++) {
      if (k % 10 === 0) say(`badge: ${k} of ${rounds} posts`);
      await box.fill(texts[k % texts.length]!);
      took.push(await waitFor('the badge', async () => (await listener.evaluate(tookOf, k)) ?? undefined));
    }
    const warm = took.slice(1);
    return {
      first: round(took[0]!),
      median: round(quantile(warm, 0.5)),
      p95: round(quantile(warm, 0.95)),
    };
  } finally {
    await stage.close();
  }
}

interface Listening {
  /** Of each text that was sent, in milliseconds until the badge changed. */
  readonly took: number[];
}

/** Runs in a page of the extension. */
function listen(): void {
  const { chrome } = globalThis as unknown as {
    chrome: {
      runtime: { onMessage: { addListener(hear: (message: { kind: string }) => void): void } };
      action: { getBadgeText(of: object): Promise<string> };
    };
  };
  const took: number[] = [];
  Object.assign(globalThis, { took } satisfies Listening);
  let shown = '';
  chrome.runtime.onMessage.addListener(({ kind }) => {
    if (kind === 'read') void untilChanged(performance.now());
  });
  async function untilChanged(sent: number): Promise<void> {
    for (;;) {
      const text = await chrome.action.getBadgeText({});
      if (text !== shown) {
        shown = text;
        took.push(performance.now() - sent);
        return;
      }
    }
  }
}

/** Runs in the same page. */
function tookOf(k: number): number | null {
  return (globalThis as unknown as Listening).took[k] ?? null;
}
