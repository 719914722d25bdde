import { share, whole } from '#training/evaluate/format/numbers.ts';
import type { Table } from '#training/evaluate/format/table.ts';
import { spansOf } from './chunks.ts';
import { cellsOf } from './comparison.ts';
import type { Drawings } from './drawings.ts';
import { escaped, figureHtml, tableHtml } from './html.ts';
import type { Epoch, NamedRun } from './runFile.ts';

/** Returns the section of the page about one run. */
export function runSection({ name, run }: NamedRun, drawings: Drawings, id: string): string {
  const { epochs, test, tweets } = run;
  const best = epochs.reduce((best, epoch) => (epoch.valAccuracy > best.valAccuracy ? epoch : best));
  const lowest = epochs.reduce((lowest, epoch) => (epoch.valLoss < lowest.valLoss ? epoch : lowest));
  const speeds = epochs.map(({ tweetsPerSecond }) => tweetsPerSecond);
  const chunks = spansOf(epochs).length;
  return `<section aria-labelledby="${id}">
<h2 id="${id}">${escaped(name)}</h2>
<p>Preset ${run.preset}, schedule ${run.schedule}: ${whole(tweets.train)} tweets to train on, ${whole(test.rows)} to test on. ${plural(epochs.length, 'epoch')} in ${plural(chunks, 'chunk')} took ${whole(run.seconds)} s. Accuracy on the test tweets: ${share(test.accuracy)}.</p>
<h3>Learning</h3>
<div class="pair">
${figureHtml(drawings.accuracy, `Best on the validation tweets: ${share(best.valAccuracy)}${placeOf(best)}. Training accuracy is counted while the network learns and with dropout, so it can lie below.`)}
${figureHtml(drawings.loss, `Mean cross-entropy. Lowest on the validation tweets: ${share(lowest.valLoss)}${placeOf(lowest)}.`)}
</div>
<h3>Answers to the test tweets</h3>
<div class="pair">
${figureHtml(drawings.confusion, 'Left the counts, right each row as shares of its sum. The diagonal is right.')}
${tableHtml(reportTable(name, run.test))}
</div>
<h3>Speed</h3>
${figureHtml(drawings.speed, `Training alone, from ${whole(Math.min(...speeds))} to ${whole(Math.max(...speeds))} tweets a second; ${whole(run.tweetsPerSecond)} over the whole run.`)}
<details>
<summary>Every epoch and the settings of ${escaped(name)} as tables</summary>
${tableHtml(epochTable(name, epochs))}
${tableHtml(settingsTable(name, run.settings))}
</details>
</section>`;
}

const plural = (count: number, noun: string) => `${whole(count)} ${noun}${count === 1 ? '' : 's'}`;

const placeOf = ({ chunk, epoch }: Epoch) => ` (chunk ${chunk}, epoch ${epoch})`;

const reportTable = (name: string, { accuracy, rows, classes }: NamedRun['run']['test']): Table => ({
  caption: `Classification report: ${name}`,
  words: 1,
  columns: ['label', 'precision', 'recall', 'F1', 'support'],
  rows: [
    ['sad', ...cellsOf(classes.sad)],
    ['happy', ...cellsOf(classes.happy)],
    ['accuracy', '', '', share(accuracy), whole(rows)],
  ],
});

const epochTable = (name: string, epochs: readonly Epoch[]): Table => ({
  caption: `Every epoch: ${name}`,
  words: 0,
  columns: [
    'chunk',
    'epoch',
    'seconds',
    'tweets a second',
    'training loss',
    'training accuracy',
    'validation loss',
    'validation accuracy',
    'learning rate',
  ],
  rows: epochs.map((epoch) => [
    whole(epoch.chunk),
    whole(epoch.epoch),
    whole(epoch.seconds),
    whole(epoch.tweetsPerSecond),
    share(epoch.loss),
    share(epoch.accuracy),
    share(epoch.valLoss),
    share(epoch.valAccuracy),
    epoch.learningRate?.toPrecision(3) ?? '–',
  ]),
});

const settingsTable = (name: string, settings: Readonly<Record<string, number>>): Table => ({
  caption: `Settings: ${name}`,
  words: 1,
  columns: ['setting', 'value'],
  rows: Object.entries(settings).map(([setting, value]) => [setting, String(value)]),
});
