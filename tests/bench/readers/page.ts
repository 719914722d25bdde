// Runs in a page of the extension, and reads texts as Tonic does or by a lexicon that could stand in its place.
import type { LoadFile } from '#lib/mood/modelFiles.ts';
import { posts } from './posts.ts';

/** What a reader took, in milliseconds, in a page that had read nothing before. */
export interface Run {
  /** From nothing to the first text read. */
  readonly coldMs: number;
  /** Of a text, each the average over all of them. */
  readonly warmMs: readonly number[];
}

type Read = (text: string) => unknown;

/** How often all texts are read. */
const rounds = 20;
const wasm = '/ort-wasm-simd-threaded.wasm';

const bytesOf = async (path: string): Promise<Uint8Array> =>
  new Uint8Array(await (await fetch(path)).arrayBuffer());
const loadFile: LoadFile = (name) => bytesOf(`/model/${name}`);

async function runtime() {
  const ort = await import('onnxruntime-web/wasm');
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.wasmPaths = { wasm };
  return ort;
}

const readers: Readonly<Record<string, () => Promise<Read>>> = {
  tonic: async () => {
    const [ort, { Classifier }] = await Promise.all([runtime(), import('#lib/mood/classifier.ts')]);
    const classifier = await Classifier.load(ort, loadFile, async () => 'en');
    return (text) => classifier.read(text);
  },
  'vader-sentiment': async () => {
    const { SentimentIntensityAnalyzer: vader } = (await import('vader-sentiment')).default;
    return (text) => vader.polarity_scores(text).compound;
  },
  'wink-sentiment': async () => {
    const { default: wink } = await import('wink-sentiment');
    return (text) => wink(text).score;
  },
};

/** @param name one of the readers above */
async function measure(name: string): Promise<Run> {
  const start = performance.now();
  const read = await readers[name]!();
  await read(posts[0]!);
  const coldMs = performance.now() - start;
  const warmMs: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    for (const post of posts) await read(post);
    warmMs.push((performance.now() - began) / posts.length);
  }
  return { coldMs, warmMs };
}

/** What Tonic's cold start spends, in milliseconds, a step after the other. */
async function takeApart(): Promise<Record<string, number>> {
  const spent: Record<string, number> = {};
  const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    spent[name] = performance.now() - start;
    return result;
  };
  const ort = await step('code', runtime);
  const binary = await step('runtimeFetched', () => bytesOf(wasm));
  // The engine keeps what it compiled: the runtime does not compile it again.
  await step('runtimeCompiled', () => WebAssembly.compile(Uint8Array.from(binary)));
  const { loadModelFiles } = await import('#lib/mood/modelFiles.ts');
  const { model } = await step('modelLoadedAndHashed', () => loadModelFiles(loadFile));
  await step('runtimeStartedAndSession', () => ort.InferenceSession.create(model));
  return spent;
}

Object.assign(globalThis, { measure, takeApart });
