/** Any flag: which country's says nothing of a mood. */
export const flagToken = '<flag>';

/*
 * Built from what Unicode keeps stable, not from a list of today's emoji, so that a browser which knows newer ones cuts
 * a post at the same places as training did. A pictograph may carry a variation selector, a skin tone or a tag, and be
 * joined to others (ED-16 of https://unicode.org/reports/tr51/).
 */
const part = '\\p{Extended_Pictographic}(?:[\\uFE0E\\uFE0F]|\\p{Emoji_Modifier}|[\\u{E0020}-\\u{E007F}])*';

/** The source of a pattern (flag u) of one emoji; keycaps are left out. */
export const emojiPattern = `\\p{Regional_Indicator}{2}|${part}(?:\\u200D${part})*`;

const flag = /^(?:\p{Regional_Indicator}|[\u{1F3F3}\u{1F3F4}]\uFE0F?[\u200D\u{E0020}-\u{E007F}])/u;
const dressing = /[\uFE0E\uFE0F\p{Emoji_Modifier}\u{E0020}-\u{E007F}]/gu;
const genderSign = /\u200D[\u2640\u2642]/g;
const manOrWoman = /^[\u{1F468}\u{1F469}](?=\u200D)/u;

/** People that are joined: a kiss, a couple, a handshake, hands held, dancers, wrestlers, a family, whoever they are. */
const together: readonly (readonly [pattern: RegExp, emoji: string])[] = [
  [/\u200D\u{1F48B}/u, '💏'],
  [/.\u200D\u2764/u, '💑'],
  [/^\u{1FAF1}\u200D\u{1FAF2}/u, '🤝'],
  [/^[\u{1F46B}-\u{1F46D}]$|\u200D\u{1F91D}/u, '👫'],
  [/\u200D\u{1F430}/u, '👯'],
  [/\u200D\u{1FAEF}/u, '🤼'],
  [/^[\u{1F466}-\u{1F469}\u{1F9D1}\u{1F9D2}]\u200D[\u{1F466}-\u{1F469}\u{1F9D1}\u{1F9D2}]/u, '👪'],
];

/** An emoji without its skin tone, its variation selector and its gender, which say nothing of a mood. */
export function foldEmoji(emoji: string): string {
  if (flag.test(emoji)) return flagToken;
  const plain = emoji.replace(dressing, '');
  const people = together.find(([pattern]) => pattern.test(plain));
  return people ? people[1] : plain.replace(genderSign, '').replace(manOrWoman, '\u{1F9D1}');
}
