import { launchChromium } from '#scripts/browsers/chromium.ts';
import { tabsIn } from '#tests/browser/driver/chromiumTabs.ts';
import { everyEditorIn } from './spec.ts';

everyEditorIn('Chromium', async () => {
  const stage = await launchChromium({ headless: true });
  await stage.agree();
  return tabsIn(stage);
});
