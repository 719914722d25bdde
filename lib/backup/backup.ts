import * as v from 'valibot';
import { type Diary, parseDiary } from '#lib/diary/diary.ts';
import { type Adjustments, parseAdjustments } from '#lib/mood/adjustments.ts';
import { parseSettings, type Settings } from '#lib/settings/settings.ts';
import { parseVersioned, UnreadableError, type VersionedFormat } from '#lib/storage/versioned.ts';
import { type ChosenTab, parseChosenTab } from '#lib/taste/chosenTab.ts';
import { parseTaste, type Taste } from '#lib/taste/taste.ts';
import { parseWishes, type Wishes } from '#lib/taste/wishes.ts';

/**
 * Everything that Tonic stores about the user, as one file. Each part has its own version; `tonic` is the version of
 * the file.
 */
export interface Backup {
  readonly tonic: 1;
  readonly taste: Taste;
  readonly wishes: Wishes;
  readonly tab: ChosenTab;
  readonly diary: Diary;
  readonly adjustments: Adjustments;
  readonly settings: Settings;
}

/** Limit of an imported file in bytes. Browsers do not let Tonic store that much. */
export const maxFileBytes = 25e6;

/** The contents of an imported file. Files of older versions lack some parts. */
export type ImportedBackup = Pick<Backup, 'taste'> & Partial<Omit<Backup, 'tonic'>>;

const fileSchema = v.object({
  tonic: v.literal(1),
  taste: v.unknown(),
  wishes: v.unknown(),
  /** The first files had no tab. */
  tab: v.optional(v.unknown()),
  /** The first files had no diary. */
  diary: v.optional(v.unknown()),
  /** The first files had no adjustments. */
  adjustments: v.optional(v.unknown()),
  settings: v.unknown(),
});

const format: VersionedFormat<v.InferOutput<typeof fileSchema>> = {
  name: 'the file',
  versionKey: 'tonic',
  schema: fileSchema,
  migrations: [],
};

/**
 * Reads the JSON value of a backup that this version or an older one exported. The first versions exported the taste
 * alone; that is accepted too.
 * @throws UnreadableError
 */
export function parseBackup(json: unknown): ImportedBackup {
  if (typeof json === 'object' && json !== null && 'survey' in json) return { taste: parseTaste(json) };
  const { taste, wishes, tab, diary, adjustments, settings } = parseVersioned(format, json);
  return {
    taste: parseTaste(taste),
    wishes: parseWishes(wishes),
    ...(tab !== undefined && { tab: parseChosenTab(tab) }),
    ...(diary !== undefined && { diary: parseDiary(diary) }),
    ...(adjustments !== undefined && { adjustments: parseAdjustments(adjustments) }),
    settings: parseSettings(settings),
  };
}

/** Returns one line that says why a JSON value is not a backup, or null if it is one. */
export function problemOf(json: unknown): string | null {
  try {
    parseBackup(json);
    return null;
  } catch (error) {
    if (error instanceof UnreadableError) return error.message;
    throw error;
  }
}
