import { SerialQueue } from '#lib/async/serialQueue.ts';
import { type CurrentPost, shownStart } from '#lib/browser/currentPost.ts';
import type { Handlers, Sender } from '#lib/browser/protocol.ts';
import { storedAdjustments } from '#lib/browser/storage/adjustments.ts';
import { type CurrentMood, currentMood, failure } from '#lib/browser/storage/currentMood.ts';
import { type OpenPost, openPosts } from '#lib/browser/storage/openPosts.ts';
import { storedSettings } from '#lib/browser/storage/settings.ts';
import { isAtRisk } from '#lib/crisis/detect.ts';
import type { Lesson } from '#lib/mood/adjustments.ts';
import type { Classifier, WordEffect } from '#lib/mood/classifier.ts';
import { type Feeling, moodOfFeeling } from '#lib/mood/feelings.ts';
import { ModelError } from '#lib/mood/manifest.ts';
import { messageOf } from '#lib/mood/modelFiles.ts';
import type { DecidedMood, Impression } from '#lib/mood/reading.ts';
import { feelingShown } from '#lib/mood/tags.ts';
import { showBadge } from './badge.ts';
import { endPosts, openPost } from './openPosts.ts';

export interface MoodObserver {
  /** Called after a mood was shown: the mood of a text that was read, or the user's correction of it. */
  onMood(now: CurrentMood): Promise<void>;
}

export interface Learner {
  /** Called after the user corrected the mood of a text. */
  learn(lesson: Lesson, mood: DecidedMood): Promise<void>;
}

/** Limit in milliseconds. The badge shows no time, so an older mood would look like the current one. */
const maxBadgeAge = 60 * 60_000;

interface LatestPost extends OpenPost {
  readonly text: string;
  /** False until the model has read the text. It stays false while the model cannot be used. */
  isRead: boolean;
}

/**
 * The only writer of the current mood and of the open posts. They are in storage, because the browser may stop the
 * background at any moment. The model is loaded once, when it is first needed. The words of the latest post are only in
 * memory, and lost when the background stops.
 */
export class MoodService {
  readonly #load: () => Promise<Classifier>;
  readonly #observer: MoodObserver | undefined;
  readonly #now: () => number;
  readonly #learner: Learner | undefined;
  #classifier: Promise<Classifier> | undefined;
  /** The post of the latest text, or undefined after it ended. Its words are never stored. */
  #post: LatestPost | undefined;
  /** Of the current mood's text, also after its post ended. It has no words, and is lost when the background stops. */
  #lesson: Lesson | undefined;
  readonly #queue = new SerialQueue();

  constructor(
    load: () => Promise<Classifier>,
    observer?: MoodObserver,
    now: () => number = Date.now,
    learner?: Learner,
  ) {
    this.#load = load;
    this.#observer = observer;
    this.#now = now;
    this.#learner = learner;
  }

  readonly handlers: Pick<
    Handlers,
    'loadModel' | 'reloadModel' | 'readPost' | 'endPost' | 'getCurrentPost' | 'correctMood' | 'shufflePicks'
  > = {
    loadModel: () => this.#queue.run(() => this.#loadModel()),
    reloadModel: () => this.#queue.run(() => this.#loadModel()),
    readPost: (sender, text, number) => this.#queue.run(() => this.#readPost(sender, text, number)),
    endPost: (_sender, number) => this.#end((post) => post.number === number),
    getCurrentPost: () => this.#queue.run(() => this.#getCurrentPost()),
    correctMood: (_sender, mood, feeling) => this.#queue.run(() => this.#correctMood(mood, feeling)),
    shufflePicks: () => this.#queue.run(() => this.#shufflePicks()),
  };

  /** Shows the stored mood on the badge, unless it is too old. */
  restore(): Promise<void> {
    return this.#queue.run(() => this.#showStored());
  }

  /** Ends the posts of a tab that was closed or whose page was left. */
  endTab(tab: number): Promise<void> {
    return this.#end((post) => post.tab === tab);
  }

