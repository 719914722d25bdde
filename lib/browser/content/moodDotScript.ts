import type { MoodDot } from '#lib/moodDot/moodDot.ts';

/** The path of the mood dot's script in the build. */
export const moodDotFile = '/moodDot.js';

/**
 * Key of the mood dot in the globals of the extension's isolated world, which its scripts in a frame share. See context.ts
 * for why it is a symbol.
 */
const key = Symbol.for('tonic.moodDot');
const world = globalThis as { [key]?: MoodDot };

/** Hands the mood dot of this frame over to the content script that asked for it. To be called in the dot's script. */
export function provideMoodDot(moodDot: MoodDot): void {
  world[key] = moodDot;
}

/** Takes the mood dot that was provided in this frame, so that no later content script uses an outdated one. */
export function takeMoodDot(): MoodDot | undefined {
  const moodDot = world[key];
  delete world[key];
  return moodDot;
}
