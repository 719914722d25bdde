import { browser } from 'wxt/browser';

/** Opens the page where a person says what they like and what may be read. */
export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage();

/** Opens the page that says what is read, and asks. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
