import type { SerialQueue } from '#lib/async/serialQueue.ts';
import type { Handlers } from '#lib/browser/protocol.ts';
import { storedAdjustments } from '#lib/browser/storage/adjustments.ts';
import { ignoreReported } from '#lib/browser/storage/persistentItem.ts';
import { storedSettings } from '#lib/browser/storage/settings.ts';
import { type Adjustments, corrected, type Lesson } from '#lib/mood/adjustments.ts';
import type { DecidedMood } from '#lib/mood/reading.ts';
import type { Learner } from './moodService.ts';

/** The only writer of the adjustments. */
export class AdjustmentsService implements Learner {
  readonly #queue: SerialQueue;
  /** The last correction, which another one of the same text replaces. */
  #last: { lesson: Lesson; before: Adjustments; after: Adjustments } | undefined;

  /** @param queue shared by all services that write what a backup contains */
  constructor(queue: SerialQueue) {
    this.#queue = queue;
  }

  readonly handlers: Pick<Handlers, 'forgetAdjustments'> = {
    forgetAdjustments: () => this.#queue.run(() => storedAdjustments.erase()),
  };

  /** Learns a correction, unless the consent was withdrawn meanwhile. A failed save does not make the correction fail. */
  async learn(lesson: Lesson, mood: DecidedMood): Promise<void> {
    await this.#queue.run(() => this.#learn(lesson, mood)).catch(ignoreReported);
  }

  async #learn(lesson: Lesson, mood: DecidedMood): Promise<void> {
    if (!(await storedSettings.get()).agreed) return;
    const { value: now } = await storedAdjustments.get();
    const last = this.#last?.lesson === lesson ? this.#last : undefined;
    // They differ if the adjustments were erased or imported meanwhile.
    const before = last && isEqual(last.after, now) ? last.before : now;
    const after = corrected(before, lesson, mood);
    if (after !== now) await storedAdjustments.set(after);
    this.#last = { lesson, before, after };
  }
}

const isEqual = (one: Adjustments, other: Adjustments): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
