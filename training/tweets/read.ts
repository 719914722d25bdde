import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { CsvError, parse } from 'csv-parse';
import { UserError } from '#scripts/cli/command.ts';
import { type OnProgress, unwatched } from '#training/cli/progress.ts';

/** One row of Sentiment140. */
export interface Tweet {
  /** The row's number in the original file. */
  readonly row: number;
  /** 0 sad, 1 happy, null if the cell is empty. */
  readonly label: 0 | 1 | null;
  readonly text: string;
}

const columns = ['row', 'label', 'text'];

/**
 * Streams the tweets of a CSV file (row,label,text; UTF-8; gzip if its name ends in .gz), in order.
 * @param onProgress gets the number of bytes read
 * @throws UserError for a missing file, other columns, a damaged gzip, a label other than 0 and 1, or a text that is not
 *   UTF-8; the message has the number of the row in this file
 */
export async function* readTweets(path: string, onProgress: OnProgress = unwatched): AsyncGenerator<Tweet> {
  const { size } = await stat(path).catch(() => {
    throw new UserError(`${path}: no such file`);
  });
  const file = createReadStream(path);
  // One character a byte, so that invalid UTF-8 is found in its row.
  const parser = parse({ encoding: 'latin1', relax_column_count: true });
  const ended = () => undefined; // A failure reaches the loop below through the parser.
  if (path.endsWith('.gz')) pipeline(file, createGunzip(), withoutMark, parser, ended);
  else pipeline(file, withoutMark, parser, ended);

  let number = 0;
  try {
    for await (const bytes of parser as AsyncIterable<string[]>) {
      const cells = bytes.map((cell) => decoded(cell, number, path));
      if (number === 0) checkHeader(cells, path);
      else yield tweetOf(cells, number, path);
      if (number % 10_000 === 0) onProgress(file.bytesRead, size);
      number++;
    }
  } catch (error) {
    throw asUserError(error, parser.info.records, path);
  }
  if (number <= 1) throw new UserError(`${path}: holds no tweets`);
}

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/** Drops a byte order mark at the start. The parser's own option for it would also set the encoding of the cells. */
async function* withoutMark(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let isFirst = true;
  for await (const chunk of chunks) {
    const hasMark = isFirst && chunk.subarray(0, byteOrderMark.length).equals(byteOrderMark);
    yield hasMark ? chunk.subarray(byteOrderMark.length) : chunk;
    isFirst = false;
  }
}

const beyondAscii = /[\u0080-\u00ff]/;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Decodes a cell from UTF-8.
 * @param bytes one character a byte
 * @throws UserError if the bytes are not UTF-8
 */
function decoded(bytes: string, number: number, path: string): string {
  if (!beyondAscii.test(bytes)) return bytes;
  try {
    return utf8.decode(Buffer.from(bytes, 'latin1'));
  } catch {
    throw new UserError(`${path}: row ${number}: not UTF-8; save the file as UTF-8`);
  }
}

function checkHeader(cells: readonly string[], path: string): void {
  if (cells.join() !== columns.join()) {
    throw new UserError(
      `${path}: row 0: the columns must be ${columns.join()}, found ${cells.join().slice(0, 80)}`,
    );
  }
}

function tweetOf(cells: readonly string[], number: number, path: string): Tweet {
  const [row, label, text] = cells;
  if (cells.length !== columns.length || row === undefined || label === undefined || text === undefined) {
    throw new UserError(`${path}: row ${number}: ${cells.length} columns instead of ${columns.length}`);
  }
  if (!/^\d+$/.test(row)) throw new UserError(`${path}: row ${number}: the row number is ${quote(row)}`);
  if (label !== '0' && label !== '1' && label !== '') {
    throw new UserError(`${path}: row ${number}: the label must be 0 or 1, found ${quote(label)}`);
  }
  return { row: Number(row), label: label === '' ? null : label === '1' ? 1 : 0, text };
}

const quote = (cell: string): string => JSON.stringify(cell.slice(0, 40));

/** @param read complete rows including the header: more than were yielded, because a failing stream drops some */
function asUserError(error: unknown, read: number, path: string): unknown {
  if (!(error instanceof Error) || error instanceof UserError) return error;
  const code = 'code' in error ? String(error.code) : '';
  const last = Math.max(0, read - 1);
  if (code === 'Z_BUF_ERROR') return new UserError(`${path}: the gzip file is truncated after row ${last}`);
  if (code.startsWith('Z_'))
    return new UserError(`${path}: damaged gzip after row ${last}: ${error.message}`);
  if (error instanceof CsvError) return new UserError(`${path}: row ${read}: ${error.message.slice(0, 160)}`);
  if (code.startsWith('E')) return new UserError(`${path}: ${error.message}`);
  return error;
}
