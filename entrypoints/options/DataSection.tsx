import { useRef, useState } from 'preact/hooks';
import { ask } from '../../lib/browser/messages.ts';
import type { Taste } from '../../lib/recommend/taste/taste.ts';

/** To take a taste along as a file, to bring one in, and to erase it. */
export function DataSection({ taste }: { taste: Taste }) {
  const [word, setWord] = useState('');
  const [isSure, setIsSure] = useState(false);
  const file = useRef<HTMLInputElement>(null);

  const bring = async (chosen: File) => {
    const problem = await readTaste(chosen);
    setWord(problem === null ? `${chosen.name} is your taste now.` : `Nothing was changed: ${problem}.`);
    if (file.current) file.current.value = '';
  };
  const erase = async () => {
    await ask('replaceTaste', null);
    setIsSure(false);
    setWord('Erased: Tonic knows nothing of your taste now.');
  };
  return (
    <section aria-labelledby="data-title">
      <h2 id="data-title">Data</h2>
      <div class="row">
        <a class="button" href={asFile(taste)} download="tonic-taste.json">
          Export
        </a>
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
        <div class="note" role="alertdialog" aria-label="Erase your taste">
          <p>Erase all that Tonic knows of your taste? Export it first if you may want it back.</p>
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

/** A link to the taste as a file: it is made here, and nothing is fetched for it. */
function asFile(taste: Taste): string {
  return `data:application/json;charset=utf-8,${encodeURIComponent(`${JSON.stringify(taste, null, 2)}\n`)}`;
}

/** Takes the taste of a file; null, or the sentence that says why it cannot be. */
async function readTaste(chosen: File): Promise<string | null> {
  let taste: unknown;
  try {
    taste = JSON.parse(await chosen.text());
  } catch {
    return `${chosen.name} is no JSON`;
  }
  // Null erases; a file of it is no taste.
  return ask('replaceTaste', taste ?? {});
}
