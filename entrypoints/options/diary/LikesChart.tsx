import { i18n } from '#i18n';
import type { Diary } from '#lib/diary/diary.ts';
import { likesAfter } from '#lib/diary/summary.ts';
import { Bars } from './Bars.tsx';
import { Chart } from './Chart.tsx';

const moods = ['sad', 'happy'] as const;

/** The number of picks that were liked after sad posts and after happy posts. */
export function LikesChart({ diary }: { diary: Diary }) {
  const likes = likesAfter(diary);
  const names = { sad: i18n.t('diary.likes.sad'), happy: i18n.t('diary.likes.happy') };
  return (
    <section aria-labelledby="likes-title">
      <h2 id="likes-title">{i18n.t('diary.likes.title')}</h2>
      {likes.sad + likes.happy === 0 ? (
        <p class="quiet">{i18n.t('diary.likes.nothing')}</p>
      ) : (
        <Chart
          label={i18n.t('diary.likes.label', [String(likes.sad), String(likes.happy)])}
          headings={[i18n.t('diary.likes.after'), i18n.t('diary.likes.liked')]}
          rows={moods.map((mood) => [names[mood], likes[mood]])}
        >
          <Bars bars={moods.map((mood) => ({ name: names[mood], parts: [{ mood, count: likes[mood] }] }))} />
        </Chart>
      )}
    </section>
  );
}
