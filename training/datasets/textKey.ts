/**
 * Returns a key that copies of a post share, whatever marks, handles and links they have: a hash of its letters and digits
 * in lower case. Two different texts have the same key in one of 2^52 cases. A text without a letter or digit has none.
 * @see Fowler, Noll and Vo 1991 (FNV-1a), here two of 26 bits
 */
export function textKey(text: string): number | undefined {
  const plain = text
    .replace(/@\w+|\bUSER\b|\bURL\b|\bhttp\S*/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  if (plain === '') return undefined;
  let [first, second] = [0x811c9dc5, 0x01000193];
  for (let k = 0; k < plain.length; k++) {
    const unit = plain.charCodeAt(k);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ (unit + 0x9e37), 0x85ebca6b);
    second ^= second >>> 13;
  }
  return (first >>> 6) * 2 ** 26 + (second >>> 6);
}
