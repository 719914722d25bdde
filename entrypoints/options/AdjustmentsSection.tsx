import { useState } from 'preact/hooks';
import { Detail } from '#entrypoints/shared/components/Detail.tsx';
import { useStored } from '#entrypoints/shared/hooks/useStored.ts';
import { i18n } from '#i18n';
import { command } from '#lib/browser/client.ts';
import { storedAdjustments } from '#lib/browser/storage/adjustments.ts';
import { ConfirmErase } from './ConfirmErase.tsx';

/** How many of the user's corrections adjust the readings, and a button to forget them. */
export function AdjustmentsSection() {
  const stored = useStored(storedAdjustments);
  const [status, setStatus] = useState('');
  if (stored === undefined) return null;
  const { value, loadError } = stored;
  return (
    <section aria-labelledby="adjustments-title">
      <h2 id="adjustments-title">{i18n.t('adjustments.title')}</h2>
      <p class="quiet">{i18n.t('adjustments.about')}</p>
      {loadError !== undefined && (
        <p class="note" role="alert">
          {i18n.t('adjustments.damaged')} <Detail text={loadError} />
        </p>
      )}
      <p>{i18n.t('adjustments.count', value.corrections)}</p>
      {(value.corrections > 0 || loadError !== undefined) && <Forget onDone={setStatus} />}
      <p role="status">{status}</p>
    </section>
  );
}

function Forget({ onDone }: { onDone: (status: string) => void }) {
  const [isConfirming, setIsConfirming] = useState(false);
  const forget = async () => {
    if (await command('forgetAdjustments')) onDone(i18n.t('adjustments.forgotten'));
  };
  if (!isConfirming)
    return (
      <div class="row">
        <button type="button" onClick={() => setIsConfirming(true)}>
          {i18n.t('adjustments.forget')}
        </button>
      </div>
    );
  return (
    <ConfirmErase
      label={i18n.t('adjustments.name')}
      question={i18n.t('adjustments.confirm')}
      confirmText={i18n.t('adjustments.yes')}
      cancelText={i18n.t('adjustments.no')}
      onConfirm={() => void forget()}
      onCancel={() => setIsConfirming(false)}
    />
  );
}
