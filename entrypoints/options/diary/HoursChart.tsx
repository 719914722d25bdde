import { i18n } from '#i18n';
import type { Diary } from '#lib/diary/diary.ts';
import { byHour } from '#lib/diary/summary.ts';
import { postsOf, type Tally, valenceOf } from '#lib/diary/tally.ts';
import { Axis } from './Axis.tsx';
import { Chart, moodHeadings, moodRow } from './Chart.tsx';
import { countsOf, hourName } from './texts.ts';

/** The largest distance of a bead from the middle, and the height of the chart, in CSS pixels. */
const maxOffset = 26;
const height = 84;
/** An hour counts as happy or sad only if its valence is further from 0 than this. */
const minValence = 0.1;

/** One bead for each hour of the day. More posts make it larger, happier posts place it higher. */
export function HoursChart({ diary }: { diary: Diary }) {
  const hours = byHour(diary);
  const largest = Math.max(...hours.map(postsOf));
  return (
    <section aria-labelledby="hours-title">
      <h2 id="hours-title">{i18n.t('diary.hours.title')}</h2>
      <Chart
        label={labelOf(hours)}
        headings={[i18n.t('diary.hours.hour'), ...moodHeadings()]}
        rows={hours.flatMap((tally, hour) => (postsOf(tally) === 0 ? [] : [moodRow(hourName(hour), tally)]))}
      >
        <svg class="hours" width="100%" height={height} aria-hidden="true">
          <line class="line" x1="0" x2="100%" y1={height / 2} y2={height / 2} />
          {hours.map((tally, hour) => (
            <Bead key={hourName(hour)} tally={tally} hour={hour} largest={largest} />
          ))}
        </svg>
        <Axis marks={[6, 12, 18].map((hour) => ({ text: hourName(hour), position: (hour + 0.5) / 24 }))} />
      </Chart>
    </section>
  );
}

function Bead({ tally, hour, largest }: { tally: Tally; hour: number; largest: number }) {
  const valence = valenceOf(tally);
  if (valence === null) return null;
  const mood = valence > minValence ? 'happy' : valence < -minValence ? 'sad' : 'unsure';
  return (
    <circle
      class={`bead ${mood}`}
      cx={`${(100 * (hour + 0.5)) / 24}%`}
      cy={height / 2 - maxOffset * valence}
      // The area of a bead is proportional to its posts.
      style={{ '--size': Math.sqrt(postsOf(tally) / largest) }}
    >
      <title>{countsOf(hourName(hour), tally)}</title>
    </circle>
  );
}

function labelOf(hours: readonly Tally[]): string {
  const valence = (tally: Tally) => valenceOf(tally) ?? -1;
  const highest = (score: (tally: Tally) => number) =>
    hours.reduce((best, tally, hour) => (score(tally) > score(hours[best]!) ? hour : best), 0);
  const [busiest, happiest] = [highest(postsOf), highest(valence)];
  return i18n.t('diary.hours.label', [
    valence(hours[happiest]!) > minValence
      ? i18n.t('diary.hours.happiest', [hourName(busiest), hourName(happiest)])
      : i18n.t('diary.hours.most', [hourName(busiest)]),
  ]);
}
