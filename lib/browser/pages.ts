import { browser } from 'wxt/browser';

/** Opens the options page, where the user states their taste and what may be read. */
export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage();

/** Opens the welcome page, which says what Tonic reads and asks for consent. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
