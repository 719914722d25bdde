interface Part {
  readonly mood: 'happy' | 'sad' | 'unsure';
  readonly count: number;
}

export interface Bar {
  readonly name: string;
  readonly parts: readonly Part[];
}

interface Props {
  readonly bars: readonly Bar[];
  /** The total of a bar that fills the width. Without it the longest bar does. */
  readonly whole?: number;
}

/** Horizontal stacked bars with names and totals. */
export function Bars({ bars, whole }: Props) {
  const total = ({ parts }: Bar) => parts.reduce((sum, { count }) => sum + count, 0);
  const largest = whole ?? Math.max(1, ...bars.map(total));
  return (
    <div class="bars">
      {bars.map((bar) => (
        <div class="bar" key={bar.name}>
          <span>{bar.name}</span>
          <svg width="100%" height="14" aria-hidden="true">
            <Parts parts={bar.parts} largest={largest} />
          </svg>
          <span>{total(bar)}</span>
        </div>
      ))}
    </div>
  );
}

function Parts({ parts, largest }: { parts: readonly Part[]; largest: number }) {
  const percent = (count: number) => `${(100 * count) / largest}%`;
  let start = 0;
  return (
    <>
      {parts.map(({ mood, count }) => {
        const x = percent(start);
        start += count;
        return count > 0 && <rect key={mood} class={mood} x={x} y="1" width={percent(count)} height="12" />;
      })}
    </>
  );
}
