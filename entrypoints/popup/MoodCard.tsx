import { moodSentence } from '#entrypoints/shared/format/moodSentence.ts';
import { i18n } from '#i18n';
import { feelingText } from '#lib/browser/feelingText.ts';
import type { CurrentMood } from '#lib/browser/storage/currentMood.ts';
import type { Feeling } from '#lib/mood/feelings.ts';
import type { Mood } from '#lib/mood/reading.ts';
import { Correction } from './Correction.tsx';
import { timeAgo } from './timeAgo.ts';
import './moodCard.css';

/** Faces in ASCII, which every font has. They are shown upright. */
const faces: Readonly<Record<Mood | Feeling, string>> = {
  happy: ':)',
  sad: ':(',
  unsure: ':|',
  joy: ':D',
  love: ':*',
  gratitude: ":')",
  amusement: 'xD',
  hope: ':]',
  pride: 'B)',
  calm: '|)',
  sadness: ":'(",
  anger: '>:(',
  fear: ':S',
  disappointment: ':/',
  loneliness: ':c',
};

const youAre = { happy: 'mood.youAreHappy', sad: 'mood.youAreSad' } as const;

/** The mood, its strength and feeling, where and when it was read, and a way to correct it. */
export function MoodCard({ current }: { current: CurrentMood }) {
  const { mood, feeling, time } = current;
  return (
    <section class={`mood ${mood}`} data-feeling={feeling}>
      <p class="face" aria-hidden="true">
        {faces[feeling ?? mood]}
      </p>
      <div class="summary" aria-live="polite">
        <h2>{headline(current)}</h2>
        {feeling && <p class="feeling">{feelingText(mood, feeling)}</p>}
        <Advice current={current} />
        <p class="quiet">{whenAndWhere(current)}</p>
      </div>
      <Correction key={time} current={current} />
    </section>
  );
}

/** What the headline leaves out: that the user chose the mood, that irony was heard, or that a mood is to be chosen. */
function Advice({ current: { mood, corrected, reason, ironic } }: { current: CurrentMood }) {
  if (corrected) return <p>{i18n.t('mood.corrected')}</p>;
  return (
    <>
      {ironic && <p>{i18n.t('mood.ironic')}</p>}
      {mood === 'unsure' && (
        <p>{i18n.t(reason === 'language' ? 'mood.chooseOtherLanguage' : 'mood.choose')}</p>
      )}
    </>
  );
}

function headline({ mood, corrected, weight }: CurrentMood): string {
  if (mood === 'unsure') return i18n.t('mood.unsure');
  return corrected ? i18n.t(youAre[mood]) : moodSentence(mood, weight);
}

function whenAndWhere({ time, site }: CurrentMood): string {
  const when = timeAgo(time, Date.now());
  return site ? i18n.t('mood.readWhenWhere', [when, site]) : i18n.t('mood.readWhen', [when]);
}
