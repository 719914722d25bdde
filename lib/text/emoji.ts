/** The token of every flag, because the country says nothing about the mood. */
export const flagToken = '<flag>';

/*
 * Built from stable Unicode properties instead of a list of today's emoji. A browser with a newer Unicode version
 * therefore splits a post exactly as training did. A pictograph may have a variation selector, a skin tone or tags,
 * and may be joined to others (ED-16 of https://unicode.org/reports/tr51/).
 */
const pictograph =
  '\\p{Extended_Pictographic}(?:[\\uFE0E\\uFE0F]|\\p{Emoji_Modifier}|[\\u{E0020}-\\u{E007F}])*';

/** The source of a pattern (flag u) that matches one emoji. Keycaps are not included. */
export const emojiPattern = `\\p{Regional_Indicator}{2}|${pictograph}(?:\\u200D${pictograph})*`;

const flag = /^(?:\p{Regional_Indicator}|[\u{1F3F3}\u{1F3F4}]\uFE0F?[\u200D\u{E0020}-\u{E007F}])/u;
const modifiers = /[\uFE0E\uFE0F\p{Emoji_Modifier}\u{E0020}-\u{E007F}]/gu;
const genderSuffix = /\u200D[\u2640\u2642]/g;
const manOrWoman = /^[\u{1F468}\u{1F469}](?=\u200D)/u;

/**
 * Emoji of several people, whatever their genders: a kiss, a couple, a handshake, people holding hands, dancers,
 * wrestlers, a family. The first pattern that matches counts.
 */
const groups: readonly (readonly [pattern: RegExp, emoji: string])[] = [
  [/\u200D\u{1F48B}/u, '💏'],
  [/.\u200D\u2764/u, '💑'],
  [/^\u{1FAF1}\u200D\u{1FAF2}/u, '🤝'],
  [/^[\u{1F46B}-\u{1F46D}]$|\u200D\u{1F91D}/u, '👫'],
  [/\u200D\u{1F430}/u, '👯'],
  [/\u200D\u{1FAEF}/u, '🤼'],
  [/^[\u{1F466}-\u{1F469}\u{1F9D1}\u{1F9D2}]\u200D[\u{1F466}-\u{1F469}\u{1F9D1}\u{1F9D2}]/u, '👪'],
];

/** Returns whether a character can be an emoji by itself. */
export const isPictograph = (character: string): boolean => /^\p{Extended_Pictographic}/u.test(character);

/** Removes skin tone, variation selector and gender from an emoji, because they say nothing about the mood. */
export function foldEmoji(emoji: string): string {
  if (flag.test(emoji)) return flagToken;
  const plain = emoji.replace(modifiers, '');
  const group = groups.find(([pattern]) => pattern.test(plain));
  return group ? group[1] : plain.replace(genderSuffix, '').replace(manOrWoman, '\u{1F9D1}');
}
