import { i18n } from '#i18n';
import { maxFileBytes, problemOf } from '#lib/backup/backup.ts';
import { request } from '#lib/browser/client.ts';
import { readBackup } from '#lib/browser/storage/backup.ts';

/** The result of an action, for the user. */
export interface Outcome {
  readonly text: string;
  /** An English error message for a bug report. */
  readonly detail?: string;
}

/** Saves a backup as tonic.json. The link has a data URL, so nothing is fetched. */
export async function exportBackup(): Promise<void> {
  const link = document.createElement('a');
  const text = `${JSON.stringify(await readBackup(), null, 2)}\n`;
  link.href = `data:application/json;charset=utf-8,${encodeURIComponent(text)}`;
  link.download = 'tonic.json';
  link.click();
}

/** Replaces the stored data by the backup in a file. Returns whether that worked, or why it did not. */
export async function importBackup(file: File): Promise<Outcome> {
  if (file.size > maxFileBytes) return { text: i18n.t('data.tooLarge', [file.name]) };
  try {
    const json = JSON.parse(await file.text());
    // Checked before it is sent, because JSON that is no backup may be nested too deeply for a message.
    const problem = problemOf(json) ?? (await request('restoreBackup', json));
    return problem === null
      ? { text: i18n.t('data.imported', [file.name]) }
      : { text: i18n.t('data.notImported', [file.name]), detail: problem };
  } catch (error) {
    if (error instanceof SyntaxError) return { text: i18n.t('data.notJson', [file.name]) };
    return { text: i18n.t('storage.notSaved') };
  }
}
