import type { Span } from '#lib/diary/summary.ts';
import type { Tally } from '#lib/diary/tally.ts';
import { countsOf } from './texts.ts';

/** In CSS pixels: columns grow from the line both ways, past the room that the dots have on it. */
const height = 190;
const room = 8;
const shortest = 4;
const free = height - 2 * (room + shortest);

interface Props {
  readonly spans: readonly Span[];
  readonly nameOf: (span: Span) => string;
}

/** A column for each span: happy posts above the line and sad ones below, as long as their weights add up; unsure ones are dots. */
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
  /** Where the line is, from the top. */
  readonly line: number;
  /** How long a weight of 1 is, happy or sad. */
  readonly unit: number;
}

/** The line leaves each side as much as it needs. */
function scaleOf(spans: readonly Span[]): Scale {
  // A single post of little weight does not fill the picture.
  const up = Math.max(1, ...spans.map(({ tally }) => tally.brightness));
  const down = Math.max(1, ...spans.map(({ tally }) => tally.darkness));
  const unit = free / (up + down);
  return { line: room + shortest + up * unit, unit };
}

function Column({ tally, x, line, unit }: { tally: Tally; x: string } & Scale) {
  const up = shortest + tally.brightness * unit;
  const down = shortest + tally.darkness * unit;
  return (
    <>
      <rect class="column reach" x={x} y={0} height={height} />
      {tally.happy > 0 && <rect class="column happy" x={x} y={line - room - up} height={up} />}
      {tally.sad > 0 && <rect class="column sad" x={x} y={line + room} height={down} />}
      {tally.unsure > 0 && <circle class="unsure" cx={x} cy={line} style={{ '--posts': tally.unsure }} />}
    </>
  );
}
