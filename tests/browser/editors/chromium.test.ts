import { openStage } from '#scripts/browsers/chromium.ts';
import { seatsIn } from '#tests/browser/driver/chromiumTabs.ts';
import { everyEditorIn } from './spec.ts';

everyEditorIn('Chromium', async () => {
  const stage = await openStage({ headless: true });
  await stage.agree();
  return seatsIn(stage);
});
