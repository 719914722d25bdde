import { launchFirefox } from '#scripts/browsers/firefox.ts';
import { tabsIn } from '#tests/browser/driver/firefoxTabs.ts';
import { hosts } from './pages.ts';
import { everyEditorIn } from './spec.ts';

async function openSeats() {
  const stage = await launchFirefox(hosts);
  await stage.agree();
  return tabsIn(stage);
}

everyEditorIn('Firefox', openSeats, 2);
