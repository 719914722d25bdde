import type { Classifier } from '../mood/classifier.ts';
import type { DecidedMood } from '../mood/reading.ts';
import { showSign } from './badge.ts';
import type { Handlers } from './messages.ts';
import { failure, type Perceived, perceived } from './state.ts';

/**
 * The background's part: it owns the mood now. All it knows is in storage, so it may be killed at any moment; the
 * model is loaded when first asked for, once.
 */
export class Perceiver {
  readonly #load: () => Promise<Classifier>;
  readonly #now: () => number;
  #classifier: Promise<Classifier> | undefined;
  /** Changes of the mood happen one after the other, in the order asked for. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(load: () => Promise<Classifier>, now: () => number = Date.now) {
    this.#load = load;
    this.#now = now;
  }

  readonly handlers: Handlers = {
    wake: () => this.#inTurn(async () => void (await this.#ready())),
    retry: () => this.#inTurn(async () => void (await this.#ready())),
    read: ({ host }, text) => this.#inTurn(() => this.#read(host ?? '', text)),
    correct: (_asker, mood) => this.#inTurn(() => this.#correct(mood)),
    shuffle: () => this.#inTurn(() => this.#shuffle()),
  };

  /** Shows again what storage holds: a badge does not outlive the browser. */
  restore(): Promise<void> {
    return this.#inTurn(() => this.#showStored());
  }

  async #showStored(): Promise<void> {
    const [now, failed] = await Promise.all([perceived.get(), failure.get()]);
    await showSign(failed !== null ? 'failed' : (now?.mood ?? 'none'));
  }

  async #read(site: string, text: string): Promise<void> {
    const classifier = await this.#ready();
    if (!classifier) return;
    const reading = await classifier.read(text).catch((error: unknown) => this.#fail(error));
    if (reading) await this.#show({ ...reading, site, time: this.#now(), corrected: false, seed: newSeed() });
  }

  async #correct(mood: DecidedMood): Promise<void> {
    const now = await perceived.get();
    if (now) await this.#show({ ...now, mood, corrected: true, seed: newSeed() });
  }

  async #shuffle(): Promise<void> {
    const now = await perceived.get();
    if (now) await perceived.set({ ...now, seed: newSeed() });
  }

  async #show(now: Perceived): Promise<void> {
    await perceived.set(now);
    await showSign(now.mood);
  }

  /** The model; undefined when it cannot be had, which the popup and the badge then say. */
  async #ready(): Promise<Classifier | undefined> {
    this.#classifier ??= this.#load();
    try {
      const classifier = await this.#classifier;
      if ((await failure.get()) !== null) {
        await failure.set(null);
        await this.#showStored();
      }
      return classifier;
    } catch (error) {
      return this.#fail(error);
    }
  }

  /** Says what went wrong where the person looks, and lets the next request load the model anew. */
  async #fail(error: unknown): Promise<undefined> {
    this.#classifier = undefined;
    await failure.set(error instanceof Error ? error.message : String(error));
    await showSign('failed');
  }

  #inTurn(change: () => Promise<void>): Promise<void> {
    const done = this.#last.then(change, change);
    this.#last = done.catch(() => undefined);
    return done;
  }
}

const newSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0]!;
