import type { DecidedMood, Mood } from '#lib/mood/reading.ts';
import type { Heard } from './listener.ts';

/** A post as it was written, and the mood that anyone would read in it. */
export interface Post {
  readonly site: string;
  readonly text: string;
  readonly mood: DecidedMood;
}

interface Answer extends Omit<Post, 'mood'> {
  readonly mood: Mood;
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
  /** What is known of each post that was lost. */
  readonly missed: string[] = [];
  /** Asked for, and not answered yet, in the order of asking. */
  #open: { readonly site: string; readonly text: string }[] = [];
  /** Moods that were heard of before their text: the two come on ways of their own. */
  #early: { readonly site: string; readonly mood: Mood }[] = [];
  #answered: Answer[] = [];

  /** Waits for the mood of a post. @param hear what the extension's page heard since it was last asked */
  async expect(post: Post, hear: () => Promise<readonly Heard[]>): Promise<void> {
    const isOf = ({ site, text }: Answer) => site === post.site && text === post.text;
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
    this.missed.push(JSON.stringify({ post, asked: this.#open, early: this.#early }));
    // Whatever comes of it later is of no other post.
    this.#open = this.#open.filter((other) => other.site !== post.site);
    this.#early = this.#early.filter((other) => other.site !== post.site);
  }

  counts() {
    const { right, wrong, lost, outOfOrder } = this;
    return { posts: right + wrong + lost, right, wrong, lost, outOfOrder };
  }

  #note(heard: Heard): void {
    if (heard.kind === 'badge') this.badgeMs.push(heard.ms);
    else if (heard.kind === 'read') {
      const early = this.#early.findIndex(({ site }) => site === heard.site);
      if (early < 0) this.#open.push(heard);
      else this.#answer(heard, this.#early.splice(early, 1)[0]!.mood);
    } else {
      const place = this.#open.findIndex(({ site }) => site === heard.site);
      if (place > 0) this.outOfOrder++;
      if (place < 0) this.#early.push(heard);
      else this.#answer(this.#open.splice(place, 1)[0]!, heard.mood);
    }
  }

  #answer({ site, text }: { readonly site: string; readonly text: string }, mood: Mood): void {
    this.#answered.push({ site, text, mood });
  }
}
