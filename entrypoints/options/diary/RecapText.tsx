import { i18n } from '#i18n';
import type { Diary } from '#lib/diary/diary.ts';
import { type Recap, recap } from '#lib/diary/recap.ts';
import { weekFeeling } from '#lib/diary/weekFeeling.ts';
import { feelingSentence } from './feelingSentence.ts';
import { weekday } from './texts.ts';

const moodTexts = {
  happy: 'diary.recap.happy',
  sad: 'diary.recap.sad',
  unsure: 'diary.recap.unsure',
} as const;
const changeTexts = {
  brighter: 'diary.recap.brighter',
  darker: 'diary.recap.darker',
  alike: 'diary.recap.alike',
} as const;

/** A summary of the last seven days in a few sentences. */
export function RecapText({ diary, now }: { diary: Diary; now: number }) {
  const feeling = weekFeeling(diary, now);
  const sentences = [...sentencesOf(recap(diary, now)), ...(feeling ? [feelingSentence(feeling)] : [])];
  return (
    <section aria-labelledby="recap-title">
      <h2 id="recap-title">{i18n.t('diary.recap.title')}</h2>
      <p class="recap">{sentences.join(' ')}</p>
    </section>
  );
}

function sentencesOf({ posts, days, mood, brightest, change }: Recap): readonly string[] {
  if (posts === 0) return [i18n.t('diary.recap.nothing')];
  return [
    i18n.t('diary.recap.posts', posts, [String(posts), i18n.t('diary.recap.days', days)]),
    mood === null ? i18n.t('diary.recap.mixed') : i18n.t(moodTexts[mood], posts),
    ...(brightest === null ? [] : [i18n.t('diary.recap.brightest', [weekday(brightest)])]),
    ...(change === null ? [] : [i18n.t(changeTexts[change])]),
  ];
}
