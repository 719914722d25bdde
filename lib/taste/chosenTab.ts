import * as v from 'valibot';
import { parseVersioned, type VersionedFormat } from '#lib/storage/versioned.ts';

/** The tabs of the popup's picks. */
export const tabs = ['songs', 'films'] as const;
export type Tab = (typeof tabs)[number];

const chosenTabSchema = v.object({ version: v.literal(1), tab: v.picklist(tabs) });

/** The tab that the person chose last. */
export type ChosenTab = v.InferOutput<typeof chosenTabSchema>;

/** The tab of a person who has not chosen one. */
export const firstTab: ChosenTab = { version: 1, tab: 'songs' };

const format: VersionedFormat<ChosenTab> = {
  name: 'the tab',
  versionKey: 'version',
  schema: chosenTabSchema,
  migrations: [],
};

/**
 * Reads a stored or exported tab. Unknown properties are dropped.
 * @throws UnreadableError
 */
export const parseChosenTab = (stored: unknown): ChosenTab => parseVersioned(format, stored);
