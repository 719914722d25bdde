import { moodSentence } from '#entrypoints/shared/format/moodSentence.ts';
import { i18n } from '#i18n';
import { request } from '#lib/browser/client.ts';
import type { CurrentMood } from '#lib/browser/storage/currentMood.ts';
import type { DecidedMood, Mood } from '#lib/mood/reading.ts';
import { timeAgo } from './timeAgo.ts';

const faces: Readonly<Record<Mood, string>> = { happy: ':)', sad: ':(', unsure: ':|' };

const choices: readonly DecidedMood[] = ['happy', 'sad'];

const texts = {
  happy: { name: 'mood.happy', youAre: 'mood.youAreHappy' },
  sad: { name: 'mood.sad', youAre: 'mood.youAreSad' },
} as const satisfies Readonly<Record<DecidedMood, object>>;

/** The mood, its strength, where and when it was read, and two buttons to correct it. */
export function MoodCard({ current }: { current: CurrentMood }) {
  return (
    <section class={`mood ${current.mood}`} aria-live="polite">
      <p class="face" aria-hidden="true">
        {faces[current.mood]}
      </p>
      <div class="summary">
        <h2>{headline(current)}</h2>
        <Advice current={current} />
        <p class="quiet">{whenAndWhere(current)}</p>
      </div>
      <fieldset class="correct">
        <legend>{i18n.t('mood.actually')}</legend>
        {choices.map((mood) => (
          <button
            type="button"
            key={mood}
            aria-pressed={current.mood === mood}
            onClick={() => void request('correctMood', mood)}
          >
            {i18n.t(texts[mood].name)}
          </button>
        ))}
      </fieldset>
    </section>
  );
}

/** What the headline leaves out: that the user chose the mood, or that a mood is to be chosen. */
function Advice({ current: { mood, corrected, reason } }: { current: CurrentMood }) {
  if (corrected) return <p>{i18n.t('mood.corrected')}</p>;
  if (mood !== 'unsure') return null;
  return <p>{i18n.t(reason === 'language' ? 'mood.chooseOtherLanguage' : 'mood.choose')}</p>;
}

function headline({ mood, corrected, weight }: CurrentMood): string {
  if (mood === 'unsure') return i18n.t('mood.unsure');
  return corrected ? i18n.t(texts[mood].youAre) : moodSentence(mood, weight);
}

function whenAndWhere({ time, site }: CurrentMood): string {
  const when = timeAgo(time, Date.now());
  return site ? i18n.t('mood.readWhenWhere', [when, site]) : i18n.t('mood.readWhen', [when]);
}
