import * as v from 'valibot';
import { parseVersioned, type VersionedFormat } from '#lib/storage/versioned.ts';

/** More posts than anyone writes in a year, and few enough to be read at once. */
export const maxEntries = 10_000;
/** Picks of one set, with room: a post has several when its picks are shuffled. */
export const maxLiked = 1000;

/** The last millisecond that a Date can hold. */
const endOfTime = 8.64e15;

const entrySchema = v.object({
  /** When the first text of the post was read, in milliseconds since 1970. */
  time: v.pipe(v.number(), v.minValue(0), v.maxValue(endOfTime)),
  /** Host of the page, such as x.com. Nothing with a space is a host: no sentence fits in here. */
  site: v.pipe(v.string(), v.regex(/^[^\s/]*$/), v.maxLength(253)),
  mood: v.picklist(['happy', 'sad', 'unsure']),
  /** How strongly, 0 to 1; what the person said themselves is certain. */
  weight: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  /** How many picks were liked under it; none where it is left out. */
  liked: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(maxLiked))),
});

const diarySchema = v.object({
  version: v.literal(1),
  /** A post each, in the order they were read; times may run back where the clock was set back. */
  entries: v.pipe(v.array(entrySchema), v.maxLength(maxEntries)),
});

/** The mood of one post. Never its words. */
export type Entry = v.InferOutput<typeof entrySchema>;
/** Moods over days and weeks. */
export type Diary = v.InferOutput<typeof diarySchema>;

/** Of a person who has written nothing yet. */
export const noDiary: Diary = { version: 1, entries: [] };

const format: VersionedFormat<Diary> = {
  name: 'the diary',
  mark: 'version',
  schema: diarySchema,
  migrations: [],
};

/**
 * Reads a diary as it was stored or exported; what is not of a diary is left out.
 * @throws UnreadableError
 */
export const parseDiary = (stored: unknown): Diary => parseVersioned(format, stored);
