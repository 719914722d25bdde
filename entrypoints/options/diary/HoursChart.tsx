import { i18n } from '#i18n';
import type { Diary } from '#lib/diary/diary.ts';
import { byHour } from '#lib/diary/summary.ts';
import { postsOf, type Tally, valenceOf } from '#lib/diary/tally.ts';
import { Axis } from './Axis.tsx';
import { Chart, moodHeads, moodRow } from './Chart.tsx';
import { countsOf, hourName } from './texts.ts';

/** In CSS pixels: how far the happiest hour may stand above the middle, and the whole strip. */
const swing = 26;
const height = 84;
/** An hour whose valence is nearer to 0 leans to neither side. */
const noticeable = 0.1;

/** The hours of the day as a string of beads: larger the more was written, higher the happier. */
export function HoursChart({ diary }: { diary: Diary }) {
  const hours = byHour(diary);
  const most = Math.max(...hours.map(postsOf));
  return (
    <section aria-labelledby="hours-title">
      <h2 id="hours-title">{i18n.t('diary.hours.title')}</h2>
      <Chart
        label={labelOf(hours)}
        heads={[i18n.t('diary.hours.hour'), ...moodHeads()]}
        rows={hours.flatMap((tally, hour) => (postsOf(tally) === 0 ? [] : [moodRow(hourName(hour), tally)]))}
      >
        <svg class="hours" width="100%" height={height} aria-hidden="true">
          <line class="line" x1="0" x2="100%" y1={height / 2} y2={height / 2} />
          {hours.map((tally, hour) => (
            <Bead key={hourName(hour)} tally={tally} hour={hour} most={most} />
          ))}
        </svg>
        <Axis marks={[6, 12, 18].map((hour) => ({ text: hourName(hour), at: (hour + 0.5) / 24 }))} />
      </Chart>
    </section>
  );
}

function Bead({ tally, hour, most }: { tally: Tally; hour: number; most: number }) {
  const valence = valenceOf(tally);
  if (valence === null) return null;
  const lean = valence > noticeable ? 'happy' : valence < -noticeable ? 'sad' : 'unsure';
  return (
    <circle
      class={`bead ${lean}`}
      cx={`${(100 * (hour + 0.5)) / 24}%`}
      cy={height / 2 - swing * valence}
      // Its area grows with the posts.
      style={{ '--size': Math.sqrt(postsOf(tally) / most) }}
    >
      <title>{countsOf(hourName(hour), tally)}</title>
    </circle>
  );
}

function labelOf(hours: readonly Tally[]): string {
  const valence = (tally: Tally) => valenceOf(tally) ?? -1;
  const highest = (worth: (tally: Tally) => number) =>
    hours.reduce((best, tally, hour) => (worth(tally) > worth(hours[best]!) ? hour : best), 0);
  const [busiest, happiest] = [highest(postsOf), highest(valence)];
  return i18n.t('diary.hours.label', [
    valence(hours[happiest]!) > noticeable
      ? i18n.t('diary.hours.happiest', [hourName(busiest), hourName(happiest)])
      : i18n.t('diary.hours.most', [hourName(busiest)]),
  ]);
}
