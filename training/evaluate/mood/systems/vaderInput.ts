import emojibase from 'emojibase-data/en/data.json' with { type: 'json' };

/** Emoji of one character, and skin tones, with their English names in Unicode's data. */
const emojiNames = new Map(
  emojibase
    .flatMap(({ emoji, label }) => [[emoji, label] as const, [emoji.replace('\uFE0F', ''), label] as const])
    .filter(([emoji]) => [...emoji].length === 1),
);

/** Words that the port knows in lower case only, although their letters' case says nothing. */
const caseless =
  /^(?:[a-z]+n['’]t|aint|arent|but|cannot|cant|couldnt|darent|despite|didnt|doesnt|dont|hadnt|hasnt|havent|isnt|mightnt|mustnt|neednt|neither|never|none|nope|nor|not|nothing|nowhere|oughtnt|rarely|seldom|shant|shouldnt|uh-?uh|wasnt|werent|without|wont|wouldnt)$/i;

/** The ASCII punctuation around a word, as Python's `string.punctuation` has it. */
const around = /^[!-/:-@[-`{-~]*|[!-/:-@[-`{-~]*$/g;

/**
 * Returns a text in which vader-sentiment, the port of VADER for npm, finds what the original in Python finds itself:
 *
 * - emoji by their names;
 * - words of three or more letters without all punctuation around them, so without # and quotes. The marks of
 *   exclamation and question, which count by their number, move to the end of the text;
 * - negations and "but" in lower case. A text wholly in capitals becomes lower case, because neither stresses a word.
 *
 * The lexicon, the words of degree and the idioms stay those of the port.
 * @see vaderSentiment.py 3.3.2: polarity_scores, _strip_punc_if_word, negated, _but_check
 */
export function vaderInput(text: string): string {
  const named = Array.from(text, (character) => {
    const name = emojiNames.get(character);
    return name === undefined ? character : ` ${name} `;
  }).join('');
  const words = named.split(/\s+/).filter((word) => word !== '');
  const isAllCapitals = words.every((word) => /[A-Z]/.test(word) && !/[a-z]/.test(word));
  let marks = '';
  const bare = words.map((word) => {
    const inner = word.replace(around, '');
    if (inner.length <= 2) return word;
    marks += word.replace(inner, '').replace(/[^!?]/g, '');
    return isAllCapitals || caseless.test(inner) ? inner.toLowerCase() : inner;
  });
  // A single mark is no word to the port.
  return [...bare, ...marks].join(' ');
}
