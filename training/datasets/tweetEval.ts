import { UserError } from '#scripts/cli/command.ts';
import { decodeEntities, decodeEscapes } from './decode.ts';
import { annotationOf } from './labelTable.ts';
import { labelTables } from './labelTables.ts';
import { linesOf, malformed, quote } from './lines.ts';
import type { Annotation, ReadPosts } from './post.ts';

/** What the labels of TweetEval's emotion set stand for, by number. */
export const tweetEvalEmotions: readonly Annotation[] = ['anger', 'joy', 'optimism', 'sadness'].map((label) =>
  annotationOf(labelTables.tweetEval, [label]),
);

/** The same for TweetEval's irony set. */
export const tweetEvalIrony: readonly Annotation[] = [{ irony: false }, { irony: true }];

/**
 * Reads a set of TweetEval: a file of texts, and a file with the label of each line.
 * @param meanings what the labels stand for, by number
 * @throws UserError that names the line of a malformed label, or when one file has more lines
 */
export async function readTweetEval(
  textPath: string,
  labelPath: string,
  source: string,
  meanings: readonly Annotation[],
): Promise<ReadPosts> {
  const [texts, labels] = await Promise.all([linesOf(textPath), linesOf(labelPath)]);
  if (texts.length !== labels.length)
    throw new UserError(`${labelPath}: ${labels.length} labels for ${texts.length} texts`);
  const posts = texts.map(({ line }, k) => {
    const label = labels[k]!;
    const meaning = /^\d$/.test(label.line) ? meanings[Number(label.line)] : undefined;
    if (meaning === undefined)
      throw malformed(
        labelPath,
        label,
        `the label must be 0 to ${meanings.length - 1}, found ${quote(label.line)}`,
      );
    // The file has the two characters \n for a line break in a tweet.
    return { text: decodeEntities(decodeEscapes(line.replaceAll('\\n', '\n'))).trim(), source, ...meaning };
  });
  const nonEmpty = posts.filter(({ text }) => text !== '');
  return { posts: nonEmpty, dropped: posts.length - nonEmpty.length };
}
