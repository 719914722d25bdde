import { SerialQueue } from '#lib/async/serialQueue.ts';
import { type CurrentPost, shownStart } from '#lib/browser/currentPost.ts';
import type { Handlers } from '#lib/browser/protocol.ts';
import { type CurrentMood, currentMood, failure, strengthOf } from '#lib/browser/storage/currentMood.ts';
import { isAtRisk } from '#lib/crisis/detect.ts';
import type { Classifier, WordEffect } from '#lib/mood/classifier.ts';
import { ModelError } from '#lib/mood/manifest.ts';
import { messageOf } from '#lib/mood/modelFiles.ts';
import type { DecidedMood, Impression } from '#lib/mood/reading.ts';
import { showBadge } from './badge.ts';

export interface MoodObserver {
  /** Called after a mood was shown: the mood of a text that was read, or the user's correction of it. */
  onMood(now: CurrentMood): Promise<void>;
}

/** Limit in milliseconds. The badge shows no time, so an older mood would look like the current one. */
const maxBadgeAge = 60 * 60_000;

/** Limit in milliseconds between two texts of the same post. */
const maxPostPause = 30 * 60_000;

interface Post {
  readonly site: string;
  /** When the text arrived (ms since the epoch). */
  readonly time: number;
  readonly text: string;
  readonly isAtRisk: boolean;
  /** False until the model has read the text. It stays false while the model cannot be used. */
  isRead: boolean;
}

/**
 * The only writer of the current mood. The mood is in storage, because the browser may stop the background at any
 * moment. The model is loaded once, when it is first needed. The post itself is only in memory, and lost when the
 * background stops.
 */
export class MoodService {
  readonly #load: () => Promise<Classifier>;
  readonly #observer: MoodObserver | undefined;
  readonly #now: () => number;
  #classifier: Promise<Classifier> | undefined;
  /** The latest post, or undefined after its box was emptied. Never stored. */
  #post: Post | undefined;
  readonly #queue = new SerialQueue();

  constructor(load: () => Promise<Classifier>, observer?: MoodObserver, now: () => number = Date.now) {
    this.#load = load;
    this.#observer = observer;
    this.#now = now;
  }

  readonly handlers: Pick<
    Handlers,
    'loadModel' | 'reloadModel' | 'readPost' | 'endPost' | 'getCurrentPost' | 'correctMood' | 'shufflePicks'
  > = {
    loadModel: () => this.#queue.run(() => this.#loadModel()),
    reloadModel: () => this.#queue.run(() => this.#loadModel()),
    readPost: ({ host }, text) => this.#queue.run(() => this.#readPost(host ?? '', text)),
    endPost: ({ host }) => this.#queue.run(() => this.#endPost(host ?? '')),
    getCurrentPost: () => this.#queue.run(() => this.#getCurrentPost()),
    correctMood: (_sender, mood) => this.#queue.run(() => this.#correctMood(mood)),
    shufflePicks: () => this.#queue.run(() => this.#shufflePicks()),
  };

  /** Shows the stored mood on the badge, unless it is too old. */
  restore(): Promise<void> {
    return this.#queue.run(() => this.#showStored());
  }

  /** Forgets the mood and the post. */
  forget(): Promise<void> {
    return this.#queue.run(async () => {
      this.#post = undefined;
      await currentMood.set(null);
      await this.#showStored();
    });
  }

  async #showStored(): Promise<void> {
    const [now, modelFailure] = await Promise.all([currentMood.get(), failure.get()]);
    if (modelFailure !== null) await showBadge('failed');
    else if (now && Math.abs(this.#now() - now.time) <= maxBadgeAge)
      await showBadge(now.mood, strengthOf(now));
    else await showBadge('none');
  }

  /**
   * Loads the model and reads the post if it could not be read before, so that the popup shows the post with its own
   * mood.
   */
  async #loadModel(): Promise<void> {
    if (this.#post && !this.#post.isRead) await this.#read(this.#post);
    else await this.#getClassifier();
  }

  #readPost(site: string, text: string): Promise<Impression | null> {
    this.#post = { site, time: this.#now(), text, isAtRisk: isAtRisk(text), isRead: false };
    return this.#read(this.#post);
  }

  async #read(post: Post): Promise<Impression | null> {
    const classifier = await this.#getClassifier();
    const reading = await classifier?.read(post.text).catch((error: unknown) => this.#fail(error));
    if (!reading) return null;
    post.isRead = true;
    const { site, time } = post;
    const postStart = postStartOf(post, await currentMood.get());
    await this.#show({ ...reading, site, time, postStart, corrected: false, seed: newSeed() });
    return { mood: reading.mood, weight: reading.weight };
  }

  /** Forgets the post. The mood is marked as ended only if it is of the same site. */
  async #endPost(site: string): Promise<void> {
    this.#post = undefined;
    const now = await currentMood.get();
    if (now?.site === site) await currentMood.set({ ...now, ended: true });
  }

  async #getCurrentPost(): Promise<CurrentPost | null> {
    if (!this.#post) return null;
    const { text, isAtRisk } = this.#post;
    const start = shownStart(text);
    const inShown = (word: WordEffect) => ({ ...word, start: word.start - start, end: word.end - start });
    // A model that fails to load already failed in the reading, which reported it. The post is then shown without marks.
    const effects = await this.#classifier
      ?.then((classifier) => classifier.effects(text, start))
      .catch(() => []);
    return {
      text: text.slice(start),
      isTruncated: start > 0,
      words: (effects ?? []).map(inShown),
      isAtRisk,
    };
  }

  async #correctMood(mood: DecidedMood): Promise<void> {
    const now = await currentMood.get();
    if (now) await this.#show({ ...now, mood, corrected: true, seed: newSeed() });
  }

  async #shufflePicks(): Promise<void> {
    const now = await currentMood.get();
    if (now) await currentMood.set({ ...now, seed: newSeed() });
  }

  async #show(now: CurrentMood): Promise<void> {
    await currentMood.set(now);
    await showBadge(now.mood, strengthOf(now));
    await this.#observer?.onMood(now);
  }

  /** Returns the model, or undefined if it cannot be loaded. The popup and the badge then show the failure. */
  async #getClassifier(): Promise<Classifier | undefined> {
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

  /** Shows a failure in the popup and on the badge. The next message that needs the model loads it again. */
  async #fail(error: unknown): Promise<undefined> {
    this.#classifier = undefined;
    await failure.set({
      fault: error instanceof ModelError ? error.fault : 'runtime',
      detail: messageOf(error),
    });
    await showBadge('failed');
  }
}

/**
 * Returns when the post of a text started (ms since the epoch). The text belongs to the post of the previous mood if
 * both are of the same site, that post has not ended, and the pause between them is short.
 */
function postStartOf({ site, time }: Pick<Post, 'site' | 'time'>, previous: CurrentMood | null): number {
  const isSamePost =
    previous !== null &&
    !previous.ended &&
    previous.site === site &&
    Math.abs(time - previous.time) <= maxPostPause;
  return isSamePost ? previous.postStart : time;
}

const newSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0]!;
