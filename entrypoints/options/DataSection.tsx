import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ask } from '../../lib/browser/messages.ts';
import type { Taste } from '../../lib/recommend/taste/taste.ts';

/** To take a taste along as a file, to bring one in, and to erase it. */
export function DataSection({ taste }: { taste: Taste }) {
  const [word, setWord] = useState('');
  const [isSure, setIsSure] = useState(false);
  const file = useRef<HTMLInputElement>(null);

  const bring = async (chosen: File) => {
    setWord(await readTaste(chosen));
    if (file.current) file.current.value = '';
  };
  const erase = async () => {
    await ask('replaceTaste', null);
    setIsSure(false);
    setWord(i18n.t('data.erased'));
  };
  return (
    <section aria-labelledby="data-title">
      <h2 id="data-title">{i18n.t('data.title')}</h2>
      <div class="row">
        <a class="button" href={asFile(taste)} download="tonic-taste.json">
          {i18n.t('data.exportFile')}
        </a>
        <label class="button">
          {i18n.t('data.importFile')}
          <input
            class="unseen"
            ref={file}
            type="file"
            accept="application/json,.json"
            onChange={({ currentTarget }) => {
              const [chosen] = currentTarget.files ?? [];
              if (chosen) void bring(chosen);
            }}
          />
        </label>
        {!isSure && (
          <button type="button" onClick={() => setIsSure(true)}>
            {i18n.t('data.erase')}
          </button>
        )}
      </div>
      {isSure && (
        <div class="note" role="alertdialog" aria-label={i18n.t('data.eraseTitle')}>
          <p>{i18n.t('data.eraseSure')}</p>
          <div class="row">
            <button type="button" onClick={() => void erase()}>
              {i18n.t('data.eraseYes')}
            </button>
            <button type="button" onClick={() => setIsSure(false)}>
              {i18n.t('data.eraseNo')}
            </button>
          </div>
        </div>
      )}
      <p role="status">{word}</p>
    </section>
  );
}

/** A link to the taste as a file: it is made here, and nothing is fetched for it. */
function asFile(taste: Taste): string {
  return `data:application/json;charset=utf-8,${encodeURIComponent(`${JSON.stringify(taste, null, 2)}\n`)}`;
}

/** Takes the taste of a file, and says that it did, or why it could not. */
async function readTaste(chosen: File): Promise<string> {
  let taste: unknown;
  try {
    taste = JSON.parse(await chosen.text());
  } catch {
    return i18n.t('data.noJson', [chosen.name]);
  }
  // Null erases; a file of it is no taste.
  const problem = await ask('replaceTaste', taste ?? {});
  return problem === null ? i18n.t('data.imported', [chosen.name]) : i18n.t('data.notImported', [problem]);
}
