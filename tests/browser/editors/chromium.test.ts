import { openStage } from '#scripts/stage/chromium.ts';
import { seatsIn } from './chromiumSeats.ts';
import { everyEditorIn } from './spec.ts';

everyEditorIn('Chromium', async () => {
  const stage = await openStage({ headless: true });
  await stage.agree();
  return seatsIn(stage);
});
