import { decodeEntities, decodeEscapes, unquote } from './decode.ts';
import { labelTables } from './labelTables.ts';
import { linesOf, malformed, quote } from './lines.ts';
import type { LabelledPost, ReadPosts } from './post.ts';

/** Text of a tweet that its author has deleted. */
const deletedText = 'Not Available';

/**
 * Reads a file of SemEval's task 4, subtask A, with tabs between id, positive|neutral|negative, and text. It is not CSV:
 * quotes need not be balanced, and lines may have a fourth column, with a date or empty.
 * @throws UserError that names the line of a malformed row
 */
export async function readSemEval(path: string, source: string): Promise<ReadPosts> {
  const posts: LabelledPost[] = [];
  let dropped = 0;
  for (const row of await linesOf(path)) {
    const [id, label, cell, ...more] = row.line.split('\t');
    if (cell === undefined || more.length > 1)
      throw malformed(path, row, 'the columns must be id, label and text');
    if (!/^\d+$/.test(id!)) throw malformed(path, row, `the id is ${quote(id!)}`);
    const mood = labelTables.sentiment.meanings.get(label!)?.mood;
    if (mood === undefined)
      throw malformed(path, row, `the label must be positive, neutral or negative, found ${quote(label!)}`);
    const text = decodeEntities(decodeEscapes(unquote(cell))).trim();
    if (text === '' || text === deletedText) dropped++;
    else posts.push({ text, mood, source });
  }
  return { posts, dropped };
}
