import { createHash } from 'node:crypto';
import { JetStreamApiError, jetstream } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { UserError } from '#scripts/cli/command.ts';
import type { Batch } from './source.ts';

/** The queue's name on the NATS server (a "stream" there). */
export const queueName = 'tonic';
export const subjectOf = (shard: number): string => `tonic.shard.${shard}`;
export const consumerOf = (shard: number): string => `shard-${shard}`;

/** The server's codes for a queue and for a shard that are not there. */
const notFound = [10059, 10014];

/** Returns the shard of an account, so that all that one account does stays in order. */
export function shardOf(did: string, shards: number): number {
  return createHash('sha256').update(did).digest().readUInt32BE() % shards;
}

/** Whether an address is that of a shard, nats://HOST:PORT/SHARD, with a number from 0. */
export const isShard = ({ protocol, pathname }: URL): boolean =>
  protocol === 'nats:' && /^\/\d+$/.test(pathname);

/** @throws UserError when no NATS server answers */
export async function connectTo(server: URL): Promise<NatsConnection> {
  try {
    return await connect({ servers: server.host, maxReconnectAttempts: -1 });
  } catch (error) {
    throw new UserError(`${server.host}: no NATS server answers (${(error as Error).message})`);
  }
}

/**
 * Yields the batches of one shard in order. A batch leaves the queue when the caller asks for the next one, so the caller
 * must have stored it by then. It comes again if the process ends before that.
 * @param from address of a shard
 * @throws UserError when no NATS server answers, or nobody has made its queue
 */
export async function* subscribeShard(
  from: URL,
  { signal }: { readonly signal: AbortSignal },
): AsyncGenerator<Batch, void, undefined> {
  const shard = Number(from.pathname.slice(1));
  const connection = await connectTo(from);
  try {
    const consumer = await jetstream(connection).consumers.get(queueName, consumerOf(shard));
    const messages = await consumer.consume();
    signal.addEventListener('abort', () => messages.stop());
    for await (const message of messages) {
      const batch = message.json<Batch>();
      yield { ...batch, time: batch.time ?? Number.NaN }; // JSON knows no NaN.
      message.ack();
    }
  } catch (error) {
    if (error instanceof JetStreamApiError && notFound.includes(error.code))
      throw new UserError(`${from}: no such shard; start npm run live:shards first`);
    throw error;
  } finally {
    await connection.drain(); // sends the last acknowledgements
  }
}
