const negators = new Set(
  'not no never cannot without hardly barely nothing nobody none neither nor'.split(' '),
);
/** Contractions such as "don't", also without the apostrophe: "dont", "cant". */
const contracted =
  /n't$|^(?:ai|are|ca|could|did|do|does|had|has|have|is|might|must|need|should|was|were|wo|would)nt$/;

/** Returns whether a token negates the words after it. */
export const isNegator = (token: string): boolean => negators.has(token) || contracted.test(token);

const isWord = /^\p{L}/u;

/** Words that begin another statement. */
const conjunctions = new Set('and but though although because however when if'.split(' '));

/** Two words that negate what follows them, as in "anything but good" and "a long way from good". */
const negatingPairs = new Set(['anything but', 'far from', 'way from']);

/** The most words after a negator that it negates. */
const longestScope = 4;

/**
 * Returns whether each token is negated: it is one of the four words after a negator (`isNegator`, or a pair such as
 * "far from"), before the next conjunction, emoji, number or punctuation. An undefined token is hidden and ends the scope.
 * @see Pang, Lee and Vaithyanathan 2002, "Thumbs up? Sentiment Classification using Machine Learning Techniques", whose
 *   scope ends at punctuation only. The tokens here have no commas and full stops.
 */
export function negatedTokens(tokens: readonly (string | undefined)[]): boolean[] {
  let left = 0;
  return tokens.map((token, k) => {
    if (token !== undefined && (isNegator(token) || negatingPairs.has(`${tokens[k - 1]} ${token}`))) {
      left = longestScope;
      return false;
    }
    if (token === undefined || !isWord.test(token) || conjunctions.has(token)) left = 0;
    return left-- > 0;
  });
}
