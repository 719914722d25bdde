/**
 * Returns a string that identifies a text without storing its words: its length and a 32-bit hash.
 * @see FNV-1a (Fowler, Noll and Vo), over UTF-16 code units
 */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let k = 0; k < text.length; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193);
  return `${text.length} ${hash >>> 0}`;
}
