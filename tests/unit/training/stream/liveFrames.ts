import { liveLine } from '#tests/unit/training/live/tinyLive.ts';
import { commitFrame, type Op, post } from './frameBuilder.ts';

/** A post of a labelled tweet: the emoji at its end tells the label. */
const createOf = (name: number): Op => {
  const { text, label } = liveLine(name);
  return { action: 'create', rkey: `r${name}`, record: post(`${text} ${label === 1 ? '😊' : '😞'}`) };
};

/**
 * Returns frames of commits that create a post for each name: one commit of `together` posts, then as many of one post,
 * and so on, by accounts in turn.
 */
export async function createFrames(names: readonly number[], together: number): Promise<Buffer[]> {
  const frames: Buffer[] = [];
  for (let k = 0, isLarge = true; k < names.length; ) {
    const count = isLarge ? together : 1;
    const seq = frames.length + 1;
    frames.push(await commitFrame(seq, `did:plc:${seq % 5}`, names.slice(k, k + count).map(createOf)));
    k += count;
    if (isLarge || seq % together === 0) isLarge = !isLarge;
  }
  return frames;
}
