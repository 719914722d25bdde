import { useState } from 'preact/hooks';
import { command } from '#lib/browser/client.ts';
import type { Tab } from '#lib/taste/chosenTab.ts';

/**
 * Returns the tab to show and a function that changes it. A change shows at once, and the background stores it.
 * @param first the tab that was stored when the popup opened
 */
export function useTab(first: Tab): [Tab, (tab: Tab) => void] {
  const [tab, setTab] = useState(first);
  const choose = (chosen: Tab): void => {
    setTab(chosen);
    void command('chooseTab', chosen);
  };
  return [tab, choose];
}
