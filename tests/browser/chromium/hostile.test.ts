import type { ChromiumSession } from '#scripts/browsers/chromium.ts';
import { test } from '#tests/browser/driver/browsers.ts';
import { attacksIn } from '#tests/browser/hostile/hostile.ts';
import { thorough } from '#tests/support/tiers.ts';

let session: ChromiumSession;

test.beforeAll(async ({ chromium }) => {
  session = chromium;
  await session.reset();
  await session.agree();
});

attacksIn(
  'Chromium',
  async () => {
    const { context, extensionId, openOwn } = session;
    const own = await openOwn('welcome');
    return {
      own: { run: (act) => own.evaluate(act) },
      open: async (address) => {
        const page = await context.newPage();
        const thrown: string[] = [];
        const cdp = await context.newCDPSession(page);
        cdp.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
          const details = JSON.stringify(exceptionDetails);
          if (details.includes(extensionId)) thrown.push(details);
        });
        await cdp.send('Runtime.enable');
        await page.goto(`https://${address}`);
        return {
          run: (act, given) => page.evaluate(act as never, given),
          // By mouse and keyboard alone, because playwright's own scripts would use what the page has poisoned.
          type: async (text) => {
            await page.mouse.click(100, 40);
            await page.keyboard.type(text);
          },
          thrown,
          close: () => page.close(),
        };
      },
    };
  },
  { depth: 50_000, paragraphs: thorough ? 50_000 : 10_000 },
);
