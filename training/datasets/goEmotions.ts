import { decodeEntities, unquote } from './decode.ts';
import { annotationOf } from './labelTable.ts';
import { labelTables } from './labelTables.ts';
import { linesOf, malformed, quote } from './lines.ts';
import type { AnnotatedPost, ReadPosts } from './post.ts';

/**
 * Reads a file of GoEmotions, with tabs between text, comma-separated numbers of emotions, and id. Replaces its mask for
 * people, [NAME], by USER, the mask of Sentiment140, which the tokenizer knows.
 * @param labels path of the file that names the emotions, one a line, in the order of their numbers
 * @throws UserError that names the line of a malformed row
 */
export async function readGoEmotions(path: string, labels: string, source: string): Promise<ReadPosts> {
  const emotions = await emotionsOf(labels);
  const posts: AnnotatedPost[] = [];
  let dropped = 0;
  for (const row of await linesOf(path)) {
    const [cell, numbers, id, ...more] = row.line.split('\t');
    if (id === undefined || more.length > 0)
      throw malformed(path, row, 'the columns must be text, labels and id');
    const ofPost = numbers!.split(',').map((number) => {
      const emotion = /^\d+$/.test(number) ? emotions[Number(number)] : undefined;
      if (emotion === undefined) throw malformed(path, row, `no emotion has the number ${quote(number)}`);
      return emotion;
    });
    const text = decodeEntities(unquote(cell!)).replaceAll('[NAME]', 'USER').trim();
    if (text === '') dropped++;
    else posts.push({ text, source, ...annotationOf(labelTables.goEmotions, ofPost) });
  }
  return { posts, dropped };
}

/** Returns the emotions in the order of their numbers. */
async function emotionsOf(labels: string): Promise<string[]> {
  const lines = await linesOf(labels);
  return lines.map((row) => {
    const emotion = row.line.trim();
    if (!labelTables.goEmotions.meanings.has(emotion))
      throw malformed(labels, row, `no emotion of GoEmotions: ${quote(row.line)}`);
    return emotion;
  });
}
