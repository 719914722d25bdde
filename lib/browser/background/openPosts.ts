import { currentMood } from '#lib/browser/storage/currentMood.ts';
import { type OpenPost, openPosts } from '#lib/browser/storage/openPosts.ts';

/** Limit in milliseconds between two texts of the same post. */
const maxPostPause = 30 * 60_000;

/** More boxes than a person writes in at the same time. */
const maxOpenPosts = 50;

/**
 * Stores that a text of a post arrived, and returns the post. It keeps its start if the pause since its last text is
 * short. Beyond 50 posts the one that was not written in for the longest time is dropped.
 */
export async function openPost(text: Omit<OpenPost, 'postStart'>): Promise<OpenPost> {
  const [posts, now] = await Promise.all([openPosts.get(), currentMood.get()]);
  const previous = posts.find(({ number }) => number === text.number);
  const isShortPause = previous && Math.abs(text.time - previous.time) <= maxPostPause;
  const starts = [...posts, ...(now ? [now] : [])].map(({ postStart }) => postStart);
  const postStart = isShortPause ? previous.postStart : firstFree(text.time, starts);
  const post: OpenPost = { ...text, postStart };
  await openPosts.set([...posts.filter((other) => other !== previous), post].slice(-maxOpenPosts));
  return post;
}

/** Returns the first time from `time` that is not taken. The diary tells posts of a site apart by their starts. */
function firstFree(time: number, taken: readonly number[]): number {
  let free = time;
  while (taken.includes(free)) free++;
  return free;
}

/** Removes the posts that have ended. If the current mood is of one of them, it is marked as ended. */
export async function endPosts(hasEnded: (post: OpenPost) => boolean): Promise<void> {
  const [posts, now] = await Promise.all([openPosts.get(), currentMood.get()]);
  const ended = posts.filter(hasEnded);
  if (ended.length === 0) return;
  await openPosts.set(posts.filter((post) => !ended.includes(post)));
  if (now && ended.some(({ postStart }) => postStart === now.postStart))
    await currentMood.set({ ...now, ended: true });
}
