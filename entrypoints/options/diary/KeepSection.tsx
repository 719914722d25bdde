import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { command } from '#lib/browser/protocol.ts';
import { diaryDays } from '#lib/settings/settings.ts';

type Days = (typeof diaryDays)[number];

/** For how long the diary is kept, and how to erase it now. */
export function KeepSection({ days }: { days: Days }) {
  return (
    <section aria-labelledby="keep-title">
      <h2 id="keep-title">{i18n.t('diary.keep.title')}</h2>
      <fieldset class="chips">
        <legend>{i18n.t('diary.keep.legend')}</legend>
        {diaryDays.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="diaryDays"
              checked={one === days}
              onChange={() => void command('set', { of: 'diaryDays', value: one })}
            />
            {nameOf(one)}
          </label>
        ))}
      </fieldset>
      <Erase />
    </section>
  );
}

function nameOf(days: Days): string {
  if (days === 0) return i18n.t('diary.keep.none');
  return days === 365 ? i18n.t('diary.keep.year') : i18n.t('diary.keep.days', [String(days)]);
}

function Erase() {
  const [isSure, setIsSure] = useState(false);
  const [word, setWord] = useState('');
  const erase = async () => {
    if (!(await command('eraseDiary'))) return;
    setIsSure(false);
    setWord(i18n.t('diary.keep.erased'));
  };
  return (
    <>
      {isSure ? (
        <div class="note" role="alertdialog" aria-label={i18n.t('diary.keep.name')}>
          <p>{i18n.t('diary.keep.sure')}</p>
          <div class="row">
            <button type="button" onClick={() => void erase()}>
              {i18n.t('diary.keep.yes')}
            </button>
            <button type="button" onClick={() => setIsSure(false)}>
              {i18n.t('diary.keep.no')}
            </button>
          </div>
        </div>
      ) : (
        <div class="row">
          <button type="button" onClick={() => setIsSure(true)}>
            {i18n.t('diary.keep.erase')}
          </button>
        </div>
      )}
      <p role="status">{word}</p>
    </>
  );
}
