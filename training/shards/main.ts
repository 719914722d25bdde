// npm run live:shards: reads a stream of posts and puts them into the queue of a NATS server, from which several processes
// of `npm run live` take them.
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { command, UserError } from '#scripts/cli/command.ts';
import { say } from '#training/cli/say.ts';
import { replaceFile } from '#training/files/replaceFile.ts';
import { formatOf, subscribe } from '#training/stream/subscribe.ts';
import { Queue } from './queue.ts';

/** How often the cursor is saved and the number of events is told, in milliseconds. */
const interval = 1000;

const usage = 'npm run live:shards -- --from URL --to nats://HOST:PORT --shards N --out DIR [--from-start]';

await command(async () => {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      shards: { type: 'string' },
      out: { type: 'string' },
      'from-start': { type: 'boolean', default: false },
    },
  });
  const { from, to, out } = values;
  const shards = Number(values.shards);
  if (from === undefined || to === undefined || out === undefined || !Number.isInteger(shards) || shards < 1)
    throw new UserError(usage);
  if (!URL.canParse(from) || !URL.canParse(to)) throw new UserError(usage);
  await mkdir(out, { recursive: true });
  const stream = new URL(from);
  const first = values['from-start'] ? formatOf(stream).first : undefined;
  await forward(stream, new URL(to), shards, join(out, 'cursor.json'), first);
});

/** A stream and the number of its last event that is in the queue. */
interface Cursor {
  readonly from: string;
  readonly cursor: number;
}

/**
 * Puts the changes of a stream into the queue until the process is told to end. The cursor is saved after the batches that
 * it stands for are on the disk of the queue. What a kill leaves between comes twice, which the queue or the store notices.
 * @param first cursor to begin with if none is saved; undefined to begin with what is sent from now on
 */
async function forward(
  from: URL,
  to: URL,
  shards: number,
  cursorFile: string,
  first: number | undefined,
): Promise<void> {
  const queue = await Queue.open(to, shards);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  let events = 0;
  let saved = Date.now();
  let cursor = (await cursorIn(cursorFile, from)) ?? first;
  say(
    `${from} is shared by ${shards} shards, ${cursor === undefined ? 'from now on' : `after its event ${cursor}`}`,
  );
  const save = async () => {
    saved = Date.now();
    if (cursor !== undefined) await replaceFile(cursorFile, JSON.stringify({ from: from.href, cursor }));
  };
  try {
    for await (const batch of subscribe(from, cursor, { say, signal: stop.signal })) {
      await queue.publish(batch);
      cursor = batch.cursor;
      events++;
      if (Date.now() - saved < interval) continue;
      await save();
      say(`${events} events`);
    }
  } finally {
    await save();
    await queue.close();
  }
}

async function cursorIn(file: string, from: URL): Promise<number | undefined> {
  const json = await readFile(file, 'utf8').catch(() => undefined);
  if (json === undefined) return undefined;
  const saved = JSON.parse(json) as Cursor;
  if (saved.from !== from.href) throw new UserError(`${file}: belongs to the stream ${saved.from}`);
  return saved.cursor;
}
