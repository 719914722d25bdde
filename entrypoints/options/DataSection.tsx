import { useRef, useState } from 'preact/hooks';
import { Detail } from '#entrypoints/shared/components/Detail.tsx';
import { i18n } from '#i18n';
import { largestFile, problemOf } from '#lib/backup/backup.ts';
import { command, request } from '#lib/browser/protocol.ts';
import { readBackup } from '#lib/browser/storage/backup.ts';

/** To take all that Tonic knows along as a file, to bring it in, and to erase it. */
export function DataSection() {
  const [word, setWord] = useState<Word>();
  const [isSure, setIsSure] = useState(false);
  const file = useRef<HTMLInputElement>(null);

  const bring = async (chosen: File) => {
    setWord(await bringIn(chosen));
    if (file.current) file.current.value = '';
  };
  const erase = async () => {
    if (!(await command('erase'))) return;
    setIsSure(false);
    setWord({ text: i18n.t('data.erased') });
  };
  return (
    <section aria-labelledby="data-title">
      <h2 id="data-title">{i18n.t('data.title')}</h2>
      <div class="row">
        <button type="button" onClick={() => void exportAll()}>
          {i18n.t('data.exportFile')}
        </button>
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
      <p role="status">
        {word?.text}
        {word?.detail !== undefined && <Detail text={word.detail} />}
      </p>
    </section>
  );
}

/** What became of it. */
interface Word {
  readonly text: string;
  /** For a bug report. */
  readonly detail?: string;
}

/** Saves a file: it is made here, and nothing is fetched for it. */
async function exportAll(): Promise<void> {
  const link = document.createElement('a');
  const text = `${JSON.stringify(await readBackup(), null, 2)}\n`;
  link.href = `data:application/json;charset=utf-8,${encodeURIComponent(text)}`;
  link.download = 'tonic.json';
  link.click();
}

/** Takes what a file holds, and says that it did, or why it could not. */
async function bringIn(chosen: File): Promise<Word> {
  if (chosen.size > largestFile) return { text: i18n.t('data.tooLarge', [chosen.name]) };
  try {
    const json = JSON.parse(await chosen.text());
    // Looked at before it is sent: what is no backup may be nested too deep for a message.
    const problem = problemOf(json) ?? (await request('restore', json));
    return problem === null
      ? { text: i18n.t('data.imported', [chosen.name]) }
      : { text: i18n.t('data.notImported', [chosen.name]), detail: problem };
  } catch (error) {
    if (error instanceof SyntaxError) return { text: i18n.t('data.noJson', [chosen.name]) };
    return { text: i18n.t('storage.notKept') };
  }
}
