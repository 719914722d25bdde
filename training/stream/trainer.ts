import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encode } from '#lib/text/encode.ts';
import { withBigrams } from '#training/bigrams/table.ts';
import { readSemEval } from '#training/datasets/semeval.ts';
import { type LiveBase, openLiveRun } from '#training/live/base.ts';
import { startLive, trainLiveChunk } from '#training/live/chunk.ts';
import { chunkObserver } from '#training/live/report.ts';
import type { Run } from '#training/runs/run.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import { joinTweets } from '#training/tweets/store.ts';
import { StoredChunks } from './chunks.ts';
import type { StreamOptions } from './options.ts';
import type { Store } from './store.ts';

/** Trains on the chunks of a store, one at a time, while the store takes further posts. */
export class StreamTrainer {
  readonly #run: Run;
  readonly #chunks: StoredChunks;
  readonly #base: LiveBase;
  readonly #size: number;
  readonly #observer: ReturnType<typeof chunkObserver>;
  readonly #heldOut: Encoded | undefined;
  #training: Promise<void> | undefined;

  private constructor(
    run: Run,
    chunks: StoredChunks,
    base: LiveBase,
    size: number,
    observer: ReturnType<typeof chunkObserver>,
    heldOut: Encoded | undefined,
  ) {
    this.#run = run;
    this.#chunks = chunks;
    this.#base = base;
    this.#size = size;
    this.#observer = observer;
    this.#heldOut = heldOut;
  }

  /**
   * Opens the live run of a folder, which gets what `npm run refine` needs of the run that it continues.
   * @throws UserError when a file or the folder is not usable
   */
  static async open(
    base: LiveBase,
    from: string,
    out: string,
    store: Store,
    size: number,
    { heldOut, oldTest }: Pick<StreamOptions, 'heldOut' | 'oldTest'>,
    say: (line: string) => void,
  ): Promise<StreamTrainer> {
    const posts = heldOut === undefined ? undefined : await readHeldOut(heldOut, base);
    const run = await openLiveRun(base, out, size);
    try {
      for (const file of ['test.bin', 'replay.bin']) await copyFile(join(from, file), join(out, file));
      const chunks = new StoredChunks(store, size, run.progress.chunk);
      await startLive(run, base.old, oldTest);
      return new StreamTrainer(run, chunks, base, size, chunkObserver(out, run, base, say), posts);
    } catch (error) {
      await run.dispose();
      throw error;
    }
  }

  /** Number of chunks that are done. */
  get done(): number {
    return this.#run.progress.chunk;
  }

  /**
   * Starts to train if a chunk is full or under way, and none is being trained.
   * @param onDone called when a chunk is done, or training failed
   */
  wake(onDone: (error?: unknown) => void): void {
    if (this.#training || !(this.#chunks.isUnderWay || this.#chunks.isFull)) return;
    this.#training = this.#trainChunk()
      .finally(() => {
        this.#training = undefined;
      })
      .then(() => onDone(), onDone);
  }

  /** Waits for the chunk that is being trained, and stops. */
  async close(): Promise<void> {
    await this.#training;
    this.#observer.stop();
    await this.#run.dispose();
  }

  async #trainChunk(): Promise<void> {
    if (!this.#chunks.isUnderWay) this.#chunks.start();
    const watch = { heldOut: this.#heldOut };
    await trainLiveChunk(this.#run, this.#chunks, this.#base.old, this.#size, this.#observer, watch);
  }
}

/** Reads the happy and sad posts of a file. */
async function readHeldOut(path: string, { vocabulary, identity, bigrams }: LiveBase): Promise<Encoded> {
  const { posts } = await readSemEval(path, 'held-out');
  const texts = posts.flatMap(({ text, mood }) => {
    const ids = encode(text, vocabulary, identity.settings.maxTokens);
    return mood === 'unsure' || ids.length === 0 ? [] : [{ ids, label: mood === 'happy' ? 1 : 0 }];
  });
  return withBigrams(joinTweets(texts), bigrams);
}
