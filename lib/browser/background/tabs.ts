import { browser } from 'wxt/browser';

/** Firefox's event takes a filter, so that the background does not start for each new title or icon of a tab. */
interface FilteredEvent {
  addListener(
    listener: (tab: number, change: { readonly status?: string }) => void,
    filter: { readonly properties: readonly string[] },
  ): void;
}

/**
 * Calls `onLeft` with the id of each tab that is closed, and in Firefox also when the tab's page is left. There the
 * message that a content script sends while its page is left does not arrive. Chromium's event also comes when a page
 * changes its own address, which does not end a post, so it is not used.
 */
export function watchTabs(
  onLeft: (tab: number) => Promise<void>,
  isFirefox: boolean = import.meta.env.FIREFOX,
): void {
  browser.tabs.onRemoved.addListener((tab) => void onLeft(tab));
  if (!isFirefox) return;
  const onUpdated = browser.tabs.onUpdated as unknown as FilteredEvent;
  const onChange = (tab: number, { status }: { readonly status?: string }) => {
    if (status === 'loading') void onLeft(tab);
  };
  onUpdated.addListener(onChange, { properties: ['status'] });
}
