import { besideThePaper, chunkedBesideWhole, classReports, paperAndOurs } from './comparison.ts';
import type { Drawings } from './drawings.ts';
import { escaped, figureHtml, tableHtml } from './html.ts';
import type { NamedRun } from './runFile.ts';
import { runSection } from './runSection.ts';
import { style } from './style.ts';

/** A run with its charts. */
export interface DrawnRun {
  readonly run: NamedRun;
  readonly drawings: Drawings;
}

/** The remark for every comparison of seconds that were measured on different machines. */
export const secondsNote =
  "The paper's seconds and ours are from different machines. They compare orders of magnitude only.";

/** Returns the report on all runs as a page that needs no script, no network and no other file. */
export function pageOf(drawn: readonly DrawnRun[], times: string): string {
  const runs = drawn.map(({ run }) => run);
  const links = runs.map(({ name }, k) => `<li><a href="#${idOf(k)}">${escaped(name)}</a></li>`);
  const sections = drawn.map(({ run, drawings }, k) => runSection(run, drawings, idOf(k)));
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tonic: report on training</title>
<style>
${style}</style>
</head>
<body>
<main>
<h1>Tonic: report on training</h1>
<p>Measured on tweets that the network did not see in training. Accuracy, precision, recall and F1 are shares of 1; support is the number of test tweets with a label.</p>
<nav aria-label="Runs"><ul>
${links.join('\n')}
</ul></nav>
<section aria-labelledby="comparison">
<h2 id="comparison">All runs</h2>
${tableHtml(paperAndOurs(runs))}
<div class="pair">
${tableHtml(classReports(runs, 'whole'))}
${tableHtml(classReports(runs, 'chunked'))}
</div>
<h3>Time</h3>
<div class="pair">
${figureHtml(times, `Training with validation, without reading the tweets. ${secondsNote}`)}
${tableHtml(besideThePaper(runs))}
</div>
<h3>What chunks save and cost</h3>
<p>A preset has a row once both its whole and its chunked run are given.</p>
${tableHtml(chunkedBesideWhole(runs))}
</section>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

const idOf = (k: number): string => `run-${k + 1}`;
