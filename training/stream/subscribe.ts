import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '#scripts/cli/command.ts';
import { framesOf } from './frames.ts';
import { jetstream } from './jetstream.ts';
import { repoStream } from './repoStream.ts';
import type { Batch, Frame, StreamFormat } from './source.ts';

const longestWaitMs = 64_000;
/** Unreadable messages that are reported one by one. */
const maxReported = 5;

/** Returns how long to wait after so many failures in a row: a second, doubled each time, up to 64 s, less up to half. */
export const waitAfter = (failures: number, random = Math.random): number =>
  Math.min(longestWaitMs, 1000 * 2 ** failures) * (1 - random() / 2);

/** @throws UserError when the address is not one of a stream that we can read */
export function formatOf(from: URL): StreamFormat {
  const isSocket = from.protocol === 'wss:' || from.protocol === 'ws:';
  if (isSocket && from.pathname === '/xrpc/com.atproto.sync.subscribeRepos') return repoStream;
  if (isSocket && from.pathname === '/subscribe') return jetstream;
  throw new UserError(
    `--from is wss://HOST/xrpc/com.atproto.sync.subscribeRepos or wss://HOST/subscribe (Jetstream) or nats://HOST:PORT/SHARD, not ${from}`,
  );
}

/** How a subscription reports and ends. */
export interface Subscriber {
  /** Gets messages for the user, one line each. */
  readonly say: (line: string) => void;
  /** Ends the subscription. */
  readonly signal: AbortSignal;
  /** Returns the milliseconds to wait after so many failures in a row. */
  readonly wait?: (failures: number) => number;
}

/**
 * Yields the batches of a stream in order. Whenever the connection ends it connects again, after the last batch that the
 * caller was done with, so nothing is lost and a batch may come again. A server that was reset is read from its start.
 * @param cursor of the last batch that was dealt with; undefined to start from now
 * @throws UserError when the first connection fails, the server sends something else, or refuses the cursor of its start
 */
export async function* subscribe(
  from: URL,
  cursor: number | undefined,
  { say, signal, wait = waitAfter }: Subscriber,
): AsyncGenerator<Batch, void, undefined> {
  const format = formatOf(from);
  const read = readerOf(format, from, say);
  let after = cursor;
  let failures = 0;
  let wasOpen = false;
  while (!signal.aborted) {
    let end = '';
    let refusal: string | undefined;
    const onOpen = () => {
      wasOpen = true;
    };
    const onEnd = (reason: string) => {
      end = reason;
    };
    for await (const message of framesOf(format.address(from, after), signal, { onOpen, onEnd })) {
      const frame = read(message);
      if (frame.kind === 'batch') {
        failures = 0;
        yield frame.batch;
        after = frame.batch.cursor;
      } else if (frame.kind === 'outdated') {
        say('the server no longer has all events since the last one: those between are lost');
      } else if (frame.kind === 'refused') refusal = frame.reason;
      else if (frame.kind === 'future') {
        if (after === format.first) throw new UserError(`${from}: refuses the cursor ${after} of its start`);
        say(`the server has no event ${after}, so it was reset: reading it from its start`);
        after = format.first;
        end = '';
        break;
      }
    }
    if (signal.aborted) return;
    if (end === '') continue;
    if (!wasOpen) throw new UserError(`${from}: ${end}`);
    const pause = wait(failures++);
    say(`the connection ended (${refusal ?? end}); connecting again in ${(pause / 1000).toFixed(1)} s`);
    await sleep(pause, undefined, { signal }).catch(() => undefined);
  }
}

/** Returns a function that reads messages and skips those that it cannot read, unless nothing came before. */
function readerOf(
  format: StreamFormat,
  from: URL,
  say: (line: string) => void,
): (message: Buffer | string) => Frame {
  let readable = 0;
  let unreadable = 0;
  return (message) => {
    try {
      const frame = format.read(message);
      readable++;
      return frame;
    } catch {
      if (readable === 0) throw new UserError(`${from}: sends no messages of this kind of stream`);
      if (unreadable++ < maxReported) say('a message that cannot be read was skipped');
      return { kind: 'other' };
    }
  };
}
