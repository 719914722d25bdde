import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { markersOf, renderPage, withoutSections } from '#tests/bench/docs/page.ts';
import { sections } from '#tests/bench/docs/sections.ts';
import { sample } from './benchmarkSample.ts';

const benchmarks = await readFile('docs/benchmarks.md', 'utf8');
const readme = await readFile('README.md', 'utf8');

/** Returns the text under the heading with this anchor, up to the next heading. */
function sectionOf(page: string, anchor: string): string {
  const parts = page.split(/^#+ /m);
  const anchorOf = (part: string) =>
    part
      .split('\n')[0]!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-');
  return parts.find((part) => anchorOf(part) === anchor) ?? '';
}

/** A page with the marker of one section. */
const pageOf = (name: string, text = ''): string => `<!-- bench:${name} -->\n${text}<!-- /bench -->\n`;

test('docs/benchmarks.md has a marker for each section that a command writes, in the same order, and no other', () => {
  expect(markersOf(benchmarks)).toEqual(sections.map(({ name }) => name));
});

test.each(sections)('docs/benchmarks.md names a command for its section $name', ({ command }) => {
  const [script] = /npm run [\w:]+/.exec(command)!;
  expect(withoutSections(benchmarks)).toContain(`\`${script} `);
});

test.each(sections)(
  'renderPage writes a table with date, commit and machine for the section $name',
  ({ name }) => {
    const page = renderPage(pageOf(name), sections, sample);
    expect(page).toMatch(
      /^<!-- bench:\w+ -->\nMeasured on 2026-11-28 at commit abc1234, on 2 cores of Sample CPU /,
    );
    expect(page).toMatch(/^\|(?:---:?\|)+$/m);
    expect(page).not.toMatch(/undefined|NaN|\[object/);
    expect(page.endsWith('\n<!-- /bench -->\n')).toBe(true);
    expect(renderPage(page, sections, sample)).toBe(page);
  },
);

test('renderPage keeps all text outside the markers', () => {
  const page = `# Title\n\n${pageOf('reading')}\nText\n\n${pageOf('badge')}End\n`;
  const rendered = renderPage(page, sections, sample);
  expect(withoutSections(rendered)).toBe(withoutSections(page));
});

test('renderPage keeps a section that was not measured now', () => {
  const page = pageOf('reading', 'Measured on another machine.\n');
  expect(renderPage(page, sections, {})).toBe(page);
});

test('renderPage names the command of a section that was never measured', () => {
  expect(renderPage(pageOf('kills'), sections, {})).toBe(
    pageOf('kills', 'Not measured yet: run `npm run bench:kills -- --write`.\n'),
  );
});

test('renderPage throws an error for a marker that no command writes', () => {
  expect(() => renderPage(pageOf('speed'), sections, {})).toThrow('no command writes the section speed');
});

test.each([
  ['reading', '| the model alone | 0.49 ms | 0.80 ms | 1 ms (median) |'],
  ['popup', '| the first picks | 900 ms | **794 ms** | 1,219 ms | 200 ms (median) |'],
  ['page', "| Tonic's own time per key, 95th percentile | **2.50 ms** | **2.50 ms** | 2 ms |"],
  ['page', '| elements and listeners that Tonic leaves after 1,000 mounts | **2** | **2** | 0 |'],
  ['beside', '| cold start | 600 ms | 1,000 ms | **0.61** | 0.55 to 0.66 | 0.50 |'],
  ['beside', '| zip | 9,126 kB | 9,746 kB | 0.94 |  |  |'],
  ['load', '| 2,000 | 1,999 | **1** | 0 | 0 |'],
  ['kills', '| during a reading | 17 | **16** | 2,249 ms | 2,936 ms |'],
  ['training', '| PyTorch / Tonic | **0.91** | 1 |'],
  ['stream', '| labelled posts a minute | **19,836** | 20,000 |'],
  ['live', '| forgotten | 0.15 points | 0.30 points |'],
])('renderPage writes the row of %s with its target, in bold if it is missed: %s', (name, row) => {
  expect(renderPage(pageOf(name), sections, sample)).toContain(`\n${row}\n`);
});

test('a figure with an abbreviated unit of time or memory is in docs/benchmarks.md, the model card or docs/experiments.md only', async () => {
  const [beforeTable, table = ''] = readme.split('## How good is it');
  const texts = new Map([
    ['README.md', beforeTable + table.slice(table.indexOf('\n## '))],
    ['docs/benchmarks.md', withoutSections(benchmarks)],
  ]);
  for (const page of globSync('docs/**/*.md'))
    if (!texts.has(page) && page !== 'docs/experiments.md') texts.set(page, await readFile(page, 'utf8'));
  const figure = /(?<![\w.,-])\d[\d.,]*\s?(?:ms|µs|s|kB|KB|MB|MiB|GB|GFLOP\/s)\b(?!\.ts)/g;
  const found = [...texts].flatMap(([page, text]) =>
    (text.match(figure) ?? []).map((hit) => `${page}: ${hit}`),
  );
  expect(texts.size).toBeGreaterThan(10);
  expect(found).toEqual([]);
});

test('each figure of the README’s table is in the section that it links to', async () => {
  const table = readme.split('## How good is it')[1]!;
  const rows = [...table.matchAll(/^\| .+ \| ([\d.]+)( %| ms) \| \[.+\]\((.+)#(.+)\) \|$/gm)];
  expect(rows).toHaveLength(5);
  for (const [row, figure, unit, file, anchor] of rows) {
    const text = sectionOf(await readFile(posix.normalize(file!), 'utf8'), anchor!);
    // The model card and the benchmarks write some percentages as shares.
    const spellings = [`${figure}${unit}`];
    if (unit === ' %') spellings.push((Number(figure) / 100).toFixed(4), (Number(figure) / 100).toFixed(3));
    expect(
      spellings.some((spelling) => text.includes(spelling)),
      row,
    ).toBe(true);
  }
});

test('README.md and the pages of docs repeat no table row of docs/benchmarks.md', async () => {
  const rowsOf = (text: string) => text.split('\n').filter((line) => /^\| .*\d/.test(line));
  const rows = new Set(rowsOf(benchmarks));
  for (const page of ['README.md', 'model/README.md', ...globSync('docs/**/*.md')]) {
    if (page === 'docs/benchmarks.md') continue;
    expect(
      rowsOf(await readFile(page, 'utf8')).filter((row) => rows.has(row)),
      page,
    ).toEqual([]);
  }
});
