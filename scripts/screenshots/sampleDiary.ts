// Generates a diary for pictures of the options page.
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { type Diary, type Entry, type Kind, parseDiary } from '#lib/diary/diary.ts';
import { midnight } from '#lib/diary/summary.ts';

const hour = 3_600_000;
const hosts = ['x.com', 'x.com', 'www.reddit.com', 'bsky.app', 'forum.example'] as const;

/** The feelings of posts, some more often than others. Some posts have none. */
const feelings = {
  happy: [undefined, 'joy', 'gratitude', 'gratitude', 'hope', 'pride'],
  sad: [undefined, 'fear', 'fear', 'fear', 'sadness', 'loneliness'],
} as const;
const wishes = ['lift', 'stay', 'stay', 'distract'] as const;
const kinds: readonly Kind[] = [
  { list: 'songs', genres: ['folk and acoustic'] },
  { list: 'songs', genres: ['folk and acoustic'] },
  { list: 'songs', genres: ['classical and instrumental'] },
  { list: 'films', genres: ['Comedy', 'Drama'] },
  { list: 'films', genres: ['Adventure', 'Animation', 'Family'] },
];

/** Generates better and worse days up to `now`. Deterministic. @param now in milliseconds since 1970 */
export function sampleDiary(days: number, now: number): Diary {
  const generator = xoroshiro128plus(7);
  const chance = () => (generator.next() >>> 0) / 2 ** 32;
  const entries = Array.from({ length: days }, (_, k) => {
    const day = midnight(now, days - 1 - k);
    // A wave with a period of two weeks.
    const wave = 0.1 + 0.3 * Math.sin((2 * Math.PI * (days - k)) / 14 + 1);
    const posts = Math.floor(chance() * 6);
    return Array.from({ length: posts }, () =>
      post(day + hour * (8 + 7 * (chance() + chance())), wave, chance),
    );
  });
  const past = entries.flat().filter(({ time }) => time <= now);
  return parseDiary({ version: 2, entries: past.sort((a, b) => a.time - b.time) });
}

function post(time: number, wave: number, chance: () => number): Entry {
  const valence = chance() + wave;
  const mood = valence > 0.6 ? 'happy' : valence < 0.35 ? 'sad' : 'unsure';
  const site = hosts[Math.floor(chance() * hosts.length)]!;
  const weight = mood === 'unsure' ? 0.1 : 0.3 + 0.7 * chance();
  if (mood === 'unsure') return { time, site, mood, weight };
  const one = <T>(values: readonly T[]): T => values[Math.floor(chance() * values.length)]!;
  const feeling = one(feelings[mood]);
  const likes =
    chance() < 0.4 ? [one(kinds), one(kinds)].map((kind) => ({ wish: one(wishes), ...kind })) : [];
  return {
    time,
    site,
    mood,
    weight,
    ...(feeling && { feeling }),
    ...(likes.length > 0 && { liked: likes.length, likes }),
  };
}
