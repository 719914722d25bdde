import { gzipSync } from 'node:zlib';
import type { Probabilities } from '#lib/mood/calibrate.ts';
import type { Mood } from '#lib/mood/reading.ts';

/** What a system says of one text. */
export interface Answer {
  readonly mood: Mood;
  /** Above 0 it leans to happy, below to sad, at 0 to neither: what counts where it must choose between the two. */
  readonly margin: number;
  /** Where the system has such. */
  readonly probabilities?: Probabilities;
}

/** Something that tells the mood of texts, and is measured beside others. */
export interface System {
  readonly name: string;
  readonly size: Size;
  /** Reads texts on one thread. @returns an answer to each, in order */
  answer(texts: readonly string[]): Promise<Answer[]>;
}

/** Bytes of all files that a system needs. */
export interface Size {
  readonly bytes: number;
  /** Each file packed with gzip. */
  readonly packed: number;
}

export const sizeOf = (files: readonly Uint8Array[]): Size => ({
  bytes: files.reduce((sum, { length }) => sum + length, 0),
  packed: files.reduce((sum, file) => sum + gzipSync(file).length, 0),
});
