import { useState } from 'preact/hooks';
import { Detail } from '#entrypoints/shared/components/Detail.tsx';
import { i18n } from '#i18n';
import { command } from '#lib/browser/client.ts';
import { exportBackup, importBackup, type Outcome } from './backupFile.ts';
import { ConfirmErase } from './ConfirmErase.tsx';

/** Buttons that export, import and erase everything that Tonic stores about the user. */
export function DataSection() {
  const [outcome, setOutcome] = useState<Outcome>();
  const [isConfirming, setIsConfirming] = useState(false);
  const erase = async () => {
    if (!(await command('eraseEverything'))) return;
    setIsConfirming(false);
    setOutcome({ text: i18n.t('data.erased') });
  };
  return (
    <section aria-labelledby="data-title">
      <h2 id="data-title">{i18n.t('data.title')}</h2>
      <div class="row">
        <button type="button" onClick={() => void exportBackup()}>
          {i18n.t('data.exportFile')}
        </button>
        <ImportButton onImport={setOutcome} />
        {!isConfirming && (
          <button type="button" onClick={() => setIsConfirming(true)}>
            {i18n.t('data.erase')}
          </button>
        )}
      </div>
      {isConfirming && (
        <ConfirmErase
          label={i18n.t('data.eraseTitle')}
          question={i18n.t('data.eraseConfirm')}
          confirmText={i18n.t('data.eraseYes')}
          cancelText={i18n.t('data.eraseNo')}
          onConfirm={() => void erase()}
          onCancel={() => setIsConfirming(false)}
        />
      )}
      <p role="status">
        {outcome?.text}
        {outcome?.detail !== undefined && <Detail text={outcome.detail} />}
      </p>
    </section>
  );
}

function ImportButton({ onImport }: { onImport: (outcome: Outcome) => void }) {
  const importFrom = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (!file) return;
    onImport(await importBackup(file));
    input.value = ''; // so that the same file can be chosen again
  };
  return (
    <label class="button">
      {i18n.t('data.importFile')}
      <input
        class="visually-hidden"
        type="file"
        accept="application/json,.json"
        onChange={({ currentTarget }) => void importFrom(currentTarget)}
      />
    </label>
  );
}
