import type { Mood } from '#lib/mood/reading.ts';

/** What a page of the extension observes while posts are written. Times are in milliseconds by the page's own clock. */
export type Observation =
  | { readonly kind: 'readPost'; readonly time: number; readonly site: string; readonly text: string }
  | { readonly kind: 'currentMood'; readonly time: number; readonly site: string; readonly mood: Mood }
  /** The time from a text's message to the change of the badge. Absent for texts sent at about the same time. */
  | { readonly kind: 'badge'; readonly ms: number };

/** Runs in a page of the extension. Records messages of content scripts, stored moods and changes of the badge. */
export function observe(): void {
  interface Change {
    readonly newValue?: { readonly site: string; readonly mood: Mood; readonly ended?: true };
  }
  interface Message {
    readonly kind: string;
    readonly args: readonly string[];
  }
  const { chrome } = globalThis as unknown as {
    chrome: {
      runtime: {
        onMessage: { addListener(listener: (message: Message, sender: { url: string }) => void): void };
      };
      storage: {
        session: {
          onChanged: { addListener(listener: (changes: { currentMood?: Change }) => void): void };
        };
      };
      action: { getBadgeText(details: object): Promise<string> };
    };
  };
  const observations: Observation[] = [];
  Object.assign(globalThis, { observations });
  let shown = '';
  /** How long a change of the badge may take, in milliseconds. A text with the mood that is already shown changes nothing. */
  const patience = 1000;
  let latest = Number.NEGATIVE_INFINITY;
  chrome.runtime.onMessage.addListener(({ kind, args }, { url }) => {
    if (kind !== 'readPost') return;
    const time = performance.now();
    observations.push({ kind, time, site: new URL(url).hostname, text: args[0]! });
    const isAlone = time - latest > patience;
    latest = time;
    void observeBadge(time, isAlone);
  });
  chrome.storage.session.onChanged.addListener(({ currentMood }) => {
    const value = currentMood?.newValue;
    // The end of a post is stored too, but it is not a reading.
    if (value && !value.ended)
      observations.push({
        kind: 'currentMood',
        time: performance.now(),
        site: value.site,
        mood: value.mood,
      });
  });
  async function observeBadge(time: number, isAlone: boolean): Promise<void> {
    while (performance.now() - time < patience && latest === time) {
      const text = await chrome.action.getBadgeText({});
      if (text === shown) continue;
      shown = text;
      if (!isAlone) continue; // either of two texts may have caused the change
      observations.push({ kind: 'badge', ms: performance.now() - time });
      return;
    }
  }
}

/** Runs in the same page. @returns the observations since the last call */
export function takeObservations(): Observation[] {
  return (globalThis as unknown as { observations: Observation[] }).observations.splice(0);
}
