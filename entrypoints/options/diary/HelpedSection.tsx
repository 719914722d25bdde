import { genreName } from '#entrypoints/shared/format/genreName.ts';
import { listed } from '#entrypoints/shared/format/language.ts';
import { wishName } from '#entrypoints/shared/format/wishName.ts';
import { i18n } from '#i18n';
import { feelingName } from '#lib/browser/feelingText.ts';
import type { Diary } from '#lib/diary/diary.ts';
import { type Helped, helped, minLikes } from '#lib/diary/helped.ts';
import { moodOfFeeling } from '#lib/mood/feelings.ts';
import { Bars } from './Bars.tsx';
import { Chart } from './Chart.tsx';
import { countOf } from './texts.ts';

/** The kinds of picks to show for a feeling. Further kinds usually have a like or two. */
const maxKinds = 3;

/** Which wishes and which kinds of picks were liked after which feeling, once there are enough likes to say it. */
export function HelpedSection({ diary }: { diary: Diary }) {
  const all = helped(diary);
  const missing = all.filter(({ likes }) => likes < minLikes);
  return (
    <section aria-labelledby="helped-title">
      <h2 id="helped-title">{i18n.t('diary.helped.title')}</h2>
      <p class="quiet">{i18n.t('diary.helped.about', [minLikes])}</p>
      {all
        .filter(({ likes }) => likes >= minLikes)
        .map((one) => (
          <HelpedChart key={one.feeling} helped={one} />
        ))}
      {missing.length > 0 && (
        <p class="missing">
          {i18n.t('diary.helped.missing', [
            listed(
              missing.map(({ feeling, likes }) => countOf(feelingName(feeling), minLikes - likes)),
              'unit',
            ),
          ])}
        </p>
      )}
    </section>
  );
}

function HelpedChart({ helped: { feeling, likes, wishes, kinds } }: { helped: Helped }) {
  const bars = [
    ...wishes.map(({ wish, count }) => ({ name: wishName(wish), count })),
    ...kinds.slice(0, maxKinds).map(({ list, genre, count }) => ({
      name: i18n.t(list === 'songs' ? 'diary.helped.songs' : 'diary.helped.films', [genreName(genre)]),
      count,
    })),
  ];
  const mood = moodOfFeeling[feeling];
  return (
    <>
      <h3>{i18n.t('diary.helped.after', [feelingName(feeling), String(likes)])}</h3>
      <Chart
        label={i18n.t('diary.helped.label', [
          feelingName(feeling),
          listed(
            bars.map(({ name, count }) => countOf(name, count)),
            'unit',
          ),
        ])}
        headings={[i18n.t('diary.helped.what'), i18n.t('diary.likes.liked')]}
        rows={bars.map(({ name, count }) => [name, count])}
      >
        <Bars bars={bars.map(({ name, count }) => ({ name, parts: [{ mood, count }] }))} whole={likes} />
      </Chart>
    </>
  );
}
