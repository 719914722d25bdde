import { tokenize } from '#lib/text/tokenize.ts';
import type { AnnotatedPost } from './post.ts';
import type { Use } from './split.ts';

/** The different posts of a set by their tokens. */
type Group = Map<string, AnnotatedPost>;

/** Keeps texts apart that sets of different use share. Texts with equal tokens count as equal. */
export class DistinctPosts {
  /** Where each text was seen first. Without a group if that set has it with two moods and so leaves it out. */
  readonly #seen = new Map<string, { readonly use: Use; readonly group?: Group }>();

  /**
   * Adds a set. Returns its texts, each once with the labels of its copies, except those with two moods and those of an
   * earlier set. Sets to choose with may share texts, because none of them is trained on. If two sets for training share a
   * text, its first copy also gets the feelings and the irony that the later one has.
   * @returns a function that returns the posts, to be called after the last set is added
   */
  add(posts: readonly AnnotatedPost[], use: Use): () => AnnotatedPost[] {
    const group: Group = new Map();
    for (const [key, copies] of copiesOf(posts)) {
      const post = copies.reduce((first, second) => merged(first, second));
      const isClear = new Set(copies.flatMap(({ mood }) => mood ?? [])).size <= 1;
      const earlier = this.#seen.get(key);
      if (!earlier) this.#seen.set(key, { use, ...(isClear && { group }) });
      if (isClear && (!earlier || (earlier.use === 'choose' && use === 'choose'))) group.set(key, post);
      if (earlier?.group && earlier.use === 'train' && use === 'train') {
        const { mood: _, ...others } = post;
        earlier.group.set(key, merged(earlier.group.get(key)!, others));
      }
    }
    return () => [...group.values()];
  }
}

/** Returns the copies of each text, by its tokens. */
function copiesOf(posts: readonly AnnotatedPost[]): Map<string, AnnotatedPost[]> {
  const copies = new Map<string, AnnotatedPost[]>();
  for (const post of posts) {
    const key = tokenize(post.text).join(' ');
    const own = copies.get(key);
    if (own) own.push(post);
    else copies.set(key, [post]);
  }
  return copies;
}

/** Returns the first post with the labels that only the second one has. */
function merged(first: AnnotatedPost, second: AnnotatedPost): AnnotatedPost {
  const feelings = { ...second.feelings, ...first.feelings };
  return { ...second, ...first, ...(Object.keys(feelings).length > 0 && { feelings }) };
}
