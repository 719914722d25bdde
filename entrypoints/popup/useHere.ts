import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** The host of the page that the popup stands over; null where there is none to be read, undefined until known. */
export function useHere(): string | null | undefined {
  const [host, setHost] = useState<string | null>();
  useEffect(() => {
    void browser.tabs
      .query({ active: true, currentWindow: true })
      .then(([tab]) => setHost(hostOf(tab?.url) ?? null));
  }, []);
  return host;
}

function hostOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  return ['https:', 'http:'].includes(protocol) ? hostname : undefined;
}
