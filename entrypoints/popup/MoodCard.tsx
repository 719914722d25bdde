import { i18n } from '#i18n';
import { request } from '#lib/browser/client.ts';
import type { CurrentMood } from '#lib/browser/storage/currentMood.ts';
import type { DecidedMood, Mood } from '#lib/mood/reading.ts';
import { timeAgo } from './timeAgo.ts';

const faces: Readonly<Record<Mood, string>> = { happy: ':)', sad: ':(', unsure: ':|' };

const choices: readonly DecidedMood[] = ['happy', 'sad'];

const texts = {
  happy: { name: 'mood.happy', sounds: 'mood.soundsHappy', youAre: 'mood.youAreHappy' },
  sad: { name: 'mood.sad', sounds: 'mood.soundsSad', youAre: 'mood.youAreSad' },
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
        <Strength current={current} />
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

function Strength({ current }: { current: CurrentMood }) {
  if (current.corrected) return <p>{i18n.t('mood.corrected')}</p>;
  if (current.mood === 'unsure') {
    return <p>{i18n.t(current.reason === 'language' ? 'mood.chooseOtherLanguage' : 'mood.choose')}</p>;
  }
  const percent = Math.round(current.weight * 100);
  return (
    <p class="strength">
      <meter min={0} max={100} value={percent} aria-label={i18n.t('mood.strength')} />
      {i18n.t('mood.percentStrong', [percent])}
    </p>
  );
}

function headline({ mood, corrected }: CurrentMood): string {
  if (mood === 'unsure') return i18n.t('mood.unsure');
  return i18n.t(texts[mood][corrected ? 'youAre' : 'sounds']);
}

function whenAndWhere({ time, site }: CurrentMood): string {
  const when = timeAgo(time, Date.now());
  return site ? i18n.t('mood.readWhenWhere', [when, site]) : i18n.t('mood.readWhen', [when]);
}
