import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '#scripts/cli/command.ts';
import type { WeightTensor } from '#training/lstm/initial.ts';

/** Named tensors of 32-bit floats. */
export type Tensors = Readonly<Record<string, WeightTensor>>;

interface Header<State> {
  readonly state: State;
  readonly tensors: readonly { name: string; shape: readonly number[] }[];
}

const magic = 'TONIC1\n\0';

/**
 * Writes a state (JSON) and tensors as one file: magic, length of the header (uint32), header, floats, all
 * little-endian. The file appears whole or not at all: it is written beside its place, synced, then renamed.
 * @throws UserError when it cannot be written (a full disk, say); the file of before is still there
 */
export async function saveTensors<State>(path: string, state: State, tensors: Tensors): Promise<void> {
  const entries = Object.entries(tensors);
  const header: Header<State> = { state, tensors: entries.map(([name, { shape }]) => ({ name, shape })) };
  const json = Buffer.from(JSON.stringify(header));
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
      await file.writeFile(Buffer.concat([Buffer.from(magic), length, padded, ...values]));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partial, path);
  } catch (error) {
    throw new UserError(`${path}: cannot be written (${messageOf(error)}); what was there before is kept`);
  }
}

/**
 * Reads what saveTensors wrote.
 * @returns undefined when there is no such file
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
    const floatsAt = start + file.readUInt32LE(magic.length);
    const header = JSON.parse(file.subarray(start, floatsAt).toString()) as Header<State>;
    const floats = new Float32Array(Uint8Array.from(file.subarray(floatsAt)).buffer);
    let at = 0;
    const tensors = header.tensors.map(({ name, shape }): [string, WeightTensor] => {
      const size = shape.reduce((product, length) => product * length, 1);
      at += size;
      return [name, { shape, values: floats.slice(at - size, at) }];
    });
    if (at !== floats.length) throw new RangeError(`${floats.length} floats where ${at} are due`);
    return { state: header.state, tensors: Object.fromEntries(tensors) };
  } catch (error) {
    throw new UserError(`${path}: damaged (${messageOf(error)}); delete it to start afresh`);
  }
}

/** Where a run keeps what it needs to go on. */
export const checkpointPath = (folder: string): string => join(folder, 'checkpoint.bin');

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
