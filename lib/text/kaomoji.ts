/*
 * Kaomoji: upright faces of letters and signs of many scripts, such as (ノಠ益ಠ)ノ. They are recognised by their form, in
 * the text that `plainText` returns: two equal eyes, or a mirrored pair, around a mouth.
 */
const latin = 'A-Za-z0-9À-ɏ';
const mouth = `(?:(?![${latin}])[^()\\n]|[${latin}](?![${latin}])){1,5}?`;
/** Letters of scripts that faces use as eyes. */
const letterEye = '[\\p{Script=Kannada}\\p{Script=Telugu}\\p{Script=Hangul}\\p{Script=Thai}一ーᵔ]';
/** The pairs of eyes that are no letters of a word and no punctuation of a sentence. */
const eyes = [
  `(?<eye>${letterEye}|[^\\s()\\p{L}\\p{N}.,:!?"“”'’…/|&+#*\\p{Extended_Pictographic}-])[\\u0300-\\u036F]*${mouth}\\k<eye>`,
  '(?<star>[*\\-✿♥❤])[_^.ω▽‿]{1,3}\\k<star>',
  `[´\`]${mouth}[\`´]`,
  `>${mouth}<`,
  `≧${mouth}≦`,
  `(?<letter>[TtoOuUvVxXQ])(?=[^\\s()]{0,3}[^\\x00-\\x7F])${mouth}\\k<letter>`,
].join('|');

/** Letters of other scripts and signs that are drawn as arms beside a face. */
const arm =
  '[\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Georgian}\\p{Script=Canadian_Aboriginal}\\p{Script=Gurmukhi}٩۶っつづщԅΣԄ凸\\\\/~～♪┐┌└┘╭╮╯╰ヽ]';
const tail = `(?:${arm}|[*:･ﾟ゜・✧☆彡︵━─┻┬┳ʃʅ=;!ლ3]){0,8}(?:\\s?[︵]?\\s?┻━+┻)?`;
const framing = '[\\p{M}\\p{Sk}\\p{So}\\p{Lm}°•｡。・･;*✿oOm~♪♥❤ლ凸ノﾉっつづ٩ง=\\s]';
const framed = `${arm}{0,4}[(ʕ]${framing}{0,4}?(?:${eyes})${framing}{0,4}?(?:${arm})?[)ʔ]${tail}`;

/** Eyes that need no frame, because no word contains them. */
const bareEyes = `(?<bare>[ಠಥ◕◔°•╥ㅠㅜ눈⌒˘￣≧✪])[\\u0300-\\u036F]*[_.‿益▽ωдДᴗ︵ロ]{1,4}\\k<bare>[\\u0300-\\u036F]*`;

/**
 * The source of a pattern (flag u) that matches one kaomoji in a plain text. Its first part makes most positions of a text
 * fail at once.
 */
export const kaomojiPattern = `(?=[^A-Za-z0-9 ])(?:${framed}|${bareEyes}|[ㅠㅜ]{2,}|[(ʕ]?\\s?͡°\\s?͜ʖ\\s?͡°\\s?[)ʔ]?)`;

/** What a face says plainly, by its parts. The first pattern that matches counts. */
const meanings: readonly (readonly [part: RegExp, emoji: string])[] = [
  [/┻|益|[ДдA皿]´|`[ДдA皿]|凸|ಠ.*[Д皿]/u, '😠'],
  [/[╥ಥㅠㅜ]|;.{0,3}[;；]|[TQ].[TQ]|｡ﾟ|ﾟ｡|。゜|゜。|っ˘|˘̩/u, '😭'],
  [/[♥❤]/u, '😍'],
  [/ಠ/u, '😒'],
  [/͡°/u, '😏'],
  [/[づつ].*[)]\s?[づつ]|[づつ][^っ]*[◕≧^°]/u, '🤗'],
  [/[┐┌¯].*[┐┌¯]/u, '🤷'],
  [/[▽∀‿◡ᗜ◠ヮᴗ]|\^.{0,3}\^|≧/u, '😊'],
  [/>.{1,3}</u, '😣'],
  [/[ε3]/u, '😘'],
];

/** Returns the emoji that a match of `kaomojiPattern` stands for, or undefined if its meaning is not plain. */
export const emojiOfKaomoji = (face: string): string | undefined =>
  meanings.find(([part]) => part.test(face))?.[1];
