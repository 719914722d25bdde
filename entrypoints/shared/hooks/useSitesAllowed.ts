import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { matchPatterns } from '#lib/sites/index.ts';

const origins = [...matchPatterns];

/** Whether the browser lets Tonic run on the sites of the list: Firefox and Chrome let a person say no. Undefined until known. */
export function useSitesAllowed(): boolean | undefined {
  const [allowed, setAllowed] = useState<boolean>();
  useEffect(() => {
    const look = () => void browser.permissions.contains({ origins }).then(setAllowed);
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, []);
  return allowed;
}

/** Asks the browser for the sites of the list. To be called in a click; where it lets Tonic run already, nothing is asked. */
export const allowSites = (): Promise<boolean> => browser.permissions.request({ origins });
