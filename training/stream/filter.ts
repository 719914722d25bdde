import * as v from 'valibot';
import { postCollection } from './source.ts';

/** Why a record is not used. */
export type Refusal = 'no post' | 'too long' | 'reply' | 'quote' | 'not declared as English';

/** Bluesky's limits, which a server does not enforce on records that it was told not to validate. */
const maxBytes = 3000;
const maxGraphemes = 300;
const quotes = ['app.bsky.embed.record', 'app.bsky.embed.recordWithMedia'];

const postSchema = v.object({
  $type: v.literal(postCollection),
  text: v.string(),
  langs: v.optional(v.array(v.string()), []),
  reply: v.optional(v.unknown()),
  embed: v.optional(v.object({ $type: v.optional(v.string()) })),
});

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Returns the text of a record that is a post of its own in English by what its author declared, cleaned as the tweets
 * were: the word USER instead of a person, URL instead of a link.
 */
export function textOf(
  record: unknown,
  { replies }: { readonly replies: boolean },
): { text: string } | { refusal: Refusal } {
  const post = v.safeParse(postSchema, record);
  if (!post.success) return { refusal: 'no post' };
  const { text, langs, reply, embed } = post.output;
  if (Buffer.byteLength(text) > maxBytes || isLonger(text)) return { refusal: 'too long' };
  if (reply !== undefined && !replies) return { refusal: 'reply' };
  if (quotes.includes(embed?.$type ?? '')) return { refusal: 'quote' };
  if (!langs.some((tag) => /^en(?:-|$)/i.test(tag))) return { refusal: 'not declared as English' };
  return { text: cleaned(text) };
}

/** A handle is a domain name, of which the tokenizer would read the end as words. */
const handle = /@(?:[a-z\d-]+\.)+[a-z][a-z\d-]*/gi;
/** Bluesky shows a link without https, and shortens it: "example.org/a/lon…". */
const link = /https?:\/\/\S+|(?<![\w@.])(?:[a-z\d-]+\.)+[a-z]{2,}\/\S*/gi;

const cleaned = (text: string): string => text.replace(handle, 'USER').replace(link, 'URL').trim();

const isLonger = (text: string): boolean =>
  text.length > maxGraphemes && [...graphemes.segment(text)].length > maxGraphemes;
