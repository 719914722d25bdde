import { request } from '#lib/browser/client.ts';
import type { Editable } from '#lib/composers/editor.ts';
import type { Impression } from '#lib/mood/reading.ts';
import type { MoodDot } from '#lib/moodDot/moodDot.ts';
import { takeMoodDot } from './moodDotScript.ts';

/**
 * The mood dot as the content script uses it. Its code is in a script of its own, which the background starts in this
 * frame when a mood is to be shown for the first time. If it cannot start, no dot is shown.
 */
export class MoodDotClient {
  #moodDot: MoodDot | undefined;
  /** The post whose mood is shown or expected. */
  #post: number | undefined;
  /** The reading asked for last. */
  #pending: Promise<Impression | null | undefined> | undefined;

  /** Shows the mood of a post once it is known, unless another reading was asked for or the post ended meanwhile. */
  async expect(box: Editable, post: number, reading: Promise<Impression | null | undefined>): Promise<void> {
    this.#post = post;
    this.#pending = reading;
    const [impression] = await Promise.all([reading, this.#load()]);
    if (this.#pending !== reading) return;
    // The reply to a reading that failed is an object with an error instead of a mood; see `ownApi` in wxt.config.ts.
    if (impression?.mood) this.#moodDot?.show(box, impression);
    else this.hide();
  }

  /** Hides the mood of a post that has ended. The mood of another post remains. */
  end(post: number): void {
    if (post === this.#post) this.hide();
  }

  hide(): void {
    this.#pending = undefined;
    this.#moodDot?.hide();
  }

  async #load(): Promise<void> {
    if (this.#moodDot) return;
    await request('loadMoodDot').catch(() => undefined);
    this.#moodDot ??= takeMoodDot();
  }
}
