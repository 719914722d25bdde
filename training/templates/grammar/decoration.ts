import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { Mood } from '#lib/mood/reading.ts';
import type { Random } from '#training/random/random.ts';
import { happens, pick, words } from './grammar.ts';

/** What people add before and after a sentence in a mood. */
interface Decorations {
  /** In how many of a thousand posts each kind occurs. */
  readonly shares: Readonly<Record<'opening' | 'closing' | 'emoji' | 'tag' | 'link', number>>;
  readonly openings: readonly string[];
  readonly closings: readonly string[];
  readonly emoji: readonly string[];
  readonly tags: readonly string[];
  /** Final punctuation. Each entry is equally likely, so repeated ones are more frequent. */
  readonly ends: readonly string[];
}

const anyOpenings = words(
  'so, well, honestly, ok so, tbh, oh, man, guys, right, anyway, hey, ok, fr, look, lol, btw, um, and',
);
const anyClosings = words('tbh, honestly, lol, I guess, though, folks, imo, ngl, you know, just saying');
const anyTags = words(
  '#monday, #friday, #london, #weekend, #work, #school, #life, #today, #travel, #food, #football, #music',
);
const noEnds: readonly string[] = ['', '', '', '', '.', '.', '.'];

const decorations: Readonly<Record<Mood, Decorations>> = {
  happy: {
    shares: { opening: 160, closing: 60, emoji: 170, tag: 70, link: 40 },
    openings: [...anyOpenings, ...words('omg, yay, wow, yess, aww, haha, woohoo, woo, ooh, dude, ahh')],
    closings: [
      ...anyClosings.filter((closing) => closing !== 'I guess'),
      ...words('yay, woo, haha, xx, woohoo, so happy'),
    ],
    emoji: words(
      '😊, 😀, 😍, ❤️, 🎉, 🥰, 😁, 🙌, 😄, 💕, ☀️, 🔥, 👏, 🥳, 🤩, 💪, 😎, 🙏, :), :D, <3, =), ;), :-), xD, ^_^',
    ),
    tags: [
      ...anyTags,
      ...words('#blessed, #happy, #grateful, #goodvibes, #winning, #bestdayever, #love, #proud, #SoHappy'),
    ],
    ends: [...noEnds, '!', '!', '!', '!!', '!!!'],
  },
  sad: {
    shares: { opening: 160, closing: 60, emoji: 170, tag: 70, link: 40 },
    openings: [...anyOpenings, ...words('omg, ugh, argh, sigh, damn, noo, oh no, wow, smh, dude, ffs, meh')],
    closings: [...anyClosings, ...words('ugh, smh, sigh, oh well, argh, not cool, help, so sad, damn it')],
    emoji: words(
      '😢, 😭, 😞, 😔, 💔, 😡, 😠, 🙁, 😩, 😤, ☹️, 😫, 🤬, 😓, 🥺, 😕, 👎, 😒, :(, =(, :-(, D:, :/, ;_;, :((, T_T',
    ),
    tags: [
      ...anyTags,
      ...words(
        '#fail, #sad, #fml, #worstdayever, #mondayblues, #sigh, #heartbroken, #annoyed, #notfair, #SoSad',
      ),
    ],
    ends: [...noEnds, '.', '..', '...', '!', '!!'],
  },
  unsure: {
    shares: { opening: 110, closing: 25, emoji: 40, tag: 70, link: 100 },
    openings: [...anyOpenings, ...words('fyi, hi all, hello, also, reminder:, psa:, update:, quick note:')],
    closings: [...anyClosings, ...words('fyi, thanks, btw, more soon, see link, if anyone asks')],
    emoji: words('📷, 📍, 📅, ✈️, 📰, 🚆, ⏰, ⚽, 🤔, 📢, 👀, 🤷, 📚, ☕, 🏠, 🚗, 📌, 🎧'),
    tags: [
      ...anyTags,
      ...words('#news, #sport, #tech, #recipe, #history, #weather, #jobs, #study, #update, #photo'),
    ],
    ends: [...noEnds, '.', '...', '!'],
  },
};

/** Returns the text as a sentence: often without its "I", sometimes with an opening and a closing, and with its final punctuation. */
export function asSentence(text: string, mood: Mood, random: Random): string {
  const { shares, openings, closings, ends } = decorations[mood];
  const body = happens(400, random) ? text.replace(/^I (?!don't|do not)(?=[a-z])/, '') : text;
  const opening = happens(shares.opening, random)
    ? `${pick(openings, random)} `.replace(/(?<=\w) $/, pick([' ', ', ', ', '], random))
    : '';
  const isClosed = /[^\p{L}\p{N}"')/]$/u.test(body);
  const closing = !isClosed && happens(shares.closing, random) ? ` ${pick(closings, random)}` : '';
  const sentence = `${opening}${body}${closing}${isClosed ? '' : pick(ends, random)}`;
  return happens(500, random) ? capitalised(sentence) : sentence;
}

/** Returns the sentence as a post, sometimes with a mention, an emoji, a hashtag or a link. */
export function asPost(sentence: string, mood: Mood, random: Random): string {
  const { shares, emoji, tags } = decorations[mood];
  const parts = [sentence];
  if (happens(80, random)) parts.splice(uniformInt(random, 0, 1), 0, mention(random));
  if (happens(shares.emoji, random)) parts.push(repeated(pick(emoji, random), random));
  if (happens(shares.tag, random)) parts.push(pick(tags, random));
  if (happens(shares.link, random)) parts.push(`https://t.co/${code(random)}`);
  return parts.join(' ');
}

/** Repeats an emoji up to three times. An emoticon is not repeated. */
const repeated = (emoji: string, random: Random): string =>
  /\p{Extended_Pictographic}/u.test(emoji) ? emoji.repeat(pick([1, 1, 1, 2, 3], random)) : emoji;

/** Starts each sentence with a capital. */
const capitalised = (text: string): string =>
  text.replace(/^["(]?[a-z]|(?<=[a-z][.!?]+ )[a-z]/g, (letter) => letter.toUpperCase());

const handles = words(
  'sam, jen, mike, lola, the_real_tom, kate, dj_max, anna, coach, nina, bigben, zed, mum, rory, official',
);
const mention = (random: Random): string => `@${pick(handles, random)}${uniformInt(random, 1, 99)}`;

const code = (random: Random): string => uniformInt(random, 36 ** 5, 36 ** 6 - 1).toString(36);
