import { randomInt } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

const letters = 'abcdefghijklmnopqrstuvwxyz';

/**
 * Words of 16 random letters, which occur nowhere by chance, and the search for them as UTF-8, as UTF-16 and as base64 in each
 * of its three alignments. Files compressed with Snappy or LZ4 (LevelDB, Firefox) are searched without decompression: both
 * formats store letters that do not repeat literally, and no two marks share a beginning.
 */
export class Marks {
  readonly #places = new Map<string, string>();

  get size(): number {
    return this.#places.size;
  }

  /** Creates a mark for a place. */
  for(place: string): string {
    const mark = Array.from({ length: 16 }, () => letters[randomInt(letters.length)]).join('');
    this.#places.set(mark, place);
    return mark;
  }

  /** Searches names and bytes of all files of a folder. @returns 'PLACE: FILE' for each mark found */
  async under(folder: string): Promise<string[]> {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
    const found: string[] = [];
    for (const file of files) {
      const name = relative(folder, file);
      for (const place of this.#in(`${name}\n${await readFile(file, 'latin1')}`))
        found.push(`${place}: ${name}`);
    }
    return found;
  }

  /** @param bytes one character a byte (latin1) */
  #in(bytes: string): Set<string> {
    const forms = new Map(
      [...this.#places].flatMap(([mark, place]) => formsOf(mark).map((form) => [form, place] as const)),
    );
    const found = bytes.matchAll(new RegExp([...forms.keys()].join('|'), 'g'));
    return new Set([...found].map(([form]) => forms.get(form)!));
  }
}

/** The encodings of a mark, one character a byte. */
function formsOf(mark: string): string[] {
  const base64 = [0, 1, 2].map((before) => {
    const text = Buffer.from('\0'.repeat(before) + mark).toString('base64');
    // A base64 character has six bits. Only characters whose bits are all of the mark are searched for.
    return text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + mark.length) * 8) / 6));
  });
  return [mark, Buffer.from(mark, 'utf16le').toString('latin1'), ...base64];
}
