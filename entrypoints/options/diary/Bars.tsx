interface Part {
  readonly mood: 'happy' | 'sad' | 'unsure';
  readonly count: number;
}

export interface Bar {
  readonly name: string;
  readonly parts: readonly Part[];
}

/** A row each: its name, a bar of its parts, and how many they are; the longest fills the width. */
export function Bars({ bars }: { bars: readonly Bar[] }) {
  const total = ({ parts }: Bar) => parts.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(1, ...bars.map(total));
  return (
    <div class="bars">
      {bars.map((bar) => (
        <div class="bar" key={bar.name}>
          <span>{bar.name}</span>
          <svg width="100%" height="14" aria-hidden="true">
            <Parts parts={bar.parts} most={most} />
          </svg>
          <span>{total(bar)}</span>
        </div>
      ))}
    </div>
  );
}

function Parts({ parts, most }: { parts: readonly Part[]; most: number }) {
  const percent = (count: number) => `${(100 * count) / most}%`;
  let before = 0;
  return (
    <>
      {parts.map(({ mood, count }) => {
        const x = percent(before);
        before += count;
        return count > 0 && <rect key={mood} class={mood} x={x} y="1" width={percent(count)} height="12" />;
      })}
    </>
  );
}
