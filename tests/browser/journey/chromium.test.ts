import { launchChromium } from '#scripts/browsers/chromium.ts';
import { journeyIn } from './journey.ts';

journeyIn('Chromium', async () => {
  const stage = await launchChromium({ headless: true });
  return {
    welcome: stage.welcome,
    open: async (name) => {
      const page = await stage.context.newPage();
      await page.goto(`chrome-extension://${stage.extensionId}/${name}.html`);
      return page;
    },
    post: async (text) => {
      const page = await stage.context.newPage();
      await page.goto('https://x.com/compose/post');
      await stage.post(page, '#plain', text);
      await page.close();
    },
    close: () => stage.close(),
  };
});
