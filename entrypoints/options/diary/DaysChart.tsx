import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Diary } from '#lib/diary/diary.ts';
import { byDay, byWeek, midnight, type Span } from '#lib/diary/summary.ts';
import { Axis, type Mark } from './Axis.tsx';
import { Chart, moodHeadings, moodRow } from './Chart.tsx';
import { FeelingsChart } from './FeelingsChart.tsx';
import { Legend } from './Legend.tsx';
import { MoodColumns } from './MoodColumns.tsx';
import { dayName, shortDay, spanName } from './texts.ts';

const dayLength = 86_400_000;
/** The most columns that are distinguishable on a narrow page. */
const maxDays = 30;
const maxWeeks = 52;

/** The moods and feelings of each day. If the diary covers more than 30 days, the user can switch to weeks. */
export function DaysChart({ diary, now }: { diary: Diary; now: number }) {
  const [unit, setUnit] = useState<'days' | 'weeks'>('days');
  const first = Math.min(now, ...diary.entries.map(({ time }) => time));
  const age = Math.round((midnight(now) - midnight(first)) / dayLength) + 1;
  const isLong = age > maxDays;
  const isWeeks = isLong && unit === 'weeks';
  const spans = isWeeks
    ? byWeek(diary, Math.min(Math.ceil(age / 7), maxWeeks), now)
    : byDay(diary, Math.min(Math.max(age, 7), maxDays), now);
  return (
    <section aria-labelledby="days-title">
      <h2 id="days-title">{i18n.t('diary.days.title')}</h2>
      {isLong && <UnitChoice unit={unit} onChoose={setUnit} />}
      <Chart
        label={labelOf(spans, isWeeks)}
        headings={[i18n.t(isWeeks ? 'diary.days.week' : 'diary.days.day'), ...moodHeadings()]}
        rows={spans.map(({ start, tally }) => moodRow(dayName(start), tally))}
      >
        <MoodColumns spans={spans} nameOf={({ start }) => dayName(start)} />
        <Axis marks={marksOf(spans, isWeeks, 4)} />
      </Chart>
      <Legend />
      <FeelingsChart spans={spans} isWeeks={isWeeks} marks={marksOf(spans, isWeeks, 2)} />
    </section>
  );
}

function UnitChoice({
  unit,
  onChoose,
}: {
  unit: 'days' | 'weeks';
  onChoose: (unit: 'days' | 'weeks') => void;
}) {
  const names = { days: i18n.t('diary.days.days'), weeks: i18n.t('diary.days.weeks') };
  return (
    <fieldset class="chips">
      <legend class="visually-hidden">{i18n.t('diary.days.groupBy')}</legend>
      {(['days', 'weeks'] as const).map((option) => (
        <label key={option}>
          <input type="radio" name="unit" checked={option === unit} onChange={() => onChoose(option)} />
          {names[option]}
        </label>
      ))}
    </fieldset>
  );
}

function labelOf(spans: readonly Span[], isWeeks: boolean): string {
  const sum = (mood: 'happy' | 'sad' | 'unsure') =>
    String(spans.reduce((total, { tally }) => total + tally[mood], 0));
  return i18n.t('diary.days.label', [
    spanName(spans.length, isWeeks),
    i18n.t('diary.days.all', [sum('happy'), sum('sad'), sum('unsure')]),
  ]);
}

/** Returns at most `count` dates at equal distances. The last one is today. */
function marksOf(spans: readonly Span[], isWeeks: boolean, count: number): Mark[] {
  const step = Math.ceil(spans.length / count);
  return spans.flatMap(({ start }, k) => {
    const back = spans.length - 1 - k;
    if (back % step !== 0) return [];
    const text = back === 0 && !isWeeks ? i18n.t('diary.days.today') : shortDay(start);
    return [{ text, position: (k + 0.5) / spans.length }];
  });
}
