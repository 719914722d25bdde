import * as v from 'valibot';
import { parseVersioned, type VersionedFormat } from '#lib/storage/versioned.ts';

/** More posts than anyone writes in a year, and few enough to read in one go. */
export const maxEntries = 10_000;
/** More likes than one set of picks allows, because a post has several sets if its picks are shuffled. */
export const maxLiked = 1000;

/** The last millisecond that a Date can represent. */
const maxTime = 8.64e15;

const entrySchema = v.object({
  /** The time at which the first text of the post was read, in milliseconds since 1970. */
  time: v.pipe(v.number(), v.minValue(0), v.maxValue(maxTime)),
  /** The host of the page, such as x.com. Spaces are not allowed, so the field cannot contain a sentence. */
  site: v.pipe(v.string(), v.regex(/^[^\s/]*$/), v.maxLength(253)),
  mood: v.picklist(['happy', 'sad', 'unsure']),
  /** The strength of the mood, 0 to 1. A mood that the person corrected has weight 1. */
  weight: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  /** The number of picks that were liked for this post. Absent means none. */
  liked: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(maxLiked))),
});

const diarySchema = v.object({
  version: v.literal(1),
  /**
   * One entry a post, in the order of their last readings. Times may decrease, because posts may be written at the same
   * time and the clock may be set back.
   */
  entries: v.pipe(v.array(entrySchema), v.maxLength(maxEntries)),
});

/** The mood of one post. It never contains the post's words. */
export type Entry = v.InferOutput<typeof entrySchema>;
/** The moods of all posts that the diary keeps. */
export type Diary = v.InferOutput<typeof diarySchema>;

/** The diary of a person who has not written anything yet. */
export const noDiary: Diary = { version: 1, entries: [] };

const format: VersionedFormat<Diary> = {
  name: 'the diary',
  versionKey: 'version',
  schema: diarySchema,
  migrations: [],
};

/**
 * Reads a stored or exported diary. Unknown properties are dropped.
 * @throws UnreadableError
 */
export const parseDiary = (stored: unknown): Diary => parseVersioned(format, stored);
