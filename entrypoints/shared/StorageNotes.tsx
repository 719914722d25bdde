import { i18n } from '#i18n';
import type { NotKept } from '../../lib/browser/made.ts';

interface Props {
  readonly unkept: NotKept | null;
  /** Why the settings cannot be read; null where they can. */
  readonly damage: string | null;
}

/** What is wrong with what Tonic keeps, where something is. */
export function StorageNotes({ unkept, damage }: Props) {
  return (
    <>
      {unkept && <Note text={i18n.t('storage.notKept', [unkept.reason])} />}
      {damage !== null && <Note text={i18n.t('storage.settingsDamaged', [damage])} />}
    </>
  );
}

function Note({ text }: { text: string }) {
  return (
    <p class="note trouble" role="alert">
      {text}
    </p>
  );
}
