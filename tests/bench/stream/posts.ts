import { readTweets } from '#training/tweets/read.ts';

/** A post of the stream, with the emoji that labels it. */
export interface StreamPost {
  readonly did: string;
  readonly rkey: string;
  readonly text: string;
}

const authors = 5000;
const emoji = ['😞', '😊'];

/**
 * Makes posts of tweets: each with an emoji of its label, sad and happy in turn.
 * @param path of Sentiment140 as `npm run train` reads it
 * @param count even
 */
export async function streamPosts(path: string, count: number): Promise<StreamPost[]> {
  const texts: [string[], string[]] = [[], []];
  for await (const { text, label } of readTweets(path)) {
    if (label === null) continue;
    const own = texts[label];
    if (own.length < count / 2) own.push(`${text} ${emoji[label]}`);
    else if (texts[1 - label]!.length >= count / 2) break;
  }
  return Array.from({ length: 2 * Math.min(texts[0].length, texts[1].length) }, (_, k) => ({
    did: `did:plc:author${k % authors}`,
    rkey: String(k),
    text: texts[k % 2]![k >> 1]!,
  }));
}

/** The record of a post. */
export const recordOf = ({ text }: StreamPost): object => ({
  $type: 'app.bsky.feed.post',
  text,
  langs: ['en'],
  createdAt: new Date().toISOString(),
});
