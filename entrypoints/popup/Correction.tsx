import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { request } from '#lib/browser/client.ts';
import { feelingName } from '#lib/browser/feelingText.ts';
import type { CurrentMood } from '#lib/browser/storage/currentMood.ts';
import { type Feeling, feelings, moodOfFeeling } from '#lib/mood/feelings.ts';
import type { DecidedMood } from '#lib/mood/reading.ts';
import './correction.css';

const moods: readonly DecidedMood[] = ['happy', 'sad'];
const names = { happy: 'mood.happy', sad: 'mood.sad' } as const;

/**
 * The button "Not quite", which opens the moods and their feelings as choices. They are open from the start if the mood is
 * unsure, because there are no picks until one is chosen. A choice closes them, and the focus goes back to the button.
 */
export function Correction({ current }: { current: CurrentMood }) {
  const [isOpen, setOpen] = useState(current.mood === 'unsure');
  const opener = useRef<HTMLButtonElement>(null);
  const choose = (mood: DecidedMood, ...feeling: [Feeling?]) => {
    void request('correctMood', mood, ...feeling);
    opener.current?.focus();
    setOpen(false);
  };
  const chosen = current.feeling ?? current.mood;
  return (
    <>
      <button
        type="button"
        class="not-quite"
        ref={opener}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {i18n.t('mood.notQuite')}
      </button>
      {isOpen && (
        <fieldset class="correct">
          <legend>{i18n.t('mood.actually')}</legend>
          {moods.map((mood) => (
            <div key={mood} class="choices">
              <button type="button" aria-pressed={chosen === mood} onClick={() => choose(mood)}>
                {i18n.t(names[mood])}
              </button>
              {feelings
                .filter((feeling) => moodOfFeeling[feeling] === mood)
                .map((feeling) => (
                  <button
                    type="button"
                    key={feeling}
                    aria-pressed={chosen === feeling}
                    onClick={() => choose(mood, feeling)}
                  >
                    {feelingName(feeling)}
                  </button>
                ))}
            </div>
          ))}
        </fieldset>
      )}
    </>
  );
}
