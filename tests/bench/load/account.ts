import type { DecidedMood } from '../../../lib/mood/reading.ts';
import type { Heard } from './listener.ts';

/** A post as it was written, and the mood that anyone would read in it. */
export interface Post {
  readonly site: string;
  readonly text: string;
  readonly mood: DecidedMood;
}

/** In milliseconds: what was not perceived by then is lost. */
const patience = 30_000;

/** What became of each post. */
export class Account {
  /** Posts that were written, of which the mood was perceived as it should be. */
  right = 0;
  /** Posts of which another mood was perceived. */
  wrong = 0;
  /** Posts that were not sent, or not perceived. */
  lost = 0;
  /** Readings that were answered before one that was asked for earlier. */
  outOfOrder = 0;
  /** From a text's being sent to the badge that says so. */
  readonly badgeMs: number[] = [];
  /** Asked for, and not answered yet, in the order of asking. */
  #open: { readonly site: string; readonly text: string }[] = [];
  #answered: Post[] = [];

  /** Waits for the mood of a post. @param hear what the extension's page heard since it was last asked */
  async expect(post: Post, hear: () => Promise<readonly Heard[]>): Promise<void> {
    const isOf = ({ site, text }: Post) => site === post.site && text === post.text;
    for (const until = Date.now() + patience; Date.now() < until; ) {
      for (const one of await hear()) this.#note(one);
      const answer = this.#answered.find(isOf);
      if (answer) {
        this.#answered = this.#answered.filter((other) => other.site !== post.site);
        if (answer.mood === post.mood) this.right++;
        else this.wrong++;
        return;
      }
      await new Promise((later) => setTimeout(later, 50));
    }
    this.lost++;
  }

  counts() {
    const { right, wrong, lost, outOfOrder } = this;
    return { posts: right + wrong + lost, right, wrong, lost, outOfOrder };
  }

  #note(heard: Heard): void {
    if (heard.kind === 'badge') this.badgeMs.push(heard.ms);
    else if (heard.kind === 'read') this.#open.push({ site: heard.site, text: heard.text });
    else {
      const place = this.#open.findIndex(({ site }) => site === heard.site);
      if (place < 0) return; // of a pick that was liked, or of an earlier answer
      if (place > 0) this.outOfOrder++;
      const [{ site, text }] = this.#open.splice(place, 1) as [{ site: string; text: string }];
      this.#answered.push({ site, text, mood: heard.mood as DecidedMood });
    }
  }
}
