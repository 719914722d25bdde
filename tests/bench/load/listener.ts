import type { Mood } from '#lib/mood/reading.ts';

/** What a page of the extension hears while posts are written, in milliseconds of its own clock. */
export type Heard =
  | { readonly kind: 'read'; readonly at: number; readonly site: string; readonly text: string }
  | { readonly kind: 'perceived'; readonly at: number; readonly site: string; readonly mood: Mood }
  /** The badge changed, so long after the text was sent that changed it. Not told of two at about the same time. */
  | { readonly kind: 'badge'; readonly ms: number };

/** Runs in a page of the extension: hears what content scripts send, what is perceived, and looks at the badge meanwhile. */
export function listen(): void {
  interface Change {
    readonly newValue?: { readonly site: string; readonly mood: Mood; readonly ended?: true };
  }
  const { chrome } = globalThis as unknown as {
    chrome: {
      runtime: {
        onMessage: {
          addListener(
            hear: (message: { kind: string; args: readonly string[] }, sender: { url: string }) => void,
          ): void;
        };
      };
      storage: {
        session: { onChanged: { addListener(hear: (changes: { perceived?: Change }) => void): void } };
      };
      action: { getBadgeText(of: object): Promise<string> };
    };
  };
  const heard: Heard[] = [];
  Object.assign(globalThis, { heard });
  let shown = '';
  /** How long a badge is waited for, in milliseconds: a text of the mood that is shown already changes nothing. */
  const longest = 1000;
  let latest = Number.NEGATIVE_INFINITY;
  chrome.runtime.onMessage.addListener(({ kind, args }, { url }) => {
    if (kind !== 'read') return;
    const at = performance.now();
    heard.push({ kind, at, site: new URL(url).hostname, text: args[0]! });
    const isAlone = at - latest > longest;
    latest = at;
    void lookFrom(at, isAlone);
  });
  chrome.storage.session.onChanged.addListener(({ perceived }) => {
    const value = perceived?.newValue;
    // A post that ends is marked so, which is no answer.
    if (value && !value.ended)
      heard.push({ kind: 'perceived', at: performance.now(), site: value.site, mood: value.mood });
  });
  async function lookFrom(at: number, isAlone: boolean): Promise<void> {
    while (performance.now() - at < longest && latest === at) {
      const text = await chrome.action.getBadgeText({});
      if (text === shown) continue;
      shown = text;
      if (!isAlone) continue; // which of two texts it was, nobody knows
      heard.push({ kind: 'badge', ms: performance.now() - at });
      return;
    }
  }
}

/** Runs in the same page. @returns what was heard since it was last asked */
export function takeHeard(): Heard[] {
  return (globalThis as unknown as { heard: Heard[] }).heard.splice(0);
}
