import { MoodFace, MoodWords } from '#entrypoints/shared/components/MoodWords.tsx';
import { i18n } from '#i18n';
import type { CurrentMood } from '#lib/browser/storage/currentMood.ts';
import { Correction } from './Correction.tsx';
import { timeAgo } from './timeAgo.ts';

/** The mood, its strength and feeling, where and when it was read, and a way to correct it. */
export function MoodCard({ current }: { current: CurrentMood }) {
  const { mood, feeling, reason, time } = current;
  return (
    <section class={`mood ${mood}`} data-feeling={feeling}>
      <MoodFace mood={mood} feeling={feeling} />
      <div class="summary" aria-live="polite">
        <MoodWords current={current} heading="h2" />
        {mood === 'unsure' && (
          <p>{i18n.t(reason === 'language' ? 'mood.chooseOtherLanguage' : 'mood.choose')}</p>
        )}
        <p class="quiet">{whenAndWhere(current)}</p>
      </div>
      <Correction key={time} current={current} />
    </section>
  );
}

function whenAndWhere({ time, site }: CurrentMood): string {
  const when = timeAgo(time, Date.now());
  return site ? i18n.t('mood.readWhenWhere', [when, site]) : i18n.t('mood.readWhen', [when]);
}
