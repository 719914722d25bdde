import type { JSX } from 'preact';
import type { Cover, Pattern } from '#lib/recommend/present/cover.ts';

/** A square of 48: the hue of a genre, the pattern of a decade. It says nothing that the words beside it do not. */
export function CoverArt({ cover: { hue, pattern, turn } }: { cover: Cover }) {
  return (
    <svg class="cover" viewBox="0 0 48 48" aria-hidden="true">
      <rect width="48" height="48" fill={`hsl(${hue} 45% 38%)`} />
      <g
        transform={`rotate(${turn} 24 24)`}
        fill="none"
        stroke={`hsl(${hue + 25} 70% 72%)`}
        stroke-width="2.5"
      >
        {shapes[pattern]}
      </g>
    </svg>
  );
}

const steps = (count: number) => Array.from({ length: count }, (_, k) => k);
const paths = (lines: readonly string[]) => lines.map((line) => <path key={line} d={line} />);
const circles = (given: readonly (readonly [x: number, y: number, radius: number])[]) =>
  given.map(([x, y, radius]) => <circle key={`${x} ${y} ${radius}`} cx={x} cy={y} r={radius} />);

/** What posters and sleeves of a decade liked; each reaches beyond the square, so that it may be turned. */
const shapes: Readonly<Record<Pattern, JSX.Element | readonly JSX.Element[]>> = {
  plain: circles([[24, 24, 13]]),
  fans: circles(steps(4).map((k) => [24, 40, 8 + 8 * k] as const)),
  steps: paths(steps(4).map((k) => `M-10 ${12 + 10 * k}h${18 + 6 * k}v-8h${40 - 6 * k}`)),
  arches: paths(
    steps(4).map((k) => `M${8 + 5 * k} 60v-34a${16 - 5 * k} ${16 - 5 * k} 0 0 1 ${32 - 10 * k} 0v34`),
  ),
  atoms: (
    <>
      <ellipse cx="24" cy="24" rx="20" ry="7" />
      <ellipse cx="24" cy="24" rx="7" ry="20" />
      <circle cx="24" cy="24" r="2.5" />
    </>
  ),
  waves: paths(steps(6).map((k) => `M-12 ${4 + 8 * k}q9 -8 18 0t18 0t18 0t18 0`)),
  sunburst: paths(
    steps(12).map((k) => {
      const angle = (k * Math.PI) / 6;
      const at = (radius: number) =>
        `${Math.round(24 + radius * Math.cos(angle))} ${Math.round(24 + radius * Math.sin(angle))}`;
      return `M${at(8)}L${at(36)}`;
    }),
  ),
  grid: paths(steps(6).flatMap((k) => [`M-12 ${4 + 8 * k}h72`, `M${4 + 8 * k} -12v72`])),
  zigzag: paths(steps(5).map((k) => `M-12 ${2 + 11 * k}l9 8l9 -8l9 8l9 -8l9 8l9 -8l9 8l9 -8`)),
  rings: circles(steps(4).map((k) => [24, 24, 4 + 7 * k] as const)),
  slashes: paths(steps(8).map((k) => `M${-12 + 10 * k} -12l24 72`)),
  dots: circles(steps(9).map((k) => [8 + 16 * (k % 3), 8 + 16 * Math.floor(k / 3), 3] as const)),
};
