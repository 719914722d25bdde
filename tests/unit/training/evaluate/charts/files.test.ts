import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { colours } from '#training/evaluate/charts/colours.ts';
import { filesOf } from '#training/evaluate/charts/files.ts';
import { epochOf, exampleRun } from './exampleRun.ts';
import { xmlOf } from './xmlOf.ts';

allowSlowTests();

const nasty = `<script>alert("1")</script> & 'co' | $&`;
const runs = [exampleRun('one'), exampleRun('two', { preset: 'tonic', seconds: 900 }), exampleRun(nasty)];
const files = filesOf(runs);
const page = files.get('index.html')!;
const { document } = new JSDOM(page).window;
const all = (selector: string) => [...document.querySelectorAll(selector)];

test('filesOf returns page, table and times, and four charts and a summary of each run', () => {
  expect([...filesOf(runs.slice(0, 2)).keys()].toSorted()).toEqual([
    'index.html',
    'one-accuracy.svg',
    'one-confusion.svg',
    'one-loss.svg',
    'one-speed.svg',
    'one.json',
    'table.md',
    'times.svg',
    'two-accuracy.svg',
    'two-confusion.svg',
    'two-loss.svg',
    'two-speed.svg',
    'two.json',
  ]);
});

test('filesOf returns equal bytes for equal runs', () => {
  expect(filesOf(runs)).toEqual(files);
});

test('filesOf copies run.json', () => {
  expect(files.get('two.json')).toBe(runs[1]?.text);
});

test('filesOf returns SVGs that are XML', () => {
  const svgs = [...files].filter(([name]) => name.endsWith('.svg'));
  expect(svgs).toHaveLength(13);
  for (const [, svg] of svgs) expect(xmlOf(svg).tagName).toBe('svg');
});

test('filesOf returns the tables as Markdown', () => {
  const lines = files.get('table.md')!.split('\n');
  expect(lines).toContain('| two | tonic | chunked | 900 | 2 1 | 0.7550 |');
  expect(lines).toContain('| two | sad | 0.7864 | 0.7500 | 0.7678 | 108 |');
  expect(lines).toContain("| the paper's | chunked, whole | 0.507 | 1 |");
  expect(lines).toContain('| two | chunked | 900 | 3,582 | 0.251 |');
});

describe('report page', () => {
  test('the report page requests nothing from the network', () => {
    const addresses = page.match(/\w+:\/\/[^"\s)]*/g) ?? [];
    expect(new Set(addresses)).toEqual(
      new Set(['http://www.w3.org/2000/svg', 'http://www.w3.org/1999/xlink']),
    );
    expect(all('script, link, img, iframe, object, [src]')).toEqual([]);
    expect(page).not.toMatch(/@import|url\((?!#)/);
  });

  test('the report page contains every chart as its file has it', () => {
    for (const [name, svg] of files) if (name.endsWith('.svg')) expect(page).toContain(svg);
    expect(all('figure > svg[role=img]')).toHaveLength(13);
    expect(all('figure > figcaption')).toHaveLength(13);
  });

  test('the report page repeats no id and refers to existing ids only', () => {
    const ids = all('[id]').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const references = [
      ...all('[aria-labelledby]').map((element) => element.getAttribute('aria-labelledby')),
      ...all('a').map((element) => element.getAttribute('href')?.slice(1)),
    ];
    expect(references).toHaveLength(13 + 4 + 3);
    for (const reference of references) expect(ids).toContain(reference);
  });

  test('the report page shows the results of each run as tables', () => {
    const captions = all('caption').map(({ textContent }) => textContent);
    expect(captions.slice(0, 8)).toEqual([
      'Paper and ours',
      'Classification reports, whole, beside Table 2 of the paper',
      'Classification reports, chunked, beside Table 3 of the paper',
      "Our seconds and the paper's",
      'Chunked beside whole',
      'Classification report: one',
      'Every epoch: one',
      'Settings: one',
    ]);
    const report = all('table').find((table) =>
      table.textContent?.startsWith('\nClassification report: two'),
    );
    expect(
      [...report!.querySelectorAll('tbody tr')].map((row) =>
        [...row.children].map((cell) => cell.textContent),
      ),
    ).toEqual([
      ['sad', '0.7864', '0.7500', '0.7678', '108'],
      ['happy', '0.7216', '0.7609', '0.7407', '92'],
      ['accuracy', '', '', '0.7550', '200'],
    ]);
    expect(all('th:not([scope])')).toEqual([]);
  });

  test('the report page lists every epoch, even without a learning rate', () => {
    const epochs = [{ ...epochOf(1, 1), learningRate: 0.001 }, epochOf(1, 2)];
    const { window } = new JSDOM(filesOf([exampleRun('one', { epochs })]).get('index.html'));
    const rows = [...window.document.querySelectorAll('details table')][0]!.querySelectorAll('tbody tr');
    expect([...rows].map((row) => [...row.children].map(({ textContent }) => textContent))).toEqual([
      ['1', '1', '11', '1,100', '0.5890', '0.7110', '0.5790', '0.7210', '0.00100'],
      ['1', '2', '12', '1,200', '0.5880', '0.7120', '0.5780', '0.7220', '–'],
    ]);
  });

  test('the report page names the best epoch below the curves', () => {
    const captions = all('figcaption').map(({ textContent }) => textContent);
    expect(captions[1]).toMatch(/^Best on the validation tweets: 0\.7310 \(chunk 2, epoch 1\)\./);
    expect(captions[2]).toMatch(/Lowest on the validation tweets: 0\.5690 \(chunk 2, epoch 1\)\.$/);
    expect(captions[4]).toBe(
      'Training alone, from 1,100 to 2,100 tweets a second; 1,500 over the whole run.',
    );
  });

  test('the report page has one first-level heading and skips no level', () => {
    const levels = all('h1, h2, h3, h4').map(({ tagName }) => Number(tagName[1]));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    levels.forEach((level, k) => {
      expect(level).toBeLessThanOrEqual((levels[k - 1] ?? 0) + 1);
    });
  });

  test("the report page escapes a run's name", () => {
    expect(all('h2').map(({ textContent }) => textContent)).toEqual(['All runs', 'one', 'two', nasty]);
  });

  test('the report page has a dark variant of every colour in the charts', () => {
    const isLine = (element: Element) => /^M[^A-Za-z]+L[^A-Za-z]+$/.test(element.getAttribute('d') ?? ''); // a line has no area to fill
    const isSeen = (element: Element) =>
      element.closest('defs') === null && element.getAttribute('fill-opacity') !== '0';
    const drawn = all('svg *')
      .filter(isSeen)
      .flatMap((element) => [
        isLine(element) ? null : element.getAttribute('fill'),
        element.getAttribute('stroke'),
      ])
      .filter((colour) => colour !== null && colour !== 'none');
    const known: string[] = Object.values(colours).map(([light]) => light);
    expect(new Set(known).size).toBe(known.length);
    expect(drawn.length).toBeGreaterThan(100);
    expect([...new Set(drawn)].filter((colour) => !known.includes(colour!))).toEqual([]);
    for (const [light, dark] of Object.values(colours))
      expect(page).toContain(`[fill='${light}'] { fill: ${dark}; }`);
  });
});
