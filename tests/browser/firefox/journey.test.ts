import { launchFirefox } from '#scripts/browsers/firefox.ts';
import { journeyIn } from '#tests/browser/journey/journey.ts';

journeyIn('Firefox', async () => {
  const session = await launchFirefox(['x.com']);
  return {
    // The page that opens on installation is in a process that puppeteer does not see, so this opens it again.
    welcome: () => session.openOwn('welcome'),
    open: session.openOwn,
    post: async (text) => {
      const page = await session.browser.newPage();
      await session.visit(page, 'x.com/compose/post');
      await page.focus('#plain');
      await page.keyboard.type(text);
    },
    close: session.close,
  };
});
