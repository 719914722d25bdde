import { gzipSync } from 'node:zlib';
import type { Probabilities } from '#lib/mood/calibrate.ts';
import type { Mood } from '#lib/mood/reading.ts';

/** A system's answer to one text. */
export interface Answer {
  readonly mood: Mood;
  /** Above 0 for happy, below 0 for sad: decides when the answer must be one of the two. 0 is a tie. */
  readonly margin: number;
  /** Absent if the system has none. */
  readonly probabilities?: Probabilities;
}

/** Something that recognises the mood of texts. */
export interface System {
  readonly name: string;
  readonly size: Size;
  /** Reads texts on one thread. @returns an answer to each text, in order */
  answer(texts: readonly string[]): Promise<Answer[]>;
}

/** Bytes of all files that a system needs. */
export interface Size {
  readonly bytes: number;
  /** Bytes with each file compressed by gzip. */
  readonly packed: number;
}

export const sizeOf = (files: readonly Uint8Array[]): Size => ({
  bytes: files.reduce((sum, { length }) => sum + length, 0),
  packed: files.reduce((sum, file) => sum + gzipSync(file).length, 0),
});
