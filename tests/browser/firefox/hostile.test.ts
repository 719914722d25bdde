import type { FirefoxSession } from '#scripts/browsers/firefox.ts';
import { test } from '#tests/browser/driver/browsers.ts';
import { attacksIn } from '#tests/browser/hostile/hostile.ts';

let session: FirefoxSession;

test.beforeAll(async ({ firefox }) => {
  session = firefox;
  await session.reset();
  await session.agree();
});

// Firefox itself freezes for seven seconds at 2,000 nested editors and for minutes at 50,000, on pages without Tonic as well.
attacksIn(
  'Firefox',
  async () => {
    const { browser, visit, openOwn } = session;
    const own = await openOwn('welcome');
    return {
      own: { run: (act) => own.evaluate(act) },
      open: async (address) => {
        const page = await browser.newPage();
        await visit(page, address);
        return {
          run: (act, given) => page.evaluate(act as never, given as never),
          type: async (text) => {
            await page.bringToFront();
            await page.mouse.click(100, 40);
            await page.keyboard.type(text);
          },
          thrown: [],
          close: () => page.close(),
        };
      },
    };
  },
  { depth: 500, paragraphs: 10_000 },
);
