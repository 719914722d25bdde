// A diary of nobody, for pictures of the real page.
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { type Diary, type Entry, parseDiary } from '#lib/diary/diary.ts';
import { midnight } from '#lib/diary/summary.ts';

const hour = 3_600_000;
const hosts = ['x.com', 'x.com', 'www.reddit.com', 'bsky.app', 'forum.example'] as const;

/** Better and worse days over the last so many, up to `now`; the same of the same arguments. */
export function sampleDiary(days: number, now: number): Diary {
  const generator = xoroshiro128plus(7);
  const chance = () => (generator.next() >>> 0) / 2 ** 32;
  const entries = Array.from({ length: days }, (_, k) => {
    const day = midnight(now, days - 1 - k);
    // Two weeks from one bright time to the next.
    const tide = 0.1 + 0.3 * Math.sin((2 * Math.PI * (days - k)) / 14 + 1);
    const posts = Math.floor(chance() * 6);
    return Array.from({ length: posts }, () =>
      post(day + hour * (8 + 7 * (chance() + chance())), tide, chance),
    );
  });
  const past = entries.flat().filter(({ time }) => time <= now);
  return parseDiary({ version: 1, entries: past.sort((a, b) => a.time - b.time) });
}

function post(time: number, tide: number, chance: () => number): Entry {
  const lean = chance() + tide;
  const mood = lean > 0.6 ? 'happy' : lean < 0.35 ? 'sad' : 'unsure';
  const site = hosts[Math.floor(chance() * hosts.length)]!;
  const liked = mood !== 'unsure' && chance() < 0.3 ? 2 : 0;
  const weight = mood === 'unsure' ? 0.1 : 0.3 + 0.7 * chance();
  return { time, site, mood, weight, ...(liked > 0 && { liked }) };
}
