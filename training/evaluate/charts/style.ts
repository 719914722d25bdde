import { colourRules } from './colours.ts';

/** The style sheet of the page. */
export const style = `${colourRules()}
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 82rem; font: 1rem/1.5 system-ui, sans-serif; background: var(--ground); color: var(--ink); }
h1, h2, h3 { line-height: 1.25; overflow-wrap: anywhere; }
h2 { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); }
p, ul { max-width: 48rem; }
a { color: var(--training); }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 34rem), 1fr)); gap: 1.5rem; align-items: start; }
.pair > figure, .pair > .wide { margin: 0; }
figure { margin: 1rem 0; max-width: 40rem; }
svg { display: block; width: 100%; height: auto; }
figcaption { color: var(--quiet); }
figcaption { margin-top: 0.5rem; }
.wide { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; font-size: 0.875rem; }
caption { text-align: left; font-size: 1rem; font-weight: 600; padding-bottom: 0.25rem; }
th, td { padding: 0.3rem 0.5rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { vertical-align: bottom; background: var(--band); }
tbody th { font-weight: 600; min-width: 8rem; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
summary { cursor: pointer; }
:focus-visible { outline: 2px solid var(--training); outline-offset: 2px; }
`;
