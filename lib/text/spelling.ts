/** Shorter words have too many neighbours that mean something else. */
const fewestLetters = 6;
/** No vocabulary has a word as long; thousands of letters in a row would have gigabytes of neighbours. */
const mostLetters = 40;

const alphabet = [...'abcdefghijklmnopqrstuvwxyz'];

/**
 * The words one slip of the finger away from this one: a letter left out, doubled or added, two exchanged, one hit for
 * another; the first letter stays, for it is seldom wrong (Damerau 1964: these four are most of all slips). None for a
 * short or an endless word, or one of other letters than a to z.
 */
export function slipsOf(word: string): string[] {
  if (word.length < fewestLetters || word.length > mostLetters || !/^[a-z]+$/.test(word)) return [];
  const slips: string[] = [];
  for (let at = 1; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    for (const letter of alphabet) slips.push(before + letter + after);
    if (after === '') break;
    slips.push(before + after.slice(1));
    if (after.length > 1) slips.push(before + after[1] + after[0] + after.slice(2));
    for (const letter of alphabet) slips.push(before + letter + after.slice(1));
  }
  return slips;
}
