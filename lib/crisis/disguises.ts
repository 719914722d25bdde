/** Letters of other alphabets that look like Latin ones. */
const lookAlikes: Readonly<Record<string, string>> = Object.fromEntries(
  [...'аеорсухіѕјкмтнвԁӏαεικνορτυ'].map((letter, k) => [letter, 'aeopcyxisjkmthbdlaeiknoptu'[k]!]),
);
const lookAlike = new RegExp(`[${Object.keys(lookAlikes).join('')}]`, 'gu');

/** Digits and symbols in place of letters, as in "k1ll" and "su!c1de". */
const substitutes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '!': 'i',
  '|': 'i',
  '@': 'a',
  $: 's',
};
const substitute = /[013457!|@$]/g;

/** The words of statements that people disguise. A starred word is the first of them that fits. */
const keyWords = (
  'kill killed killing die died dying dead death suicide suicidal harm harmed harming self selfharm hurt ' +
  'hurting cut cutting myself hang hanging overdose pills unalive life wrists want'
).split(' ');

/** Phrases that are written as one word, often in a hashtag. */
const joinedPhrases = [
  'i want to die',
  'want to die',
  'i wanna die',
  'wanna die',
  'i want to kill myself',
  'kill myself',
  'hurt myself',
  'cut myself',
  'end my life',
  'end it all',
];

/** Key words long enough that a wrong letter does not make another word of them. */
const longWords = ['suicide', 'suicidal', 'killing', 'myself', 'overdose', 'cutting'];

/** The word with one letter left out, or with two neighbours exchanged. The first letter stays. */
const misspellings = (word: string): string[] =>
  [...word].slice(1).flatMap((letter, k) => {
    const [head, tail] = [word.slice(0, k + 1), word.slice(k + 2)];
    return [head + tail, head + tail.slice(0, 1) + letter + tail.slice(1)];
  });

const known: ReadonlyMap<string, string> = new Map([
  ...longWords.flatMap((word) => misspellings(word).map((wrong) => [wrong, word] as const)),
  ...keyWords.map((word) => [word.replace('u', 'v'), word] as const),
  ...['kll', 'klil', 'kiill', 'kyll'].map((wrong) => [wrong, 'kill'] as const),
  ...['diee', 'dje'].map((wrong) => [wrong, 'die'] as const),
  ...joinedPhrases.map((phrase) => [phrase.replaceAll(' ', ''), phrase] as const),
  ...keyWords.map((word) => [word, word] as const),
]);

/** A word between white space. Longer ones are no words. */
const token = /(?<!\S)\S{3,40}(?!\S)/g;
/** Three or more single letters or digits with one space, line end or dot between them: "d i e", "k 1 l l". */
const spacedLetters = /(?<!\S)[a-z][ \n.](?:[a-z013457][ \n.])+[a-z](?![^\s.,!?])/g;
const masks = /[*#@!$%&+~|^\d]+/g;

/** Returns a lower-case text in which disguised key words are written out: "k*ll", "s-u-i-c-i-d-e", "d i e", "sucide". */
export function withoutDisguises(text: string): string {
  return text
    .replace(lookAlike, (letter) => lookAlikes[letter]!)
    .replace(spacedLetters, joined)
    .replace(token, (written) => {
      const [, before = '', core = '', after = ''] =
        /^([^a-z0-9*$@#]*)(.*?)([^a-z0-9*#]*)$/.exec(written) ?? [];
      const word = wordOf(core);
      return word === undefined ? written : `${before}${word}${after}`;
    });
}

function joined(letters: string): string {
  const word = letters.replace(substitute, (symbol) => substitutes[symbol]!).replace(/[^a-z]/g, '');
  const rest = word.slice(1);
  return known.get(word) ?? (word.startsWith('i') && known.has(rest) ? `i ${known.get(rest)}` : word);
}

/** Returns the key word that a written word stands for, or undefined. */
function wordOf(written: string): string | undefined {
  const letters = written.replace(/[^a-z]/g, '');
  if (letters === written) return known.get(written);
  const fitting = written.includes('*') && letters.length > 1 ? starred(written) : undefined;
  if (fitting !== undefined) return fitting;
  const substituted = written.replace(substitute, (symbol) => substitutes[symbol]!).replace(/[^a-z]/g, '');
  return known.get(letters) ?? known.get(substituted) ?? (letters.length < 2 ? undefined : starred(written));
}

/** Returns the key word that a word with masks fits, or undefined. A mask of n characters stands for n letters or n + 1. */
function starred(written: string): string | undefined {
  const symbols = written.replace(/[-._']/g, '');
  if (!/^[a-z]*[*#@!$%&+~|^\d][a-z*#@!$%&+~|^\d]*$/.test(symbols)) return undefined;
  const pattern = symbols.replace(masks, (mask) => `[a-z]{${mask.length},${mask.length + 1}}`);
  const fits = new RegExp(`^${pattern}$`);
  return keyWords.find((word) => fits.test(word));
}
