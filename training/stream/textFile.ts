import { closeSync, existsSync, fstatSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { UserError } from '#scripts/cli/command.ts';

/** A line of the file, in bytes. */
export interface LinePlace {
  readonly start: number;
  readonly length: number;
}

/**
 * The file of labelled texts, JSON lines as `npm run train -- --continue` reads them. What a killed process wrote without
 * counting it in its database is cut off when the file is opened.
 */
export class TextFile {
  readonly #file: number;
  #length: number;

  /**
   * @param length in bytes, that the database counted
   * @throws UserError when the file is shorter, and the system's errors
   */
  constructor(path: string, length: number) {
    this.#file = openSync(path, existsSync(path) ? 'r+' : 'w+');
    this.#length = length;
    if (fstatSync(this.#file).size < length)
      throw new UserError(`${path}: is shorter than it was; move it away to start a new one`);
    ftruncateSync(this.#file, length);
  }

  get length(): number {
    return this.#length;
  }

  append(text: string, label: 0 | 1): LinePlace {
    const line = Buffer.from(`${JSON.stringify({ text, label })}\n`);
    const place = { start: this.#length, length: line.length };
    this.#write(line, place.start);
    this.#length += line.length;
    return place;
  }

  /** Overwrites a line with spaces, which is an empty line to who reads the file. */
  blank({ start, length }: LinePlace): void {
    this.#write(Buffer.alloc(length - 1, ' '), start);
  }

  /** Forgets lines that were appended after the file had a length. */
  rewind(length: number): void {
    this.#length = length;
  }

  close(): void {
    closeSync(this.#file);
  }

  #write(bytes: Buffer, position: number): void {
    for (let done = 0; done < bytes.length; )
      done += writeSync(this.#file, bytes, done, bytes.length - done, position + done);
  }
}
