import { launchChromium } from '#scripts/browsers/chromium.ts';
import { journeyIn } from '#tests/browser/journey/journey.ts';

journeyIn('Chromium', async () => {
  const session = await launchChromium({ headless: true });
  return {
    welcome: session.welcome,
    open: session.openOwn,
    post: async (text) => {
      const page = await session.context.newPage();
      await page.goto('https://x.com/compose/post');
      await session.post(page, '#plain', text);
      await page.close();
    },
    close: session.close,
  };
});
