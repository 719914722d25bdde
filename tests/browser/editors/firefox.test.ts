import { openFirefox } from '#scripts/browsers/firefox.ts';
import { seatsIn } from '#tests/browser/driver/firefoxTabs.ts';
import { hosts } from './pages.ts';
import { everyEditorIn } from './spec.ts';

async function openSeats() {
  const stage = await openFirefox(hosts);
  await stage.agree();
  return seatsIn(stage);
}

everyEditorIn('Firefox', openSeats, 2);
