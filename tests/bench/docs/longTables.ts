import type { CatalogCounts, CatalogFigures, Counts } from '#tests/bench/catalogCounts.ts';
import type { EvaluationFigures } from '#tests/bench/evaluations.ts';
import type { GrowthFigures } from '#tests/bench/growth.ts';
import type { KillFigures } from '#tests/bench/kills/main.ts';
import type { LiveFigures } from '#tests/bench/live.ts';
import type { LoadFigures } from '#tests/bench/load/writePosts.ts';
import type { StreamFigures } from '#tests/bench/stream/main.ts';
import { isFlat, maxPeakMiB, minTakenPerMinute } from '#tests/bench/stream/targets.ts';
import type { TrainingFigures } from '#tests/bench/training/main.ts';
import { figure, integer, judged, markdownTable, megabytes, milliseconds } from './markdown.ts';

/* The tables of the other bench commands, in Markdown. A figure that misses its target is bold. */

export function busyBadgeTable({ tabs, posts, badgeMs }: LoadFigures): string {
  const cells = [milliseconds(badgeMs.median), milliseconds(badgeMs.p95), milliseconds(badgeMs.max)];
  return markdownTable(
    ['', 'median', '95th percentile', 'longest'],
    [[`${integer(tabs)} tabs, ${integer(posts)} posts`, ...cells]],
  );
}

export function loadTable({
  minutes,
  tabs,
  posts,
  right,
  wrong,
  lost,
  outOfOrder,
  heldFirst,
  heldLast,
  growth,
}: LoadFigures): string {
  const count = (value: number) => judged(integer(value), value === 0);
  const counts = markdownTable(
    ['posts', 'read with the right mood', 'read with another mood', 'lost', 'answered out of order'],
    [[integer(posts), integer(right), count(wrong), count(lost), count(outOfOrder)]],
  );
  const memory = markdownTable(
    [
      'memory',
      `after ${figure(heldFirst.minutes)} minutes`,
      `after ${figure(heldLast.minutes)} minutes`,
      'growth per hour',
    ],
    [
      [
        'background',
        megabytes(heldFirst.background),
        megabytes(heldLast.background),
        megabytes(growth.background),
      ],
      [
        `${tabs} pages with content scripts`,
        megabytes(heldFirst.pages),
        megabytes(heldLast.pages),
        megabytes(growth.pages),
      ],
    ],
  );
  return `${counts}\n\n${memory}\n\nThe posts took ${integer(minutes)} minutes.`;
}

export function killsTable({ phases }: KillFigures): string {
  const rows = phases.map(({ phase, rounds, good, readMs }) => [
    `${phase} a reading`,
    integer(rounds),
    judged(integer(good), good === rounds),
    readMs ? milliseconds(readMs.median) : '',
    readMs ? milliseconds(readMs.p95) : '',
  ]);
  const titles = [
    'killed',
    'times',
    'without a problem',
    'request to stored mood, median',
    '95th percentile',
  ];
  return markdownTable(titles, rows);
}

export function trainingTable({ medians }: TrainingFigures): string {
  const rows = medians.map(({ name, digits, median, target }) => [
    name,
    judged(
      median.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits }),
      target === undefined || median >= target,
    ),
    target === undefined ? '' : target.toLocaleString('en'),
  ]);
  return markdownTable(['', 'median', 'target, at least'], rows);
}

export function growthTable({ runs, peakMiB, maxMiB }: GrowthFigures): string {
  const rows = runs.map((run) => [
    integer(run.trainedOn),
    `${integer(run.seconds)} s`,
    `${integer(run.microsecondsPerTweet)} µs`,
    judged(`${integer(run.peakMiB)} MiB`, run.peakMiB < maxMiB),
  ]);
  return `${markdownTable(['tweets trained on', 'training', 'per tweet', 'peak memory'], rows)}

Target of the peak memory: under ${integer(maxMiB)} MiB (2 GB). Largest peak: ${integer(peakMiB)} MiB.`;
}

export function liveTable(figures: LiveFigures): string {
  const { posts, chunkSize, oldAccuracy, newAccuracy, heldOutAccuracy, refused, forgotten, maxForgotten } =
    figures;
  const points = (share: number) => `${(100 * share).toFixed(2)} points`;
  const [before, after] = [heldOutAccuracy[0]!, heldOutAccuracy.at(-1)!];
  const rows = [
    ['posts', integer(posts), ''],
    ['chunks', `${newAccuracy.length} of ${integer(chunkSize)}, ${refused} refused`, ''],
    ['accuracy on the old test before', oldAccuracy[0]!.toFixed(4), ''],
    ['lowest after a chunk', Math.min(...oldAccuracy.slice(1)).toFixed(4), ''],
    ['forgotten', judged(points(forgotten), forgotten <= maxForgotten), points(maxForgotten)],
    ['accuracy on the held-out posts before', before.toFixed(4), ''],
    ['after the last chunk', judged(after.toFixed(4), after > before), 'more'],
  ];
  return markdownTable(['', 'measured', 'target'], rows);
}

export function catalogsTable({ films, songs }: CatalogFigures): string {
  const list = (counts: Counts) => counts.map(([name, count]) => `${integer(count)} ${name}`).join('<br>');
  const dropped = (counts: Counts) =>
    counts.map(([reason, count]) => `${integer(count)}: ${reason}`).join('<br>');
  const row = (title: string, counts: CatalogCounts, note = '') => [
    title,
    counts.read.map(integer).join(', '),
    dropped(counts.dropped),
    list(counts.merged),
    `${integer(counts.size)}${note}`,
  ];
  return markdownTable(
    ['', 'rows read', 'dropped', 'merged', 'in the catalog'],
    [row('films', films, `, of which ${integer(films.american)} American`), row('songs', songs)],
  );
}

export const evaluationText = ({ lines }: EvaluationFigures): string => lines.join('\n');

export function streamTable(figures: StreamFigures): string {
  const { posts, times, seconds, cuts, taken, takenPerMinute, chunks, chunkSize } = figures;
  const { lost, twice, behindSeconds, peakMiB, heldMiB } = figures;
  const none = (count: number) => judged(integer(count), count === 0);
  const rows = [
    ['posts sent', integer(posts), ''],
    ['times the real rate', figure(times), ''],
    ['minutes until all were stored and trained', figure(seconds / 60), ''],
    ['labelled posts', integer(taken), ''],
    [
      'labelled posts a minute',
      judged(integer(takenPerMinute), takenPerMinute >= minTakenPerMinute),
      integer(minTakenPerMinute),
    ],
    ['chunks that were trained meanwhile', `${integer(chunks)} of ${integer(chunkSize)}`, ''],
    ['behind the newest post, at most', `${figure(behindSeconds)} seconds`, ''],
    [`lost, with ${integer(cuts)} cuts of the connection`, none(lost), '0'],
    ['counted twice', none(twice), '0'],
    ['peak memory', judged(`${figure(peakMiB)} MiB`, peakMiB < maxPeakMiB), `${figure(maxPeakMiB)} MiB`],
    [
      'memory in the second and in the last quarter',
      judged(`${figure(heldMiB[0])} and ${figure(heldMiB[1])} MiB`, isFlat(heldMiB)),
      'flat',
    ],
  ];
  return markdownTable(['', 'measured', 'target'], rows);
}
