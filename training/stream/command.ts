import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { encodeTokens } from '#lib/text/encode.ts';
import { Vocabulary } from '#lib/text/vocabulary.ts';
import { chunkSize, type LiveBase, loadBase } from '#training/live/base.ts';
import type { StreamOptions } from './options.ts';
import { StreamProgress } from './progress.ts';
import { PostReader } from './reader.ts';
import { isShard, subscribeShard } from './shard.ts';
import type { Batch, RecordKey } from './source.ts';
import { Store } from './store.ts';
import { formatOf, type Subscriber, subscribe } from './subscribe.ts';
import { StreamTrainer } from './trainer.ts';

/** Without a run there is no chunk to take the bound of the surplus from. */
const surplusWithoutRun = 100;
/** Words of English posts, if there is no run whose words are used. */
const shippedVocabulary = new URL('../../model/vocabulary.txt', import.meta.url);
/** While no post comes, the cursor is saved at this interval. */
const cursorIntervalMs = 1000;

/**
 * Takes posts of a stream until the signal, and trains on them if a run is given.
 * @throws UserError when the stream, a folder or a file is not usable
 */
export async function streamPosts(options: StreamOptions, subscriber: Subscriber): Promise<void> {
  const base = options.run === undefined ? undefined : await loadBase(options.run);
  await mkdir(options.out, { recursive: true });
  const store = openStore(options, base);
  const ending = new AbortController();
  const signal = AbortSignal.any([ending.signal, subscriber.signal]);
  const reader = await openReader(options, base);
  const progress = new StreamProgress(reader.counts, store, subscriber.say);
  let trainer: StreamTrainer | undefined;
  let failure: unknown;
  const train = (error?: unknown): void => {
    failure ??= error;
    const isEnough = trainer && trainer.done >= (options.chunks ?? Number.POSITIVE_INFINITY);
    if (failure !== undefined || isEnough) ending.abort();
    else if (!signal.aborted) trainer?.wake(train);
  };
  try {
    trainer = base && (await openTrainer(options, base, store, subscriber.say));
    train();
    for await (const batch of batchesOf(options, store, { ...subscriber, signal })) {
      const entries = await Promise.all(batch.changes.map((change) => reader.read(change)));
      const outcomes = store.apply(sourceOf(options), batch.cursor, entries);
      progress.onBatch(batch.time, outcomes);
      train();
    }
    subscriber.say(progress.line());
  } finally {
    progress.stop();
    await trainer?.close();
    store.close();
  }
  if (failure !== undefined) throw failure;
}

/**
 * Strikes records off, such as posts that were taken down, of which a stream says nothing.
 * @throws UserError when the folder holds no posts
 */
export function strikeRecords(out: string, records: readonly RecordKey[]): void {
  const store = new Store(out, { surplus: 1, keepText: false });
  try {
    for (const record of records) store.strike(record);
  } finally {
    store.close();
  }
}

/** Yields the batches that change something, and now and then one that only moves the cursor. */
async function* batchesOf(
  options: StreamOptions,
  store: Store,
  subscriber: Subscriber,
): AsyncGenerator<Batch, void, undefined> {
  let yielded = performance.now();
  for await (const batch of subscription(options, store, subscriber)) {
    if (batch.changes.length === 0 && performance.now() - yielded < cursorIntervalMs) continue;
    yielded = performance.now();
    yield batch;
  }
}

function subscription(options: StreamOptions, store: Store, subscriber: Subscriber): AsyncIterable<Batch> {
  const { from, fromStart } = options;
  if (isShard(from)) return subscribeShard(from, subscriber);
  const cursor = store.cursorOf(sourceOf(options)) ?? (fromStart ? formatOf(from).first : undefined);
  return subscribe(from, cursor, subscriber);
}

/** The name under which the cursor of a stream is saved. */
const sourceOf = ({ from }: StreamOptions): string => `${from.host}${from.pathname}`;

function openStore({ out, keepText, surplus, chunk }: StreamOptions, base: LiveBase | undefined): Store {
  if (!base) return new Store(out, { vocabulary: 'none', surplus: surplus ?? surplusWithoutRun, keepText });
  const words = `${base.identity.settings.maxTokens}\n${base.vocabulary.toFile()}`;
  return new Store(out, {
    vocabulary: createHash('sha256').update(words).digest('hex'),
    surplus: surplus ?? Math.max(1, Math.round(chunkSize(base, chunk) / 10)),
    keepText,
  });
}

async function openReader({ replies }: StreamOptions, base: LiveBase | undefined): Promise<PostReader> {
  if (!base) {
    const vocabulary = Vocabulary.fromFile(await readFile(shippedVocabulary, 'utf8'));
    return new PostReader(vocabulary, () => new Int32Array(0), replies);
  }
  const { vocabulary, identity } = base;
  const { maxTokens } = identity.settings;
  return new PostReader(vocabulary, (tokens) => encodeTokens(tokens, vocabulary, maxTokens), replies);
}

async function openTrainer(
  options: StreamOptions,
  base: LiveBase,
  store: Store,
  say: (line: string) => void,
): Promise<StreamTrainer> {
  const { run = '', out, chunk } = options;
  const size = chunkSize(base, chunk);
  const trainer = await StreamTrainer.open(base, run, out, store, size, options, say);
  say(`a chunk is ${size} posts, half of them of each mood; ${trainer.done} chunks are done`);
  return trainer;
}
