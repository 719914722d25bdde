const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/**
 * HTML's character references as the characters they stand for. Some posts were escaped twice or thrice ("&amp;lt;"),
 * so this goes on until nothing changes; a name it does not know ("Black&Blue;") is left as it is.
 */
export function decodeEntities(text: string): string {
  const decoded = text.replace(
    /&(?:#x(?<hex>[0-9a-f]{1,6})|#(?<decimal>\d{1,7})|(?<name>[a-z]+));/gi,
    (found, ...rest) => {
      const { hex, decimal, name } = rest.at(-1) as Record<string, string | undefined>;
      if (name !== undefined) return entities[name] ?? found;
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : found;
    },
  );
  return decoded === text ? text : decodeEntities(decoded);
}

/**
 * JSON's escapes of characters (\u2019) and quotes, which a CSV writer may have doubled. Other backslashes are people's
 * own, of "\m/" and ":\".
 */
export const decodeEscapes = (text: string): string =>
  text
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\(?:""?|')/g, (found) => found[1]!);

/**
 * A cell of tab-separated columns that may have been through a CSV writer: where quotes enclose it they go, and
 * doubled ones inside become one. A quote at one end only is the post's own.
 */
export function unquoted(cell: string): string {
  const inner = /^"(?<inner>.*)"$/s.exec(cell)?.groups?.inner;
  return inner === undefined ? cell : inner.replaceAll('""', '"');
}
