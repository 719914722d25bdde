import type { JSX } from 'preact';
import type { Cover, Pattern } from '#lib/recommend/present/cover.ts';

/** A decorative square of 48 CSS pixels. A genre sets its hue, and a decade sets its pattern. */
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
        {patterns[pattern]}
      </g>
    </svg>
  );
}

const range = (count: number) => Array.from({ length: count }, (_, k) => k);
const paths = (lines: readonly string[]) => lines.map((line) => <path key={line} d={line} />);
const circles = (shapes: readonly (readonly [x: number, y: number, radius: number])[]) =>
  shapes.map(([x, y, radius]) => <circle key={`${x} ${y} ${radius}`} cx={x} cy={y} r={radius} />);

/** Patterns in the style of each decade's posters and record sleeves. They extend beyond the square, so they can be rotated. */
const patterns: Readonly<Record<Pattern, JSX.Element | readonly JSX.Element[]>> = {
  plain: circles([[24, 24, 13]]),
  fans: circles(range(4).map((k) => [24, 40, 8 + 8 * k] as const)),
  steps: paths(range(4).map((k) => `M-10 ${12 + 10 * k}h${18 + 6 * k}v-8h${40 - 6 * k}`)),
  arches: paths(
    range(4).map((k) => `M${8 + 5 * k} 60v-34a${16 - 5 * k} ${16 - 5 * k} 0 0 1 ${32 - 10 * k} 0v34`),
  ),
  atoms: (
    <>
      <ellipse cx="24" cy="24" rx="20" ry="7" />
      <ellipse cx="24" cy="24" rx="7" ry="20" />
      <circle cx="24" cy="24" r="2.5" />
    </>
  ),
  waves: paths(range(6).map((k) => `M-12 ${4 + 8 * k}q9 -8 18 0t18 0t18 0t18 0`)),
  sunburst: paths(
    range(12).map((k) => {
      const angle = (k * Math.PI) / 6;
      const point = (radius: number) =>
        `${Math.round(24 + radius * Math.cos(angle))} ${Math.round(24 + radius * Math.sin(angle))}`;
      return `M${point(8)}L${point(36)}`;
    }),
  ),
  grid: paths(range(6).flatMap((k) => [`M-12 ${4 + 8 * k}h72`, `M${4 + 8 * k} -12v72`])),
  zigzag: paths(range(5).map((k) => `M-12 ${2 + 11 * k}l9 8l9 -8l9 8l9 -8l9 8l9 -8l9 8l9 -8`)),
  rings: circles(range(4).map((k) => [24, 24, 4 + 7 * k] as const)),
  slashes: paths(range(8).map((k) => `M${-12 + 10 * k} -12l24 72`)),
  dots: circles(range(9).map((k) => [8 + 16 * (k % 3), 8 + 16 * Math.floor(k / 3), 3] as const)),
};
