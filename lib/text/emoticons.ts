/** An emoticon is read as its emoji, so both share what the model learned. */
type Emoticon = readonly [pattern: string, emoji: string];

/*
 * What rules out a sideways face. Code, addresses and tables contain the same signs:
 * - "std::D", "==)", "!=(", "x=D": the eyes are part of an operator
 * - "|:-|", "--:|": the eyes are part of a line between the rows of a table
 * - "MAX(param:)", "list[1:]": a bracket that belongs to a name is still open
 * - "key:[1]", "U19:(men)": the mouth opens a bracket between words
 * - "C:/x", "a:|b": the mouth is between letters
 * - "&gt;)": the eyes end a character reference of HTML
 */
const notAFace = [
  // Few characters can be eyes, so most positions of a text fail here at once.
  '(?=[:=;])',
  '(?<![\\p{L}\\p{N}>]:(?=:[\\p{L}(]))',
  '(?<!=(?==)|[<>!+*/%&-](?==[([{]))',
  '(?!(?<=(?:^|[\\s(])\\p{L})=[DPpOoSs])',
  '(?<!\\|(?=:-)|-(?=:\\|))',
  '(?<![\\p{L}\\p{N}_][(\\[](?:[^()\\[\\]\\n]{0,80}[^()\\[\\]\\s])?)',
  '(?!(?<=[\\p{L}\\p{N}_"\'\\])])[:=;][([{][\\p{L}\\p{N}_"\'$][^()[\\]{}\\n]{0,80}[)\\]}])',
  '(?!(?<=[\\p{L}\\p{N}_])[:=;][-^]?[|/\\\\*]+[\\p{L}\\p{N}_])',
  '(?<!&[a-z]{2,6}(?=;))',
].join('');

/** Sideways faces: eyes, an optional tear, an optional nose, a mouth. */
const sideways: readonly Emoticon[] = [
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
  ['(?<!(?<![\\p{L}\\p{N}])\\p{Lu})[:=][-^]?[/\\\\](?![\\/\\\\])', '😕'],
  ['[:=][-^]?\\|', '😐'],
  ['[:=][-^]?\\*(?!\\*)', '😘'],
];

/** All emoticons. The first pattern that matches counts. */
const emoticons: readonly Emoticon[] = [
  ['<\\/+3+', '💔'],
  // The bound keeps the search linear on a row of thousands of <.
  ['<{1,9}3+(?!\\d)', '❤'],
  ['[♥♡]\\uFE0F?', '❤'],
  ['¯\\\\_+\\(ツ\\)_+\\/¯', '🤷'],
  ['\\\\o\\/', '🙌'],
  ['\\\\m\\/', '🤘'],
  ['>[:=][-^]?[(\\[/|@]+', '😠'],
  ...sideways.map(([face, emoji]): Emoticon => [`${notAFace}${face}`, emoji]),
  ['(?<=^|\\s):3(?![\\p{L}\\p{N}])', '😊'],
  ['(?<=^|\\s)[8B]-\\)', '😎'],
  ['(?<=^|\\s)\\([-^o]?[:=](?=\\s|$)', '🙂'],
  ['(?<=^|\\s)\\)[-^o]?[:=](?=\\s|$)', '🙁'],
  ['(?<=^|\\s)D:(?=\\s|$)', '😧'],
  ['>[._]*<(?![\\p{L}/!])', '😣'],
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
