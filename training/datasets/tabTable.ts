import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { UserError } from '#scripts/cli/command.ts';
import { mendLetters } from '#training/tweets/mendLetters.ts';
import { decodeEntities } from './decode.ts';
import { type Line, linesIn, malformed } from './lines.ts';
import type { AnnotatedPost, Annotation, ReadPosts } from './post.ts';

/** The cells of a row by the names of their columns. */
export type Cells = Readonly<Record<string, string>>;

/**
 * Reads posts from a table, which is gzipped if its name ends in .gz: a header, tabs between cells, no quoting, the post in the column `text`. Mends broken
 * letters. Skips and counts a row with another number of cells, without text, with letters that stay broken, and one that
 * `annotate` returns undefined for.
 * @param annotate returns what a row says about its post
 * @throws UserError when the file cannot be read, lacks one of `columns`, or `annotate` throws a RangeError
 */
export async function readTabTable(
  path: string,
  columns: readonly string[],
  source: string,
  annotate: (cells: Cells) => Annotation | undefined,
): Promise<ReadPosts> {
  const [header, ...lines] = linesIn(await unpacked(path));
  const names = header?.line.split('\t') ?? [];
  const missing = ['text', ...columns].filter((column) => !names.includes(column));
  if (missing.length > 0) throw new UserError(`${path}: no column ${missing.join(', ')}`);
  const posts = lines.flatMap((line): AnnotatedPost[] => {
    const values = line.line.split('\t');
    const cells = Object.fromEntries(names.map((name, k) => [name, values[k] ?? '']));
    const text = textOf(cells.text!);
    if (values.length !== names.length || text === '' || text.includes('\uFFFD')) return [];
    const annotation = annotated(path, line, () => annotate(cells));
    return annotation ? [{ text, source, ...annotation }] : [];
  });
  return { posts, dropped: lines.length - posts.length };
}

/** @throws RangeError when the cell holds no number. An empty cell counts as 0. */
export function numberIn(cells: Cells, column: string): number {
  const value = Number(cells[column]);
  if (Number.isNaN(value))
    throw new RangeError(`${column} must be a number, found ${JSON.stringify(cells[column]!.slice(0, 40))}`);
  return value;
}

const textOf = (cell: string): string => mendLetters(decodeEntities(cell)).trim();

async function unpacked(path: string): Promise<string> {
  const file = await readFile(path).catch(() => {
    throw new UserError(`${path}: no such file`);
  });
  try {
    return (path.endsWith('.gz') ? gunzipSync(file) : file).toString('utf8');
  } catch (error) {
    throw new UserError(`${path}: cannot be unpacked (${(error as Error).message})`);
  }
}

function annotated<T>(path: string, line: Line, annotate: () => T): T {
  try {
    return annotate();
  } catch (error) {
    if (error instanceof RangeError) throw malformed(path, line, error.message);
    throw error;
  }
}
