import * as v from 'valibot';
import { diarySchema } from '../diary/diary.ts';
import { wishes } from '../recommend/criteria.ts';
import { parseTaste, tasteSchema } from '../recommend/taste/taste.ts';
import { settingsSchema } from '../settings/settings.ts';

const wish = v.picklist(wishes);

const backupSchema = v.object({
  /** The version of this format. */
  tonic: v.literal(1),
  taste: tasteSchema,
  wishes: v.object({ happy: wish, sad: wish }),
  diary: diarySchema,
  settings: settingsSchema,
});

/** All that Tonic knows of a person, as one file. */
export type Backup = v.InferOutput<typeof backupSchema>;

/** What a file brings: all of a backup, or, from a version that knew nothing else, a taste. */
export type Brought = Backup | Pick<Backup, 'taste'>;

/** A file that is no backup: one line that names the place and what is wrong with it. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}

/**
 * Reads a backup as it was exported, already parsed; also a taste by itself, as versions before 0.2 exported it.
 * @throws BackupError, or TasteError for such a taste
 */
export function parseBackup(json: unknown): Brought {
  if (typeof json === 'object' && json !== null && 'survey' in json) return { taste: parseTaste(json) };
  const result = v.safeParse(backupSchema, json, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const place = v.getDotPath(issue);
  throw new BackupError(`the file cannot be read${place === null ? '' : ` at ${place}`}: ${issue.message}`);
}
