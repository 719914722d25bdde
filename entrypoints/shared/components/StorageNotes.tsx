import { i18n } from '#i18n';
import type { SaveError } from '#lib/browser/storage/persistentItem.ts';
import { Detail } from './Detail.tsx';

interface Props {
  readonly unkept: SaveError | null;
  /** Why the settings cannot be read; null where they can. */
  readonly damage: string | null;
}

/** What is wrong with what Tonic keeps, where something is. */
export function StorageNotes({ unkept, damage }: Props) {
  return (
    <>
      {unkept && <Note text={i18n.t('storage.notKept')} detail={unkept.reason} />}
      {damage !== null && <Note text={i18n.t('storage.settingsDamaged')} detail={damage} />}
    </>
  );
}

function Note({ text, detail }: { text: string; detail: string }) {
  return (
    <p class="note trouble" role="alert">
      {text} <Detail text={detail} />
    </p>
  );
}
