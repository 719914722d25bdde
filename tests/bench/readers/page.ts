// Runs in a page of the extension. Reads texts with Tonic's classifier or with a lexicon.
import type { LoadFile } from '#lib/mood/modelFiles.ts';
import { posts } from './posts.ts';

/** The times of one reader in a page that has read nothing before, in milliseconds. */
export interface Run {
  /** From nothing to the first text read. */
  readonly coldMs: number;
  /** Per text: the mean over all posts, for each round. */
  readonly warmMs: readonly number[];
}

type Read = (text: string) => unknown;

const rounds = 20;
const wasm = '/ort-wasm-simd-threaded.wasm';

const fetchBytes = async (path: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await (await fetch(path)).arrayBuffer());
const loadFile: LoadFile = (name) => fetchBytes(`/model/${name}`);

async function importRuntime() {
  const ort = await import('onnxruntime-web/wasm');
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.wasmPaths = { wasm };
  return ort;
}

const readers: Readonly<Record<string, () => Promise<Read>>> = {
  tonic: async () => {
    const [ort, { Classifier }] = await Promise.all([importRuntime(), import('#lib/mood/classifier.ts')]);
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

/** @param name a key of `readers` */
async function measure(name: string): Promise<Run> {
  const start = performance.now();
  const read = await readers[name]!();
  await read(posts[0]!);
  const coldMs = performance.now() - start;
  const warmMs: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const roundStart = performance.now();
    for (const post of posts) await read(post);
    warmMs.push((performance.now() - roundStart) / posts.length);
  }
  return { coldMs, warmMs };
}

/** Returns the milliseconds of each step of Tonic's cold start, done one after another. */
async function measureColdStart(): Promise<Record<string, number>> {
  const spent: Record<string, number> = {};
  const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    spent[name] = performance.now() - start;
    return result;
  };
  const ort = await step('importCode', importRuntime);
  const binary = await step('fetchRuntime', () => fetchBytes(wasm));
  // The engine caches the compiled code, so the runtime does not compile it again.
  await step('compileRuntime', () => WebAssembly.compile(binary));
  const { loadModelFiles } = await import('#lib/mood/modelFiles.ts');
  const { model } = await step('loadModel', () => loadModelFiles(loadFile));
  await step('createSession', () => ort.InferenceSession.create(model));
  return spent;
}

Object.assign(globalThis, { measure, measureColdStart });
