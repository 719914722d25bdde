/** R writes characters that its locale cannot print as <U+1234>. */
const escapedCharacter = /<U\+([0-9A-F]{4,6})>/g;

/** The character of each byte of windows-1252. */
const characters = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, k) => k));
const byteOf = new Map([...characters].map((character, byte) => [character, byte]));

/** Returns a name with its characters in place of escapes and broken letters, and with single spaces. */
export function cleanText(text: string): string {
  return mended(
    text.replace(escapedCharacter, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
  )
    .replace(/\s+/g, ' ')
    .trim();
}

/** Returns the text whose UTF-8 was read as windows-1252: "Beyoncé" for "BeyoncÃ©". Other texts stay. */
function mended(text: string): string {
  const bytes = Array.from(text, (character) => byteOf.get(character));
  if (!bytes.some((byte) => byte !== undefined && byte >= 0x80)) return text;
  if (bytes.includes(undefined)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes as number[]));
  } catch {
    return text;
  }
}

/** Returns whether a name has lost letters, or consists of little but signs: "Marï¿½lia", "⣎⡇ꉺლ༽இ". */
export function isBroken(text: string): boolean {
  if (/\ufffd|ï¿|\?{4}/.test(text)) return true;
  const signs = text.match(/[\p{M}\p{S}]/gu)?.length ?? 0;
  return signs > 4 && signs > (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) / 2;
}
