import * as v from 'valibot';
import { songFamilies } from '#lib/catalog/songFamilies.ts';
import { parseVersioned, type VersionedFormat } from '#lib/storage/versioned.ts';

/** 'film:111161' is the film tt0111161; 'song:' stands before the artist, a tab and the title. */
export type ItemId = `film:${number}` | `song:${string}\t${string}`;

/** More than anyone says in years, and few enough to be read at once. */
export const maxFeedback = 20_000;
/** Sets whose picks do not come again; the one that is shown now is beside them. */
export const maxRecentSets = 5;
/** Whatever was shown under one seed: for both moods and all wishes. */
export const maxItemsInSet = 1000;

const family = v.picklist(songFamilies);
/** A catalog may know other genres one day: one that it does not know says nothing. */
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
  /** What the person plays and watches when happy, and when sad. */
  happy: genres,
  sad: genres,
  loved: genres,
  /** These never appear. */
  refused: genres,
  /** Decades that the person likes, by their first year: 1990. */
  decades: v.pipe(
    v.array(v.pipe(v.number(), v.integer(), v.minValue(1870), v.maxValue(2100), v.multipleOf(10))),
    v.maxLength(24),
  ),
  /** Only what is well known, all, or rather what few know. */
  fame: v.picklist(['known', 'any', 'hidden']),
  cinema: v.picklist(['american', 'any', 'world']),
});

const feedbackSchema = v.object({
  item: itemId,
  /** Null where the person has only seen or heard it. */
  verdict: v.nullable(v.picklist(['like', 'dislike'])),
  /** It does not come again. */
  seen: v.boolean(),
});

const tasteSchema = v.object({
  version: v.literal(1),
  survey: surveySchema,
  /** One of each item, the latest last. */
  feedback: v.pipe(v.array(feedbackSchema), v.maxLength(maxFeedback)),
  /** What was shown, by the seed that drew it, the latest last. */
  shown: v.pipe(
    v.array(v.object({ seed, items: v.pipe(v.array(itemId), v.maxLength(maxItemsInSet)) })),
    v.maxLength(maxRecentSets + 1),
  ),
});

export type Survey = v.InferOutput<typeof surveySchema>;
export type Feedback = v.InferOutput<typeof feedbackSchema>;
/** What Tonic knows of what a person likes: what they said, what they made of picks, and what they were shown. */
export type Taste = v.InferOutput<typeof tasteSchema>;

/** Of a person who has said nothing. */
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
  mark: 'version',
  schema: tasteSchema,
  migrations: [],
};

/**
 * Reads a taste as it was stored or exported, already parsed; what is not of a taste is left out.
 * @throws UnreadableError
 */
export const parseTaste = (stored: unknown): Taste => parseVersioned(format, stored);

/** All items that a taste speaks of. */
export function itemsOf({ feedback, shown }: Taste): Set<ItemId> {
  return new Set([...feedback.map(({ item }) => item), ...shown.flatMap(({ items }) => items)]);
}
