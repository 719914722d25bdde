import * as v from 'valibot';
import { songFamilies } from '#lib/catalog/songFamilies.ts';
import { parseVersioned, type VersionedFormat } from '#lib/storage/versioned.ts';

/** 'film:' and the number of IMDb's id: 'film:111161' is tt0111161. Or 'song:', the artist, a tab and the title. */
export type ItemId = `film:${number}` | `song:${string}\t${string}`;

/** More ratings than anyone gives in years, and few enough to read in one go. */
export const maxFeedback = 20_000;
/** The number of recent sets whose picks are not suggested again. The set on display does not count. */
export const maxRecentSets = 5;
/** The maximum number of shown items per seed, for both moods and all wishes together. */
export const maxItemsInSet = 1000;

const family = v.picklist(songFamilies);
/** Not limited to the catalog's genres, because a later catalog may have others. Unknown genres are ignored. */
const filmGenre = v.pipe(v.string(), v.maxLength(40));
const genres = v.object({
  songs: v.pipe(v.array(family), v.maxLength(songFamilies.length)),
  films: v.pipe(v.array(filmGenre), v.maxLength(40)),
});
const itemIdPattern = /^(?:film:[1-9]\d{0,9}|song:[^\t]+\t[^\t]+)$/;
export const isItemId = (id: unknown): id is ItemId =>
  typeof id === 'string' && id.length <= 1000 && itemIdPattern.test(id);
const itemId = v.custom<ItemId>(isItemId, 'expected a film or a song');
const seed = v.pipe(v.number(), v.integer());

const surveySchema = v.object({
  /** Genres that the person plays and watches when happy. */
  happy: genres,
  /** Genres that the person plays and watches when sad. */
  sad: genres,
  /** Genres that are always welcome. */
  loved: genres,
  /** Genres that are never suggested. */
  refused: genres,
  /** Decades that the person likes, by their first year, such as 1990. */
  decades: v.pipe(
    v.array(v.pipe(v.number(), v.integer(), v.minValue(1870), v.maxValue(2100), v.multipleOf(10))),
    v.maxLength(24),
  ),
  /** Well-known items only, all items, or hidden gems only. */
  fame: v.picklist(['known', 'any', 'hidden']),
  cinema: v.picklist(['american', 'any', 'world']),
});

const feedbackSchema = v.object({
  item: itemId,
  /** Null if the person has only seen or heard the item. */
  verdict: v.nullable(v.picklist(['like', 'dislike'])),
  /** Seen or heard items are not suggested again. */
  seen: v.boolean(),
});

const tasteSchema = v.object({
  version: v.literal(1),
  survey: surveySchema,
  /** One entry an item, the latest last. */
  feedback: v.pipe(v.array(feedbackSchema), v.maxLength(maxFeedback)),
  /** Items that were shown, grouped by seed, the latest last. */
  shown: v.pipe(
    v.array(v.object({ seed, items: v.pipe(v.array(itemId), v.maxLength(maxItemsInSet)) })),
    v.maxLength(maxRecentSets + 1),
  ),
});

export type Survey = v.InferOutput<typeof surveySchema>;
export type Feedback = v.InferOutput<typeof feedbackSchema>;
/** A person's preferences: the survey, the ratings of picks, and the picks that were shown. */
export type Taste = v.InferOutput<typeof tasteSchema>;

/** The taste of a person who has not answered the survey or rated a pick. */
export const noTaste: Taste = {
  version: 1,
  survey: {
    happy: { songs: [], films: [] },
    sad: { songs: [], films: [] },
    loved: { songs: [], films: [] },
    refused: { songs: [], films: [] },
    decades: [],
    fame: 'any',
    cinema: 'any',
  },
  feedback: [],
  shown: [],
};

export const isSurvey = (survey: unknown): survey is Survey => v.is(surveySchema, survey);

const format: VersionedFormat<Taste> = {
  name: 'the taste',
  versionKey: 'version',
  schema: tasteSchema,
  migrations: [],
};

/**
 * Reads a stored or exported taste from its JSON value. Unknown properties are dropped.
 * @throws UnreadableError
 */
export const parseTaste = (stored: unknown): Taste => parseVersioned(format, stored);

/** Returns the ids of all items that a taste mentions. */
export function itemsOf({ feedback, shown }: Taste): Set<ItemId> {
  return new Set([...feedback.map(({ item }) => item), ...shown.flatMap(({ items }) => items)]);
}
