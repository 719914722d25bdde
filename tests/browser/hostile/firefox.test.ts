import { launchFirefox } from '#scripts/browsers/firefox.ts';
import { attacksIn } from './hostile.ts';

// At 2,000 nested editors Firefox stands still for seven seconds, at 50,000 for minutes, on pages where Tonic has no part as well.
attacksIn(
  'Firefox',
  async () => {
    const { browser, visit, openOwn, agree, close } = await launchFirefox(['x.com']);
    await agree();
    const own = await openOwn('welcome.html');
    await own.waitForSelector('h1');
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
      close,
    };
  },
  { depth: 500, paragraphs: 10_000 },
);
