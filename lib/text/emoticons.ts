/*
 * Emoticons as people type them, each read as the emoji it stands for, so that what was learned of one holds for the
 * other. The first that matches counts. Faces lie on their side: eyes, perhaps a tear, perhaps a nose, a mouth.
 */
const faces: readonly (readonly [pattern: string, emoji: string])[] = [
  ['<\\/+3+', '💔'],
  // With a bound, or a row of thousands of < would be searched anew from each of them.
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

/** The source of a pattern (flag u) of one emoticon. */
export const emoticonPattern = faces.map(([pattern]) => pattern).join('|');

const whole = faces.map(([pattern, emoji]) => [new RegExp(pattern, 'uy'), emoji] as const);

/** The emoji that the emoticon at this place of a text stands for; a place where the pattern has matched. */
export function emojiAt(text: string, place: number): string {
  const found = whole.find(([pattern]) => {
    pattern.lastIndex = place;
    return pattern.test(text);
  });
  if (!found) throw new RangeError(`no emoticon at ${place}`);
  return found[1];
}
