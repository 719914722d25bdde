import { browser } from 'wxt/browser';
import { noAdjustments, parseAdjustments } from '#lib/mood/adjustments.ts';
import { persistentItem, quarantineKey, reportFailure } from './persistentItem.ts';

/** What the user's corrections taught. */
export const storedAdjustments = {
  ...persistentItem('adjustments', noAdjustments, parseAdjustments),
  /** Erases the adjustments, and unreadable ones that were moved aside. */
  erase: () => reportFailure(browser.storage.local.remove(['adjustments', quarantineKey('adjustments')])),
};
