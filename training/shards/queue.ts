import { createHash } from 'node:crypto';
import {
  AckPolicy,
  type JetStreamClient,
  jetstream,
  jetstreamManager,
  RetentionPolicy,
} from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { UserError } from '#scripts/cli/command.ts';
import { connectTo, consumerOf, queueName, shardOf, subjectOf } from '#training/stream/shard.ts';
import type { Batch, Change } from '#training/stream/source.ts';

/** A message that was not acknowledged for so long is delivered again, in nanoseconds. */
const ackWait = 10e9;

/** The queue between one process that reads a stream and several that take its posts, each those of some accounts. */
export class Queue {
  readonly #connection: NatsConnection;
  readonly #client: JetStreamClient;
  readonly #shards: number;

  private constructor(connection: NatsConnection, shards: number) {
    this.#connection = connection;
    this.#client = jetstream(connection);
    this.#shards = shards;
  }

  /**
   * Opens the queue on a NATS server, and makes it if it is not there.
   * @throws UserError when no server answers, or the queue has another number of shards
   */
  static async open(server: URL, shards: number): Promise<Queue> {
    const connection = await connectTo(server);
    try {
      const manager = await jetstreamManager(connection);
      const subjects = Array.from({ length: shards }, (_, shard) => subjectOf(shard));
      const names = await manager.streams.names().next();
      if (!names.includes(queueName))
        await manager.streams.add({ name: queueName, subjects, retention: RetentionPolicy.Workqueue });
      const { config } = await manager.streams.info(queueName);
      if (config.subjects.length !== shards)
        throw new UserError(`${server.host}: the queue has ${config.subjects.length} shards, not ${shards}`);
      for (let shard = 0; shard < shards; shard++)
        await manager.consumers.add(queueName, {
          durable_name: consumerOf(shard),
          filter_subject: subjectOf(shard),
          ack_policy: AckPolicy.Explicit,
          ack_wait: ackWait,
          // One at a time: a message that is delivered again must not come after later ones of the same account.
          max_ack_pending: 1,
        });
    } catch (error) {
      await connection.close();
      throw error;
    }
    return new Queue(connection, shards);
  }

  /**
   * Resolves once the server has the batch on its disk. The server drops a message that came before, known by its content.
   * A number from the stream would not do, because a server that was reset counts from 1 again.
   */
  async publish({ changes, ...batch }: Batch): Promise<void> {
    for (let shard = 0; shard < this.#shards; shard++) {
      const own = changes.filter((change) => shardOf(didOf(change), this.#shards) === shard);
      if (own.length === 0) continue;
      const message = JSON.stringify({ ...batch, changes: own } satisfies Batch);
      const msgID = createHash('sha256').update(message).digest('base64');
      await this.#client.publish(subjectOf(shard), message, { msgID });
    }
  }

  close(): Promise<void> {
    return this.#connection.drain();
  }
}

const didOf = (change: Change): string => (change.kind === 'account' ? change.did : change.key.did);
