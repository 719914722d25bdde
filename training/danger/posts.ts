import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { normalize } from '#lib/crisis/normalize.ts';
import { UserError } from '#scripts/cli/command.ts';

export const kinds = ['direct', 'oblique', 'harmless'] as const;

/** An invented post. The writer of a direct or an oblique one is at risk. */
export interface Post {
  /** Which of the writers invented it. */
  readonly writer: string;
  readonly kind: (typeof kinds)[number];
  readonly text: string;
}

/** The posts that the shipped wording was learned from. */
export const shippedPosts = fileURLToPath(new URL('posts.tsv', import.meta.url));

/**
 * Reads posts. A line holds writer, kind and the text as a JSON string, separated by tabs.
 * @throws UserError for a missing file, and for another line; the message has its number
 */
export async function readPosts(path: string = shippedPosts): Promise<Post[]> {
  const lines = await readFile(path, 'utf8').catch(() => {
    throw new UserError(`${path}: no such file`);
  });
  return lines
    .trimEnd()
    .split('\n')
    .map((line, index) => postOf(line, `${path}, line ${index + 1}`));
}

function postOf(line: string, place: string): Post {
  const [writer, kind, text] = line.split('\t');
  const known = kinds.find((one) => one === kind);
  if (!writer || !known || !text)
    throw new UserError(`${place}: a post has a writer, one of the kinds ${kinds.join(', ')}, and a text`);
  try {
    return { writer, kind: known, text: String(JSON.parse(text)) };
  } catch {
    throw new UserError(`${place}: the text is no JSON string`);
  }
}

/** The form of a text that phrases are taken from: line ends do not end a sentence. */
export const formOf = (text: string): string => normalize(text).at(-1)!;
