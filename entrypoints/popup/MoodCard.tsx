import { i18n } from '#i18n';
import { request } from '#lib/browser/protocol.ts';
import type { CurrentMood } from '#lib/browser/storage/currentMood.ts';
import type { DecidedMood, Mood } from '#lib/mood/reading.ts';
import { timeAgo } from './timeAgo.ts';

const faces: Readonly<Record<Mood, string>> = { happy: ':)', sad: ':(', unsure: ':|' };

const choices: readonly DecidedMood[] = ['happy', 'sad'];

const words = {
  happy: { word: 'mood.happy', sounds: 'mood.soundsHappy', youAre: 'mood.youAreHappy' },
  sad: { word: 'mood.sad', sounds: 'mood.soundsSad', youAre: 'mood.youAreSad' },
} as const satisfies Readonly<Record<DecidedMood, object>>;

/** The mood, how strong it is, where and when it was read, and the person's own word on it. */
export function MoodCard({ now }: { now: CurrentMood }) {
  return (
    <section class={`mood ${now.mood}`} aria-live="polite">
      <p class="face" aria-hidden="true">
        {faces[now.mood]}
      </p>
      <div class="said">
        <h2>{headline(now)}</h2>
        <Strength now={now} />
        <p class="quiet">{whenAndWhere(now)}</p>
      </div>
      <fieldset class="correct">
        <legend>{i18n.t('mood.actually')}</legend>
        {choices.map((mood) => (
          <button
            type="button"
            key={mood}
            aria-pressed={now.mood === mood}
            onClick={() => void request('correct', mood)}
          >
            {i18n.t(words[mood].word)}
          </button>
        ))}
      </fieldset>
    </section>
  );
}

function Strength({ now }: { now: CurrentMood }) {
  if (now.corrected) return <p>{i18n.t('mood.saidYourself')}</p>;
  if (now.mood === 'unsure') {
    return <p>{i18n.t(now.reason === 'language' ? 'mood.chooseOtherLanguage' : 'mood.choose')}</p>;
  }
  const percent = Math.round(now.weight * 100);
  return (
    <p class="strength">
      <meter min={0} max={100} value={percent} aria-label={i18n.t('mood.strength')} />
      {i18n.t('mood.percentStrong', [percent])}
    </p>
  );
}

function headline({ mood, corrected }: CurrentMood): string {
  if (mood === 'unsure') return i18n.t('mood.unsure');
  return i18n.t(words[mood][corrected ? 'youAre' : 'sounds']);
}

function whenAndWhere({ time, site }: CurrentMood): string {
  const when = timeAgo(time, Date.now());
  return site ? i18n.t('mood.readWhenWhere', [when, site]) : i18n.t('mood.readWhen', [when]);
}
