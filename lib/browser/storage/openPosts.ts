import * as v from 'valibot';
import { sessionItem } from './item.ts';

const time = v.pipe(v.number(), v.finite());

const openPostSchema = v.object({
  /** The random number that the content script gave the post. */
  number: v.pipe(v.number(), v.integer()),
  /** The id of the tab that the post is written in. */
  tab: v.exactOptional(v.pipe(v.number(), v.integer())),
  /** The host of the page, such as x.com. It is empty if it is unknown, and for a text of the welcome page. */
  site: v.string(),
  /** When the first text of the post arrived (ms since the epoch). No two open posts have the same. */
  postStart: time,
  /** When the last text of the post arrived (ms since the epoch). */
  time,
  /** Whether its last text speaks of suicide or self-harm. */
  isAtRisk: v.boolean(),
});
const openPostsSchema = v.array(openPostSchema);

/** A post that is being written: its box is not empty and its page is open. It never contains the words. */
export type OpenPost = Readonly<v.InferOutput<typeof openPostSchema>>;

/** The posts that are being written, in the order of their last texts. An invalid value counts as none. */
export const openPosts = sessionItem<readonly OpenPost[]>('openPosts', (stored) =>
  v.is(openPostsSchema, stored) ? stored : [],
);
