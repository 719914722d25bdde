/** Shorter words are one typo away from too many words with other meanings. */
const minLetters = 6;
/** No vocabulary has a longer word. The typos of thousands of letters in a row would fill gigabytes. */
const maxLetters = 40;

const alphabet = [...'abcdefghijklmnopqrstuvwxyz'];

/**
 * Returns all spellings within one typo of a word: a letter inserted (also a doubled one), deleted or replaced, or
 * two neighbours swapped. The first letter stays, because it is rarely wrong. Returns none for a word under 6 or over
 * 40 letters or with letters other than a to z.
 * @see Damerau 1964, "A technique for computer detection and correction of spelling errors": these four are most
 *   typos
 */
export function typosOf(word: string): string[] {
  if (word.length < minLetters || word.length > maxLetters || !/^[a-z]+$/.test(word)) return [];
  const typos: string[] = [];
  for (let position = 1; position <= word.length; position++) {
    const before = word.slice(0, position);
    const after = word.slice(position);
    for (const letter of alphabet) typos.push(before + letter + after);
    if (after === '') break;
    typos.push(before + after.slice(1));
    if (after.length > 1) typos.push(before + after[1] + after[0] + after.slice(2));
    for (const letter of alphabet) typos.push(before + letter + after.slice(1));
  }
  return typos;
}
