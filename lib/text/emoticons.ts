/*
 * Emoticons and their emoji. An emoticon is read as its emoji, so both share what the model learned. The first
 * pattern that matches counts. Most are sideways faces: eyes, an optional tear, an optional nose, a mouth.
 */
const emoticons: readonly (readonly [pattern: string, emoji: string])[] = [
  ['<\\/+3+', '💔'],
  // The bound keeps the search linear on a row of thousands of <.
  ['<{1,9}3+(?!\\d)', '❤'],
  ['[♥♡]\\uFE0F?', '❤'],
  ['¯\\\\_+\\(ツ\\)_+\\/¯', '🤷'],
  ['\\\\o\\/', '🙌'],
  ['\\\\m\\/', '🤘'],
  ['>[:=][-^]?[(\\[/|@]+', '😠'],
  ['[:=][-^]?@(?![\\p{L}\\p{N}_])', '😠'],
  ["[:=]['’][-^]?[)D\\]]+", '😂'],
  ["[:=;]['’,][-^]?[(\\[{]+", '😢'],
  [';[-^]?[([]+', '😢'],
  ['[:=][-^]?D+(?![\\p{L}\\p{N}])', '😄'],
  [';[-^]?D+(?![\\p{L}\\p{N}])', '😉'],
  [';[-^o]?[)\\]]+', '😉'],
  ['[:=][-^o]?[)\\]}]+', '🙂'],
  ['[:=][-^o]?[(\\[{]+', '🙁'],
  ['[:=;][-^]?[pP]+(?![\\p{L}\\p{N}])', '😛'],
  ['[:=][-^]?[oO](?![\\p{L}\\p{N}])', '😮'],
  ['[:=][-^]?[sS](?![\\p{L}\\p{N}])', '😕'],
  ['[:=][-^]?[/\\\\](?!\\/)', '😕'],
  ['[:=][-^]?\\|', '😐'],
  ['[:=][-^]?\\*(?!\\*)', '😘'],
  ['(?<=^|\\s):3(?![\\p{L}\\p{N}])', '😊'],
  ['(?<=^|\\s)[8B]-\\)', '😎'],
  ['(?<=^|\\s)\\([-^o]?[:=](?=\\s|$)', '🙂'],
  ['(?<=^|\\s)\\)[-^o]?[:=](?=\\s|$)', '🙁'],
  ['(?<=^|\\s)D:(?=\\s|$)', '😧'],
  ['>[._]*<', '😣'],
  ['(?<![\\p{L}\\p{N}])[xX]D+(?![\\p{L}\\p{N}])', '😆'],
  ['\\^[_.-]*\\^', '😊'],
  ['(?<=^|\\s)[-=][_.]+[-=](?=\\s|$)', '😑'],
  ['(?<=^|\\s)\\*[_-]+\\*(?=\\s|$)', '🤩'],
  ['(?<![\\p{L}\\p{N}])(?:[Tt][_.]+[Tt]|;_+;)(?![\\p{L}\\p{N}])', '😭'],
  ['(?<![\\p{L}\\p{N}_])(?:[oO0][_.]+[oO0])(?![\\p{L}\\p{N}_])', '😳'],
];

/** The source of a pattern (flag u) that matches one emoticon. */
export const emoticonPattern = emoticons.map(([pattern]) => pattern).join('|');

const stickyPatterns = emoticons.map(([pattern, emoji]) => [new RegExp(pattern, 'uy'), emoji] as const);

/**
 * Returns the emoji for the emoticon at a position of a text.
 * @throws RangeError if there is no emoticon
 */
export function emojiAt(text: string, position: number): string {
  const emoticon = stickyPatterns.find(([pattern]) => {
    pattern.lastIndex = position;
    return pattern.test(text);
  });
  if (!emoticon) throw new RangeError(`no emoticon at ${position}`);
  return emoticon[1];
}
