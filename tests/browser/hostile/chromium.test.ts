import { launchChromium } from '#scripts/browsers/chromium.ts';
import { attacksIn } from './hostile.ts';

attacksIn(
  'Chromium',
  async () => {
    const { context, extensionId, agree, close } = await launchChromium({ headless: true });
    await agree();
    const own = await context.newPage();
    await own.goto(`chrome-extension://${extensionId}/welcome.html`);
    return {
      own: { run: (act) => own.evaluate(act) },
      open: async (address) => {
        const page = await context.newPage();
        const thrown: string[] = [];
        const session = await context.newCDPSession(page);
        session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
          const told = JSON.stringify(exceptionDetails);
          if (told.includes(extensionId)) thrown.push(told);
        });
        await session.send('Runtime.enable');
        await page.goto(`https://${address}`);
        return {
          run: (act, given) => page.evaluate(act as never, given),
          // By mouse and keyboard alone: scripts of playwright would go by what the page has poisoned.
          type: async (text) => {
            await page.mouse.click(100, 40);
            await page.keyboard.type(text);
          },
          thrown,
          close: () => page.close(),
        };
      },
      close,
    };
  },
  { depth: 50_000, paragraphs: 50_000 },
);