  /** Forgets the mood and the posts. */
  forget(): Promise<void> {
    return this.#queue.run(async () => {
      this.#post = undefined;
      this.#lesson = undefined;
      await openPosts.set([]);
      await currentMood.set(null);
      await this.#showStored();
    });
  }

  async #showStored(): Promise<void> {
    const [now, modelFailure] = await Promise.all([currentMood.get(), failure.get()]);
    if (modelFailure !== null) await showBadge('failed');
    else if (now && Math.abs(this.#now() - now.time) <= maxBadgeAge) await showMood(now);
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

  /**
   * Reads a text. A text of a web page is refused without consent, which may have been withdrawn since it was sent. The
   * welcome page is read without consent.
   */
  async #readPost({ host, tab }: Sender, text: string, number: number): Promise<Impression | null> {
    if (host !== undefined && !(await storedSettings.get()).agreed) return null;
    const post = await openPost({
      number,
      ...(tab !== undefined && { tab }),
      site: host ?? '',
      time: this.#now(),
      isAtRisk: isAtRisk(text),
    });
    this.#post = { ...post, text, isRead: false };
    return this.#read(this.#post);
  }

  async #read(post: LatestPost): Promise<Impression | null> {
    const classifier = await this.#getClassifier();
    const { value: adjustments } = await storedAdjustments.get();
    const reading = await classifier
      ?.read(post.text, adjustments)
      .catch((error: unknown) => this.#fail(error));
    if (!reading) return null;
    post.isRead = true;
    this.#lesson = reading.lesson;
    const { mood, happy, weight, reason, isIronic } = reading;
    const feeling = feelingShown(reading);
    const { site, time, postStart } = post;
    const isGentle = (await openPosts.get()).some(({ isAtRisk }) => isAtRisk);
    // Field by field, so that the probabilities of feelings and irony are not stored.
    await this.#show({
      mood,
      happy,
      weight,
      ...(reason && { reason }),
      ...(feeling && { feeling }),
      ...(isIronic && { ironic: true }),
      site,
      time,
      postStart,
      corrected: false,
      seed: newSeed(),
      ...(isGentle && { gentle: true }),
    });
    return { mood, weight, ...(feeling && { feeling }) };
  }

  /** Ends posts, and forgets the words of the latest post if it is one of them. */
  #end(hasEnded: (post: OpenPost) => boolean): Promise<void> {
    return this.#queue.run(async () => {
      if (this.#post && hasEnded(this.#post)) this.#post = undefined;
      await endPosts(hasEnded);
    });
  }

  async #getCurrentPost(): Promise<CurrentPost | null> {
    if (!this.#post) return null;
    const { text } = this.#post;
    const start = shownStart(text);
    const inShown = (word: WordEffect) => ({ ...word, start: word.start - start, end: word.end - start });
    const { value: adjustments } = await storedAdjustments.get();
    // A model that fails to load already failed in the reading, which reported it. The post is then shown without marks.
    const effects = await this.#classifier
      ?.then((classifier) => classifier.effects(text, start, undefined, adjustments))
      .catch(() => []);
    return {
      text: text.slice(start),
      isTruncated: start > 0,
      words: (effects ?? []).map(inShown),
    };
  }

  async #correctMood(mood: DecidedMood, feeling?: Feeling): Promise<void> {
    const now = await currentMood.get();
    if (!now) return;
    const { feeling: _, ...rest } = now;
    const chosen = feeling ? { mood: moodOfFeeling[feeling], feeling } : { mood };
    await this.#show({ ...rest, ...chosen, corrected: true, seed: newSeed() });
    if (this.#lesson) await this.#learner?.learn(this.#lesson, chosen.mood);
  }

  async #shufflePicks(): Promise<void> {
    const now = await currentMood.get();
    if (now) await currentMood.set({ ...now, seed: newSeed() });
  }

  async #show(now: CurrentMood): Promise<void> {
    await currentMood.set(now);
    await showMood(now);
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

const showMood = ({ mood, corrected, weight, feeling }: CurrentMood): Promise<void> =>
  showBadge(mood, corrected ? undefined : weight, feeling);

const newSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0]!;
