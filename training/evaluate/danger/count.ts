import { kindsOfRisk } from '#lib/crisis/detect.ts';
import type { Tweet } from '#training/tweets/read.ts';

export interface DangerCount {
  /** Number of tweets that were read. */
  readonly read: number;
  /** Texts that raise the alarm, in order. */
  readonly texts: readonly string[];
  /** Number of these texts by kind of statement, the most frequent first. A text may have several kinds. */
  readonly kinds: ReadonlyMap<string, number>;
}

/** Counts the tweets that raise the alarm among the first `rows`. */
export async function countDanger(tweets: AsyncIterable<Tweet>, rows: number): Promise<DangerCount> {
  const texts: string[] = [];
  const kinds = new Map<string, number>();
  let read = 0;
  for await (const { text } of tweets) {
    read++;
    const found = kindsOfRisk(text);
    if (found.length > 0) texts.push(text);
    for (const kind of found) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (read === rows) break;
  }
  return { read, texts, kinds: new Map([...kinds].sort(([, a], [, b]) => b - a)) };
}

/** Returns `count` of the texts, spread evenly over all of them; all texts if there are fewer. */
export function spread(texts: readonly string[], count: number): string[] {
  if (texts.length <= count) return [...texts];
  return Array.from({ length: count }, (_, k) => texts[Math.floor((k * texts.length) / count)]!);
}
