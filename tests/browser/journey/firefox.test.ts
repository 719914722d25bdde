import { launchFirefox } from '#scripts/browsers/firefox.ts';
import { journeyIn } from './journey.ts';

journeyIn('Firefox', async () => {
  const stage = await launchFirefox(['x.com']);
  return {
    // It opens with the extension too, in a process where puppeteer does not see it: this is the same page again.
    welcome: () => stage.openOwn('welcome.html'),
    open: (name) => stage.openOwn(`${name}.html`),
    post: async (text) => {
      const page = await stage.browser.newPage();
      await stage.visit(page, 'x.com/compose/post');
      await page.focus('#plain');
      await page.keyboard.type(text);
    },
    close: () => stage.close(),
  };
});
