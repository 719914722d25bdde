import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { matchPatterns } from '#lib/sites/index.ts';

const origins = [...matchPatterns];

/**
 * Returns whether the browser lets Tonic run on all supported sites, or undefined until that is known. In Firefox and
 * Chrome the user can deny access.
 */
export function useSitesAllowed(): boolean | undefined {
  const [allowed, setAllowed] = useState<boolean>();
  useEffect(() => {
    const check = () => void browser.permissions.contains({ origins }).then(setAllowed);
    check();
    browser.permissions.onAdded.addListener(check);
    browser.permissions.onRemoved.addListener(check);
    return () => {
      browser.permissions.onAdded.removeListener(check);
      browser.permissions.onRemoved.removeListener(check);
    };
  }, []);
  return allowed;
}

/**
 * Requests access to all supported sites. Call it in a click handler, as browsers demand. The user sees no prompt if Tonic has
 * access already.
 */
export const allowSites = (): Promise<boolean> => browser.permissions.request({ origins });
