import type { Mood } from '#lib/mood/reading.ts';
import { UserError } from '#scripts/cli/command.ts';
import { decodeEntities, decodeEscapes } from './decode.ts';
import { linesOf, malformed, quote } from './lines.ts';
import type { ReadPosts } from './post.ts';

/** Moods of the emotions by number: anger, joy, optimism, sadness. */
const moods: readonly Mood[] = ['sad', 'happy', 'happy', 'sad'];

/**
 * Reads TweetEval's emotion set: a file of texts, and a file with the label of each line.
 * @throws UserError that names the line of a malformed label, or when one file has more lines
 */
export async function readTweetEval(textPath: string, labelPath: string, source: string): Promise<ReadPosts> {
  const [texts, labels] = await Promise.all([linesOf(textPath), linesOf(labelPath)]);
  if (texts.length !== labels.length)
    throw new UserError(`${labelPath}: ${labels.length} labels for ${texts.length} texts`);
  const posts = texts.map(({ line }, k) => {
    const label = labels[k]!;
    const mood = /^\d$/.test(label.line) ? moods[Number(label.line)] : undefined;
    if (mood === undefined)
      throw malformed(labelPath, label, `the label must be 0 to 3, found ${quote(label.line)}`);
    // The file has the two characters \n for a line break in a tweet.
    return { text: decodeEntities(decodeEscapes(line.replaceAll('\\n', '\n'))).trim(), mood, source };
  });
  const nonEmpty = posts.filter(({ text }) => text !== '');
  return { posts: nonEmpty, dropped: posts.length - nonEmpty.length };
}
