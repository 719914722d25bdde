import { browser } from 'wxt/browser';

/** Opens the page where a person says what they like. */
export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage();
