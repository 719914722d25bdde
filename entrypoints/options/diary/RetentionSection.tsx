import { useState } from 'preact/hooks';
import { ConfirmErase } from '#entrypoints/options/ConfirmErase.tsx';
import { i18n } from '#i18n';
import { command } from '#lib/browser/client.ts';
import { diaryDays } from '#lib/settings/settings.ts';

type Days = (typeof diaryDays)[number];

/** How long the diary stores moods, and a button to erase it now. */
export function RetentionSection({ days }: { days: Days }) {
  return (
    <section aria-labelledby="retention-title">
      <h2 id="retention-title">{i18n.t('diary.retention.title')}</h2>
      <fieldset class="chips">
        <legend>{i18n.t('diary.retention.legend')}</legend>
        {diaryDays.map((option) => (
          <label key={option}>
            <input
              type="radio"
              name="diaryDays"
              checked={option === days}
              onChange={() => void command('changeSetting', { of: 'diaryDays', value: option })}
            />
            {nameOf(option)}
          </label>
        ))}
      </fieldset>
      <EraseDiary />
    </section>
  );
}

function nameOf(days: Days): string {
  if (days === 0) return i18n.t('diary.retention.none');
  return days === 365 ? i18n.t('diary.retention.year') : i18n.t('diary.retention.days', [String(days)]);
}

function EraseDiary() {
  const [isConfirming, setIsConfirming] = useState(false);
  const [status, setStatus] = useState('');
  const erase = async () => {
    if (!(await command('eraseDiary'))) return;
    setIsConfirming(false);
    setStatus(i18n.t('diary.retention.erased'));
  };
  return (
    <>
      {isConfirming ? (
        <ConfirmErase
          label={i18n.t('diary.retention.name')}
          question={i18n.t('diary.retention.confirm')}
          confirmText={i18n.t('diary.retention.yes')}
          cancelText={i18n.t('diary.retention.no')}
          onConfirm={() => void erase()}
          onCancel={() => setIsConfirming(false)}
        />
      ) : (
        <div class="row">
          <button type="button" onClick={() => setIsConfirming(true)}>
            {i18n.t('diary.retention.erase')}
          </button>
        </div>
      )}
      <p role="status">{status}</p>
    </>
  );
}
