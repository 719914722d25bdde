import { isOtherLanguage } from '#lib/mood/language.ts';
import { tokenize, wordlessTokens } from '#lib/text/tokenize.ts';
import type { Vocabulary } from '#lib/text/vocabulary.ts';
import { detectLanguage } from '#scripts/cli/language.ts';
import { hashOf } from '#training/live/hash.ts';
import { textOf } from './filter.ts';
import { labelled } from './label.ts';
import type { Change, RecordKey } from './source.ts';
import type { Entry } from './store.ts';

/** How many posts came so far, and how far they came. */
export interface ReadCounts {
  /** Posts that were new or changed. */
  posts: number;
  /** Those that the filter kept. */
  kept: number;
  /** Those of them that were labelled and in English: sad, happy. */
  readonly labelled: [sad: number, happy: number];
}

/** Turns the changes of a stream into what they mean for the store. */
export class PostReader {
  readonly counts: ReadCounts = { posts: 0, kept: 0, labelled: [0, 0] };
  readonly #vocabulary: Vocabulary;
  readonly #encode: (tokens: readonly string[]) => Int32Array;
  readonly #replies: boolean;

  /**
   * @param vocabulary words of English posts, most frequent first
   * @param encode returns the ids that the store gets
   */
  constructor(vocabulary: Vocabulary, encode: (tokens: readonly string[]) => Int32Array, replies: boolean) {
    this.#vocabulary = vocabulary;
    this.#encode = encode;
    this.#replies = replies;
  }

  async read(change: Change): Promise<Entry> {
    if (change.kind === 'account') return change;
    if (change.kind === 'delete') return { kind: 'drop', key: change.key };
    return this.#readPost(change.key, change.record);
  }

  async #readPost(key: RecordKey, record: unknown): Promise<Entry> {
    const unused = { kind: 'drop', key } as const;
    this.counts.posts++;
    const post = textOf(record, { replies: this.#replies });
    if ('refusal' in post) return unused;
    this.counts.kept++;
    const found = labelled(post.text);
    if (!found) return unused;
    const { text, label } = found;
    const tokens = tokenize(text);
    if (tokens.every((token) => wordlessTokens.has(token))) return unused;
    if (await isOtherLanguage(text, this.#vocabulary, detectLanguage)) return unused;
    this.counts.labelled[label]++;
    return { kind: 'post', key, post: { label, text, hash: hashOf(tokens), ids: this.#encode(tokens) } };
  }
}
