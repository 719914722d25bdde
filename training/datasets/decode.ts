const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/**
 * Decodes HTML's character references, repeatedly, because some posts were escaped twice or three times ("&amp;lt;").
 * Leaves unknown names ("Black&Blue;") unchanged.
 */
export function decodeEntities(text: string): string {
  const decoded = text.replace(
    /&(?:#x(?<hex>[0-9a-f]{1,6})|#(?<decimal>\d{1,7})|(?<name>[a-z]+));/gi,
    (reference, ...rest) => {
      const { hex, decimal, name } = rest.at(-1) as Record<string, string | undefined>;
      if (name !== undefined) return entities[name] ?? reference;
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : reference;
    },
  );
  return decoded === text ? text : decodeEntities(decoded);
}

/**
 * Decodes JSON's escapes of characters (\u2019) and of quotes, which a CSV writer may have doubled. Leaves other
 * backslashes unchanged: people wrote them, as in "\m/" and ":\".
 */
export const decodeEscapes = (text: string): string =>
  text
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\(?:""?|')/g, (sequence) => sequence[1]!);

/**
 * Undoes the quoting of a CSV writer in a cell of tab-separated columns: removes enclosing quotes, and halves doubled ones
 * inside. Leaves a cell with a quote at one end only, which is part of the post, unchanged.
 */
export function unquote(cell: string): string {
  const inner = /^"(?<inner>.*)"$/s.exec(cell)?.groups?.inner;
  return inner === undefined ? cell : inner.replaceAll('""', '"');
}
