import { readFileSync } from 'node:fs';

interface Recording {
  /** The day on which it was made. */
  readonly recorded: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly frames: readonly { readonly name: string; readonly file: string }[];
}

const folder = new URL('./recorded/', import.meta.url);
export const recording: Recording = JSON.parse(readFileSync(new URL('index.json', folder), 'utf8'));

/** Returns the frames that a real server sent, all of them or those of a name. */
export const recordedFrames = (name?: string): Buffer[] =>
  recording.frames
    .filter((frame) => name === undefined || frame.name === name)
    .map(({ file }) => readFileSync(new URL(file, folder)));
