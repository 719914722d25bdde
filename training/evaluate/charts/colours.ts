/**
 * The colours of page and charts, light and dark. The two curves have different marks and colours that people with colour
 * blindness can distinguish (after Okabe and Ito). No two names share a light colour, because the page's dark rules select
 * by it.
 */
export const colours = {
  ground: ['#ffffff', '#17181c'],
  ink: ['#1d1d22', '#f1f1f4'],
  quiet: ['#5a5c66', '#b0b4c0'],
  line: ['#d5d7de', '#40434e'],
  band: ['#f1f2f7', '#22242b'],
  training: ['#0072b2', '#56b4e9'],
  validation: ['#c04a00', '#f0a030'],
  ours: ['#2f7fb8', '#3f94cc'],
  paper: ['#8d909c', '#8b8e9a'],
  heat: ['#8cc3ec', '#1f629b'],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

export type Colour = keyof typeof colours;

/** Returns the light variant, which the charts are drawn with. */
export const light = (colour: Colour): string => colours[colour][0];

/** Returns the page's custom properties, and the rules that turn the light colours of charts dark. */
export function colourRules(): string {
  const all = Object.entries(colours);
  const properties = all.map(([name, [bright, dark]]) => `--${name}: light-dark(${bright}, ${dark});`);
  const rules = all.flatMap(([, [bright, dark]]) => [
    `[fill='${bright}'] { fill: ${dark}; }`,
    `[stroke='${bright}'] { stroke: ${dark}; }`,
  ]);
  return `:root { color-scheme: light dark; ${properties.join(' ')} }
@media (prefers-color-scheme: dark) {
${rules.join('\n')}
}`;
}
