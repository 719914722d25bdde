import { SerialQueue } from '#lib/async/serialQueue.ts';
import { type CurrentPost, startOfShown } from '#lib/browser/currentPost.ts';
import type { Handlers } from '#lib/browser/protocol.ts';
import { type CurrentMood, currentMood, failure, strengthOf } from '#lib/browser/storage/currentMood.ts';
import { isAtRisk } from '#lib/crisis/detect.ts';
import type { Classifier, WordEffect } from '#lib/mood/classifier.ts';
import { ModelError } from '#lib/mood/manifest.ts';
import { messageOf } from '#lib/mood/modelFiles.ts';
import type { DecidedMood, Impression } from '#lib/mood/reading.ts';
import { showBadge } from './badge.ts';

/** Whoever is told what was perceived, once it is shown. */
export interface MoodObserver {
  /** A mood: of a text that was read, or of the same one as the person corrected it. */
  shown(now: CurrentMood): Promise<void>;
}

/** A badge says no time: one of long ago would pass for that of now. In milliseconds. */
const longestOnBadge = 60 * 60_000;

/** A post that rested for longer is another one, in milliseconds. */
const longestRest = 30 * 60_000;

interface Post {
  readonly site: string;
  /** When it came, in milliseconds since 1970. */
  readonly time: number;
  readonly text: string;
  readonly danger: boolean;
  /** Not while the model cannot be had. */
  isRead: boolean;
}

/**
 * The background's part: it owns the mood now. That is in storage, so it may be killed at any moment; the model is
 * loaded when first asked for, once. The post itself is in memory alone, and gone when the background is.
 */
export class MoodService {
  readonly #load: () => Promise<Classifier>;
  readonly #observer: MoodObserver | undefined;
  readonly #now: () => number;
  #classifier: Promise<Classifier> | undefined;
  /** The post that came last; none once its box was emptied. Never stored. */
  #post: Post | undefined;
  readonly #turns = new SerialQueue();

  constructor(load: () => Promise<Classifier>, observer?: MoodObserver, now: () => number = Date.now) {
    this.#load = load;
    this.#observer = observer;
    this.#now = now;
  }

  readonly handlers: Pick<Handlers, 'wake' | 'retry' | 'read' | 'end' | 'current' | 'correct' | 'shuffle'> = {
    wake: () => this.#turns.run(() => this.#prepare()),
    retry: () => this.#turns.run(() => this.#prepare()),
    read: ({ host }, text) => this.#turns.run(() => this.#come(host ?? '', text)),
    end: ({ host }) => this.#turns.run(() => this.#end(host ?? '')),
    current: () => this.#turns.run(() => this.#current()),
    correct: (_asker, mood) => this.#turns.run(() => this.#correct(mood)),
    shuffle: () => this.#turns.run(() => this.#shuffle()),
  };

  /** Shows again what storage holds, unless that is of long ago by now. */
  restore(): Promise<void> {
    return this.#turns.run(() => this.#showStored());
  }

  /** Forgets the mood, and the post in memory. */
  forget(): Promise<void> {
    return this.#turns.run(async () => {
      this.#post = undefined;
      await currentMood.set(null);
      await this.#showStored();
    });
  }

  async #showStored(): Promise<void> {
    const [now, failed] = await Promise.all([currentMood.get(), failure.get()]);
    if (failed !== null) await showBadge('failed');
    else if (now && Math.abs(this.#now() - now.time) <= longestOnBadge)
      await showBadge(now.mood, strengthOf(now));
    else await showBadge('none');
  }

  /** Has the model ready, and reads with it what it could not read when it came: the post is shown beside its own mood. */
  async #prepare(): Promise<void> {
    if (this.#post && !this.#post.isRead) await this.#read(this.#post);
    else await this.#ready();
  }

  #come(site: string, text: string): Promise<Impression | null> {
    this.#post = { site, time: this.#now(), text, danger: isAtRisk(text), isRead: false };
    return this.#read(this.#post);
  }

  async #read(post: Post): Promise<Impression | null> {
    const classifier = await this.#ready();
    const reading = await classifier?.read(post.text).catch((error: unknown) => this.#fail(error));
    if (!reading) return null;
    post.isRead = true;
    const { site, time } = post;
    const began = begunAt(post, await currentMood.get());
    await this.#show({ ...reading, site, time, began, corrected: false, seed: newSeed() });
    return { mood: reading.mood, weight: reading.weight };
  }

  /** A box of another site than that of the last post says nothing of it. */
  async #end(site: string): Promise<void> {
    this.#post = undefined;
    const now = await currentMood.get();
    if (now?.site === site) await currentMood.set({ ...now, ended: true });
  }

  async #current(): Promise<CurrentPost | null> {
    if (!this.#post) return null;
    const { text, danger } = this.#post;
    const start = startOfShown(text);
    const inShown = (word: WordEffect) => ({ ...word, start: word.start - start, end: word.end - start });
    // Whatever fails here failed in the reading before, and is told: the post is then shown without marks.
    const effects = await this.#classifier
      ?.then((classifier) => classifier.effects(text, start))
      .catch(() => []);
    return { text: text.slice(start), cut: start > 0, words: (effects ?? []).map(inShown), danger };
  }

  async #correct(mood: DecidedMood): Promise<void> {
    const now = await currentMood.get();
    if (now) await this.#show({ ...now, mood, corrected: true, seed: newSeed() });
  }

  async #shuffle(): Promise<void> {
    const now = await currentMood.get();
    if (now) await currentMood.set({ ...now, seed: newSeed() });
  }

  async #show(now: CurrentMood): Promise<void> {
    await currentMood.set(now);
    await showBadge(now.mood, strengthOf(now));
    await this.#observer?.shown(now);
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
    await failure.set({
      fault: error instanceof ModelError ? error.fault : 'runtime',
      detail: messageOf(error),
    });
    await showBadge('failed');
  }
}

/** When the post began of which a text came: that before is of the same one, unless it ended or rested. */
function begunAt({ site, time }: Pick<Post, 'site' | 'time'>, before: CurrentMood | null): number {
  const isSame =
    before !== null && !before.ended && before.site === site && Math.abs(time - before.time) <= longestRest;
  return isSame ? before.began : time;
}

const newSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0]!;
