import * as v from 'valibot';
import { type Diary, parseDiary } from '#lib/diary/diary.ts';
import { parseSettings, type Settings } from '#lib/settings/settings.ts';
import { parseVersioned, UnreadableError, type VersionedFormat } from '#lib/storage/versioned.ts';
import { parseTaste, type Taste } from '#lib/taste/taste.ts';
import { parseWishes, type Wishes } from '#lib/taste/wishes.ts';

/** All that Tonic knows of a person, as one file. Each part has its own version; `tonic` is that of the file around them. */
export interface Backup {
  readonly tonic: 1;
  readonly taste: Taste;
  readonly wishes: Wishes;
  readonly diary: Diary;
  readonly settings: Settings;
}

/** In bytes: more than browsers let Tonic keep. */
export const largestFile = 25e6;

/** What a file brings: all of a backup, or what the version that wrote it knew. */
export type Brought = Pick<Backup, 'taste'> & Partial<Omit<Backup, 'tonic'>>;

const fileSchema = v.object({
  tonic: v.literal(1),
  taste: v.unknown(),
  wishes: v.unknown(),
  /** The first files had none. */
  diary: v.optional(v.unknown()),
  settings: v.unknown(),
});

const format: VersionedFormat<v.InferOutput<typeof fileSchema>> = {
  name: 'the file',
  mark: 'tonic',
  schema: fileSchema,
  migrations: [],
};

/**
 * Reads a backup as this version or an older one exported it, already parsed; also a taste by itself, as was exported at first.
 * @throws UnreadableError
 */
export function parseBackup(json: unknown): Brought {
  if (typeof json === 'object' && json !== null && 'survey' in json) return { taste: parseTaste(json) };
  const { taste, wishes, diary, settings } = parseVersioned(format, json);
  return {
    taste: parseTaste(taste),
    wishes: parseWishes(wishes),
    ...(diary !== undefined && { diary: parseDiary(diary) }),
    settings: parseSettings(settings),
  };
}

/** Why something is no backup, in one line; null where it is one. */
export function problemOf(json: unknown): string | null {
  try {
    parseBackup(json);
    return null;
  } catch (error) {
    if (error instanceof UnreadableError) return error.message;
    throw error;
  }
}
