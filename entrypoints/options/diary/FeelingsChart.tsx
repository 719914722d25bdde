import { listed } from '#entrypoints/shared/format/language.ts';
import { i18n } from '#i18n';
import { feelingName } from '#lib/browser/feelingText.ts';
import { feelingsIn, type Span } from '#lib/diary/summary.ts';
import { type Feeling, moodOfFeeling } from '#lib/mood/feelings.ts';
import { Axis, type Mark } from './Axis.tsx';
import { Chart } from './Chart.tsx';
import { countOf, dayName, spanName } from './texts.ts';

/** Height of a row in CSS pixels. */
const height = 18;

interface Props {
  readonly spans: readonly Span[];
  readonly isWeeks: boolean;
  readonly marks: readonly Mark[];
}

/** A row for each feeling, with a dot for each day or week in which posts had it. */
export function FeelingsChart({ spans, isWeeks, marks }: Props) {
  const feelings = feelingsIn(spans);
  const largest = Math.max(...feelings.flatMap((feeling) => spans.map((span) => postsWith(span, feeling))));
  const totals = feelings.map((feeling) => countOf(feelingName(feeling), totalOf(spans, feeling)));
  return (
    <>
      <h3>{i18n.t('diary.feelings.title')}</h3>
      {feelings.length === 0 ? (
        <p class="quiet">{i18n.t('diary.feelings.nothing')}</p>
      ) : (
        <Chart
          label={i18n.t('diary.feelings.label', [spanName(spans.length, isWeeks), listed(totals, 'unit')])}
          headings={[i18n.t(isWeeks ? 'diary.days.week' : 'diary.days.day'), ...feelings.map(feelingName)]}
          rows={spans
            .filter((span) => feelingsIn([span]).length > 0)
            .map((span) => [dayName(span.start), ...feelings.map((feeling) => postsWith(span, feeling))])}
        >
          <div class="bars" style={{ '--columns': spans.length }}>
            {feelings.map((feeling) => (
              <Row key={feeling} feeling={feeling} spans={spans} largest={largest} />
            ))}
            <div class="bar">
              <span />
              <Axis marks={marks} />
              <span />
            </div>
          </div>
        </Chart>
      )}
    </>
  );
}

interface RowProps {
  readonly feeling: Feeling;
  readonly spans: readonly Span[];
  /** The most posts that a feeling has in a span. */
  readonly largest: number;
}

function Row({ feeling, spans, largest }: RowProps) {
  return (
    <div class="bar">
      <span>{feelingName(feeling)}</span>
      <svg class="dots" width="100%" height={height} aria-hidden="true">
        <line class="line" x1="0" x2="100%" y1={height / 2} y2={height / 2} />
        {spans.map((span, k) => {
          const posts = postsWith(span, feeling);
          return (
            posts > 0 && (
              <circle
                key={span.start}
                class={moodOfFeeling[feeling]}
                cx={`${(100 * (k + 0.5)) / spans.length}%`}
                cy={height / 2}
                // The area of a dot is proportional to its posts.
                style={{ '--size': Math.sqrt(posts / largest) }}
              >
                <title>{countOf(dayName(span.start), posts)}</title>
              </circle>
            )
          );
        })}
      </svg>
      <span>{totalOf(spans, feeling)}</span>
    </div>
  );
}

const postsWith = ({ tally }: Span, feeling: Feeling): number => tally.feelings[feeling] ?? 0;
const totalOf = (spans: readonly Span[], feeling: Feeling): number =>
  spans.reduce((total, span) => total + postsWith(span, feeling), 0);
