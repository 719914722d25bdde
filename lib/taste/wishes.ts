import * as v from 'valibot';
import { defaultWish, wishes } from '#lib/recommend/query/criteria.ts';
import { parseVersioned, type VersionedFormat } from '#lib/storage/versioned.ts';

const wish = v.picklist(wishes);

const wishesSchema = v.object({
  /** The first that were stored had no mark. */
  version: v.optional(v.literal(1), 1),
  happy: wish,
  sad: wish,
});

/** How each mood is to be answered: as the person last chose. */
export type Wishes = v.InferOutput<typeof wishesSchema>;

/** Of a person who has chosen nothing. */
export const noWishes: Wishes = { version: 1, happy: defaultWish, sad: defaultWish };

const format: VersionedFormat<Wishes> = {
  name: 'the wishes',
  mark: 'version',
  schema: wishesSchema,
  migrations: [],
};

/**
 * Reads wishes as they were stored or exported; what is not of wishes is left out.
 * @throws UnreadableError
 */
export const parseWishes = (stored: unknown): Wishes => parseVersioned(format, stored);
