// npm run bench: what the product promises, measured on this machine, beside the plainest way to do the same.
import { execFileSync } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as runtime from 'onnxruntime-web';
import { parseFilms } from '#lib/catalog/films.ts';
import { parseSongs } from '#lib/catalog/songs.ts';
import { Classifier } from '#lib/mood/classifier.ts';
import { Network } from '#lib/mood/network.ts';
import { recommend } from '#lib/recommend/recommend.ts';
import { encode } from '#lib/text/encode.ts';
import { Vocabulary } from '#lib/text/vocabulary.ts';
import { referenceProbabilities } from '#training/export/reference.ts';
import { initialWeights } from '#training/lstm/initial.ts';
import { settingsFor } from '#training/settings/settings.ts';
import { badgeFigures } from './badge.ts';
import { pageFigures } from './page/main.ts';
import { popupFigures } from './popup.ts';
import { quantile, round, saveFigures } from './print.ts';
import { readerFigures } from './readers/main.ts';

const root = new URL('../../', import.meta.url);
const load = (name: string) => readFile(new URL(`model/${name}`, root));
/** Of as many tokens as the model reads at a time. */
const post =
  'Finally home after the longest week, made soup, called my sister and laughed until we both cried. I had nearly ' +
  'forgotten how good it feels to sit by the window with nothing to do and nobody to answer to.';

const started = performance.now();
// Browsers tell languages themselves: what is measured is the model.
const classifier = await Classifier.load(runtime, load, async () => 'en');
await classifier.read(post);
const coldMs = performance.now() - started;

// The two ways to read take turns, so that a slow moment of the machine meets both.
const vocabulary = Vocabulary.fromFile(await readFile(new URL('model/vocabulary.txt', root), 'utf8'));
const ids = encode(post, vocabulary, 40);
const weights = initialWeights(settingsFor('tonic', 'chunked').settings);
const reading: number[] = [];
const plain: number[] = [];
for (let k = 0; k < 500; k++) {
  reading.push(await timed(() => classifier.read(post)));
  plain.push(await timed(() => referenceProbabilities(weights, ids)));
}

// The model alone, as it reads post after post: nothing else takes its place in the processor's cache.
const network = await Network.create(runtime, await load('mood.onnx'));
const model: number[] = [];
for (let k = 0; k < 1000; k++) model.push(await timed(() => network.probabilitiesOf([ids])));

const songsText = await readFile(new URL('assets/catalogs/songs.json', root), 'utf8');
const filmsText = await readFile(new URL('assets/catalogs/films.json', root), 'utf8');
const catalogsMs: number[] = [];
const picksMs: number[] = [];
for (let k = 0; k < 20; k++) {
  const start = performance.now();
  const catalogs = { songs: parseSongs(JSON.parse(songsText)), films: parseFilms(JSON.parse(filmsText)) };
  catalogsMs.push(performance.now() - start);
  picksMs.push(await timed(() => recommend(catalogs, { mood: 'sad', seed: k })));
}

/** In a process of its own: what a popup that has just been opened waits for. */
const cold = JSON.parse(
  execFileSync(process.execPath, [
    '--expose-gc',
    fileURLToPath(new URL('tests/bench/catalogs.ts', root)),
  ]).toString(),
) as Record<'readMs' | 'picksMs' | 'heldMB' | 'peakMB', number>;

const figures = {
  post: { characters: post.length, tokens: ids.length },
  readingColdMs: round(coldMs),
  readingWarmMs: { median: round(quantile(reading, 0.5)), p95: round(quantile(reading, 0.95)) },
  modelAloneMs: { median: round(quantile(model, 0.5)), p95: round(quantile(model, 0.95)) },
  plainTypedArraysMs: { median: round(quantile(plain, 0.5)), p95: round(quantile(plain, 0.95)) },
  readingTimesFasterThanPlain: round(quantile(plain, 0.5) / quantile(reading, 0.5)),
  catalogsMs: round(quantile(catalogsMs, 0.5)),
  picksMs: { median: round(quantile(picksMs, 0.5)), p95: round(quantile(picksMs, 0.95)) },
  catalogsOnceInANewProcess: {
    readMs: round(cold.readMs),
    firstPicksMs: round(cold.picksMs),
    heldMB: round(cold.heldMB),
    peakMB: round(cold.peakMB),
  },
  modelBytes: (await stat(new URL('model/mood.onnx', root))).size,
  popup: await popupFigures(),
  fromSettledToBadgeMs: await badgeFigures(),
  readersInAPage: await readerFigures(),
  page: await pageFigures(),
};
await saveFigures('bench.json', figures);
console.log(JSON.stringify(figures, null, 2));

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
