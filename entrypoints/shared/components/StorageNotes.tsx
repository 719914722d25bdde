import { i18n } from '#i18n';
import type { SaveError } from '#lib/browser/storage/persistentItem.ts';
import { Detail } from './Detail.tsx';

interface Props {
  readonly saveError: SaveError | null;
  /** Why the settings cannot be read; null if they can. */
  readonly settingsError: string | null;
}

/** Notes about failed saves and unreadable settings, if there are any. */
export function StorageNotes({ saveError, settingsError }: Props) {
  return (
    <>
      {saveError && <Note text={i18n.t('storage.notSaved')} detail={saveError.reason} />}
      {settingsError !== null && <Note text={i18n.t('storage.settingsDamaged')} detail={settingsError} />}
    </>
  );
}

function Note({ text, detail }: { text: string; detail: string }) {
  return (
    <p class="note sticky-note" role="alert">
      {text} <Detail text={detail} />
    </p>
  );
}
