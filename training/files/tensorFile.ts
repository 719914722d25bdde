import { open, readFile, rename } from 'node:fs/promises';
import { UserError } from '#scripts/cli/command.ts';

/** Values in row-major order. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

export type Tensors = Readonly<Record<string, Tensor>>;

interface Header<State> {
  readonly state: State;
  readonly tensors: readonly { name: string; shape: readonly number[] }[];
}

const magic = 'TONIC1\n\0';

/**
 * Writes a state (JSON) and tensors as one file: magic bytes, length of the header (uint32), header, floats, all
 * little-endian. Writes atomically: to a temporary file beside it, which is synced and then renamed.
 * @throws UserError when it cannot be written (a full disk, say); the previous file is unchanged then
 */
export async function saveTensors<State>(path: string, state: State, tensors: Tensors): Promise<void> {
  const entries = Object.entries(tensors);
  const header: Header<State> = { state, tensors: entries.map(([name, { shape }]) => ({ name, shape })) };
  const json = Buffer.from(JSON.stringify(header));
  // Padded, so that the floats start at a multiple of four bytes.
  const padded = Buffer.alloc(Math.ceil(json.length / 4) * 4, ' ');
  json.copy(padded);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(padded.length);
  const values = entries.map(([, { values }]) =>
    Buffer.from(values.buffer, values.byteOffset, values.byteLength),
  );
  const partial = `${path}.partial`;
  try {
    const file = await open(partial, 'w');
    try {
      await file.writeFile([Buffer.from(magic), length, padded, ...values]);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partial, path);
  } catch (error) {
    throw new UserError(`${path}: cannot be written (${messageOf(error)}); the previous file is unchanged`);
  }
}

/**
 * Reads a file that `saveTensors` wrote.
 * @returns undefined when the file does not exist
 * @throws UserError when the file is damaged
 */
export async function loadTensors<State>(
  path: string,
): Promise<{ state: State; tensors: Tensors } | undefined> {
  const file = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new UserError(`${path}: cannot be read (${messageOf(error)})`);
  });
  if (file === undefined) return undefined;
  if (file.subarray(0, magic.length).toString() !== magic) throw new UserError(`${path}: not a checkpoint`);
  const start = magic.length + 4;
  try {
    const headerEnd = start + file.readUInt32LE(magic.length);
    const header = JSON.parse(file.subarray(start, headerEnd).toString()) as Header<State>;
    const floats = new Float32Array(Uint8Array.from(file.subarray(headerEnd)).buffer);
    let end = 0;
    const tensors = header.tensors.map(({ name, shape }): [string, Tensor] => {
      const size = shape.reduce((product, length) => product * length, 1);
      end += size;
      return [name, { shape, values: floats.slice(end - size, end) }];
    });
    if (end !== floats.length) throw new RangeError(`${floats.length} floats instead of ${end}`);
    return { state: header.state, tensors: Object.fromEntries(tensors) };
  } catch (error) {
    throw new UserError(`${path}: damaged (${messageOf(error)}); delete it to start afresh`);
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
