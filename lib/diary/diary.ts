import * as v from 'valibot';
import { feelings } from '#lib/mood/feelings.ts';
import { type Migration, parseVersioned, type VersionedFormat } from '#lib/storage/versioned.ts';
import { tabs } from '#lib/taste/chosenTab.ts';
import { wishes } from '#lib/taste/wishes.ts';

/** More posts than anyone writes in a year, and few enough to read in one go. */
export const maxEntries = 10_000;
/** More likes than one set of picks allows, because a post has several sets if its picks are shuffled. */
export const maxLiked = 1000;
/** More likes than most posts get, and few enough for thousands of posts. */
export const maxLikes = 10;
/** The genres of a liked film that are stored. Most films have at most three. */
export const maxGenres = 3;

/** The last millisecond that a Date can represent. */
const maxTime = 8.64e15;

const likeSchema = v.object({
  /** What the picks were to do when this one was liked. */
  wish: v.picklist(wishes),
  list: v.picklist(tabs),
  /** The family of a song, or the first genres of a film, never its title. A later catalog may have other names. */
  genres: v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(maxGenres)),
});

const entrySchema = v.object({
  /** The time at which the first text of the post was read, in milliseconds since 1970. */
  time: v.pipe(v.number(), v.minValue(0), v.maxValue(maxTime)),
  /** The host of the page, such as x.com. Spaces are not allowed, so the field cannot contain a sentence. */
  site: v.pipe(v.string(), v.regex(/^[^\s/]*$/), v.maxLength(253)),
  mood: v.picklist(['happy', 'sad', 'unsure']),
  /** The strength of the mood, 0 to 1. A mood that the person corrected has weight 1. */
  weight: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  /** The feeling of the post, as it was read or as the person corrected it. Absent if none was clear. */
  feeling: v.exactOptional(v.picklist(feelings)),
  /** The number of picks that were liked for this post. Absent means none. */
  liked: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(maxLiked))),
  /** What was liked, the latest last. Absent if nothing is known: version 1 only counted. */
  likes: v.exactOptional(v.pipe(v.array(likeSchema), v.minLength(1), v.maxLength(maxLikes))),
});

const diarySchema = v.object({
  version: v.literal(2),
  /**
   * One entry a post, in the order of their last readings. Times may decrease, because posts may be written at the same
   * time and the clock may be set back.
   */
  entries: v.pipe(v.array(entrySchema), v.maxLength(maxEntries)),
});

/** A liked pick: its kind and the wish that it answered. */
export type Like = v.InferOutput<typeof likeSchema>;
/** A kind of picks. */
export type Kind = Pick<Like, 'list' | 'genres'>;
/** The mood of one post. It never contains the post's words. */
export type Entry = v.InferOutput<typeof entrySchema>;
/** The moods of all posts that the diary keeps. */
export type Diary = v.InferOutput<typeof diarySchema>;

/** The diary of a person who has not written anything yet. */
export const noDiary: Diary = { version: 2, entries: [] };

/** Version 1 had neither feelings nor what was liked. */
const toVersion2: Migration = (diary) => ({ ...diary, version: 2 });

const format: VersionedFormat<Diary> = {
  name: 'the diary',
  versionKey: 'version',
  schema: diarySchema,
  migrations: [toVersion2],
};

/**
 * Reads a stored or exported diary. Unknown properties are dropped.
 * @throws UnreadableError
 */
export const parseDiary = (stored: unknown): Diary => parseVersioned(format, stored);
