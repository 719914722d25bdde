import type { Span } from '#lib/diary/summary.ts';
import type { Tally } from '#lib/diary/tally.ts';
import { countsOf } from './texts.ts';

/** Height of the chart in CSS pixels. */
const height = 190;
/** Distance between the line and each column, which leaves space for the dots of unsure posts. */
const gap = 8;
/** Length of the shortest column. */
const minLength = 4;
/** Height that the columns of both sides share. */
const scaledHeight = height - 2 * (gap + minLength);

interface Props {
  readonly spans: readonly Span[];
  readonly nameOf: (span: Span) => string;
}

/**
 * A column for each day or week: happy posts above the line, sad posts below it. The length of a column is the sum of the
 * weights. Unsure posts are a dot on the line.
 */
export function MoodColumns({ spans, nameOf }: Props) {
  const scale = scaleOf(spans);
  return (
    <svg
      class="columns"
      width="100%"
      height={height}
      aria-hidden="true"
      style={{ '--columns': spans.length }}
    >
      <line class="line" x1="0" x2="100%" y1={scale.line} y2={scale.line} />
      {spans.map((span, k) => (
        <g key={span.start}>
          <title>{countsOf(nameOf(span), span.tally)}</title>
          <Column tally={span.tally} x={`${(100 * (k + 0.5)) / spans.length}%`} {...scale} />
        </g>
      ))}
    </svg>
  );
}

interface Scale {
  /** Distance of the line from the top, in CSS pixels. */
  readonly line: number;
  /** Length of a weight of 1, in CSS pixels. */
  readonly unit: number;
}

/** Places the line so that the longest columns of both sides fill the height. */
function scaleOf(spans: readonly Span[]): Scale {
  // At least 1, so a single post of little weight does not fill the chart.
  const up = Math.max(1, ...spans.map(({ tally }) => tally.brightness));
  const down = Math.max(1, ...spans.map(({ tally }) => tally.darkness));
  const unit = scaledHeight / (up + down);
  return { line: gap + minLength + up * unit, unit };
}

function Column({ tally, x, line, unit }: { tally: Tally; x: string } & Scale) {
  const up = minLength + tally.brightness * unit;
  const down = minLength + tally.darkness * unit;
  return (
    <>
      <rect class="column hover-area" x={x} y={0} height={height} />
      {tally.happy > 0 && <rect class="column happy" x={x} y={line - gap - up} height={up} />}
      {tally.sad > 0 && <rect class="column sad" x={x} y={line + gap} height={down} />}
      {tally.unsure > 0 && <circle class="unsure" cx={x} cy={line} style={{ '--posts': tally.unsure }} />}
    </>
  );
}
