import * as v from 'valibot';
import { parseVersioned, type VersionedFormat } from '#lib/storage/versioned.ts';

/** How a person wants the picks to answer a mood: "Lift me", "Stay with me" or "Take my mind off it". */
export const wishes = ['lift', 'stay', 'distract'] as const;
export type Wish = (typeof wishes)[number];

/** The wish of a person who has not chosen one. It does not assume that a mood should change. */
export const defaultWish: Wish = 'stay';

const wish = v.picklist(wishes);

const wishesSchema = v.object({
  /** The first stored wishes had no version. */
  version: v.optional(v.literal(1), 1),
  happy: wish,
  sad: wish,
});

/** The wish that the person last chose for each mood. */
export type Wishes = v.InferOutput<typeof wishesSchema>;

/** The wishes of a person who has not chosen any. */
export const noWishes: Wishes = { version: 1, happy: defaultWish, sad: defaultWish };

const format: VersionedFormat<Wishes> = {
  name: 'the wishes',
  versionKey: 'version',
  schema: wishesSchema,
  migrations: [],
};

/**
 * Reads stored or exported wishes. Unknown properties are dropped.
 * @throws UnreadableError
 */
export const parseWishes = (stored: unknown): Wishes => parseVersioned(format, stored);
