import { createHash } from 'node:crypto';

/** Returns the hash by which a text is recognised when it comes again: 16 hexadecimal digits of its tokens. */
export const hashOf = (tokens: readonly string[]): string =>
  createHash('sha256').update(tokens.join(' ')).digest('hex').slice(0, 16);
