import { useRef, useState } from 'preact/hooks';
import { wholeBackup } from '../../lib/browser/backup.ts';
import { ask } from '../../lib/browser/messages.ts';

/** To take all that Tonic knows along as a file, to bring it in, and to erase it. */
export function DataSection() {
  const [word, setWord] = useState('');
  const [isSure, setIsSure] = useState(false);
  const file = useRef<HTMLInputElement>(null);

  const bring = async (chosen: File) => {
    const problem = await bringIn(chosen);
    setWord(problem === null ? `${chosen.name} is in use now.` : `Nothing was changed: ${problem}.`);
    if (file.current) file.current.value = '';
  };
  const erase = async () => {
    await ask('erase');
    setIsSure(false);
    setWord('Erased: Tonic knows nothing of you now, and reads nothing until you agree again.');
  };
  return (
    <section aria-labelledby="data-title">
      <h2 id="data-title">Data</h2>
      <div class="row">
        <button type="button" onClick={() => void exportAll()}>
          Export
        </button>
        <label class="button">
          Import
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
            Erase …
          </button>
        )}
      </div>
      {isSure && (
        <div class="note" role="alertdialog" aria-label="Erase everything">
          <p>
            Erase your taste, what you said of picks, your settings and your agreement? Export them first if
            you may want them back.
          </p>
          <div class="row">
            <button type="button" onClick={() => void erase()}>
              Erase everything
            </button>
            <button type="button" onClick={() => setIsSure(false)}>
              Keep it
            </button>
          </div>
        </div>
      )}
      <p role="status">{word}</p>
    </section>
  );
}

/** Saves a file: it is made here, and nothing is fetched for it. */
async function exportAll(): Promise<void> {
  const link = document.createElement('a');
  const text = `${JSON.stringify(await wholeBackup(), null, 2)}\n`;
  link.href = `data:application/json;charset=utf-8,${encodeURIComponent(text)}`;
  link.download = 'tonic.json';
  link.click();
}

/** Takes what a file holds; null, or the sentence that says why it cannot be. */
async function bringIn(chosen: File): Promise<string | null> {
  try {
    return await ask('restore', JSON.parse(await chosen.text()));
  } catch (error) {
    if (error instanceof SyntaxError) return `${chosen.name} is no JSON`;
    throw error;
  }
}
