import type { DecidedMood, Mood } from '#lib/mood/reading.ts';
import type { Observation } from './listener.ts';

/** A post and the mood that any reader would find in it. */
export interface Post {
  readonly site: string;
  readonly text: string;
  readonly mood: DecidedMood;
}

interface Reading extends Omit<Post, 'mood'> {
  readonly mood: Mood;
}

/** A post without a mood after this many milliseconds is lost. */
const patience = 30_000;

/** Counts what becomes of each post. */
export class Account {
  /** Posts that were read with their mood. */
  right = 0;
  /** Posts that were read with another mood. */
  wrong = 0;
  /** Posts that were not sent or not read. */
  lost = 0;
  /** Readings that came before the reading of an earlier request. */
  outOfOrder = 0;
  /** For each change of the badge: milliseconds since its text was sent. */
  readonly badgeMs: number[] = [];
  /** A description of each lost post. */
  readonly lostPosts: string[] = [];
  /** Requests without a reading, in their order. */
  #requests: { readonly site: string; readonly text: string }[] = [];
  /** Moods that were observed before their request, because the two are observed independently. */
  #earlyMoods: { readonly site: string; readonly mood: Mood }[] = [];
  #readings: Reading[] = [];

  /** Waits for the reading of a post. @param takeObservations returns the observations since its last call */
  async expect(post: Post, takeObservations: () => Promise<readonly Observation[]>): Promise<void> {
    for (const deadline = Date.now() + patience; Date.now() < deadline; ) {
      for (const observation of await takeObservations()) this.#record(observation);
      const reading = this.#readings.find(({ site, text }) => site === post.site && text === post.text);
      if (reading) {
        this.#readings = this.#readings.filter(({ site }) => site !== post.site);
        if (reading.mood === post.mood) this.right++;
        else this.wrong++;
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    this.lost++;
    this.lostPosts.push(JSON.stringify({ post, asked: this.#requests, early: this.#earlyMoods }));
    // What comes of it later must not count for another post.
    this.#requests = this.#requests.filter(({ site }) => site !== post.site);
    this.#earlyMoods = this.#earlyMoods.filter(({ site }) => site !== post.site);
  }

  counts() {
    const { right, wrong, lost, outOfOrder } = this;
    return { posts: right + wrong + lost, right, wrong, lost, outOfOrder };
  }

  #record(observation: Observation): void {
    if (observation.kind === 'badge') this.badgeMs.push(observation.ms);
    else if (observation.kind === 'readPost') {
      const early = this.#earlyMoods.findIndex(({ site }) => site === observation.site);
      if (early < 0) this.#requests.push(observation);
      else this.#addReading(observation, this.#earlyMoods.splice(early, 1)[0]!.mood);
    } else {
      const position = this.#requests.findIndex(({ site }) => site === observation.site);
      if (position > 0) this.outOfOrder++;
      if (position < 0) this.#earlyMoods.push(observation);
      else this.#addReading(this.#requests.splice(position, 1)[0]!, observation.mood);
    }
  }

  #addReading({ site, text }: { readonly site: string; readonly text: string }, mood: Mood): void {
    this.#readings.push({ site, text, mood });
  }
}
