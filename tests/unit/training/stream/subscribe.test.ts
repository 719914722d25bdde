import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { complaintOf } from '#tests/unit/training/complaintOf.ts';
import type { Batch } from '#training/stream/source.ts';
import { subscribe, waitAfter } from '#training/stream/subscribe.ts';
import { errorFrame, identityFrame, infoFrame } from './frameBuilder.ts';
import { type Connection, playAfterCursor, type StreamServer, streamServer } from './streamServer.ts';

allowSlowTests();

const frames = Array.from({ length: 12 }, (_, k) => identityFrame(k + 1, 'did:plc:a'));

let server: StreamServer | undefined;
let said: string[];
let waits: number[];

beforeEach(() => {
  said = [];
  waits = [];
});

afterEach(() => server?.close());

/** Subscribes and returns the cursors that came until the last one. */
async function cursorsUntil(
  last: number,
  cursor: number | undefined,
  play: (connection: Connection, number: number) => void,
  handle: (batch: Batch) => Promise<void> = async () => undefined,
): Promise<number[]> {
  server = await streamServer(play);
  const cursors: number[] = [];
  const wait = (failures: number) => {
    waits.push(failures);
    return 1;
  };
  const ending = new AbortController();
  const subscriber = { say: (line: string) => said.push(line), signal: ending.signal, wait };
  for await (const batch of subscribe(server.repos, cursor, subscriber)) {
    await handle(batch);
    cursors.push(batch.cursor);
    if (batch.cursor === last) ending.abort();
  }
  return cursors;
}
const askedFor = () => server!.connections.map(({ cursor }) => cursor);

describe('subscribe', () => {
  test('subscribe yields each batch after the cursor once, in order', async () => {
    expect(await cursorsUntil(12, 3, playAfterCursor(frames))).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(said).toEqual([]);
  });

  test('subscribe asks for no cursor if none is known', async () => {
    await cursorsUntil(1, undefined, ({ socket }) => socket.send(frames[0]!));
    expect(askedFor()).toEqual([null]);
  });

  test.each([
    [
      'with code 1000',
      (socket: Connection['socket']) => socket.close(1000),
      'the server closed it with code 1000',
    ],
    [
      'with code 1012 and a reason',
      (socket: Connection['socket']) => socket.close(1012, 'restart'),
      '1012, restart',
    ],
    ['without a word', (socket: Connection['socket']) => socket.terminate(), 'it was cut'],
  ])('subscribe connects again if the server ends the connection %s', async (_, end, reason) => {
    const cursors = await cursorsUntil(12, 0, (connection, number) => {
      const { socket, cursor } = connection;
      if (number === 2) playAfterCursor(frames)(connection);
      else
        for (const frame of frames.slice(Number(cursor), Number(cursor) + 4))
          socket.send(frame, () => undefined);
      if (number < 2) setImmediate(end, socket);
    });
    expect([...new Set(cursors)]).toEqual(cursors);
    expect(cursors.at(-1)).toBe(12);
    expect(said).toHaveLength(2);
    expect(said[0]).toContain(reason);
    expect(said[0]).toContain('connecting again in 0.0 s');
  });

  test('subscribe loses nothing if the connection ends while the caller is busy, and asks for what comes after its batch', async () => {
    const handled: number[] = [];
    const cursors = await cursorsUntil(
      12,
      0,
      (connection, number) => {
        if (number > 0) return playAfterCursor(frames)(connection);
        for (const frame of frames.slice(0, 8)) connection.socket.send(frame);
        setImmediate(() => connection.socket.terminate());
      },
      async ({ cursor }) => {
        await new Promise((resolve) => setImmediate(resolve));
        handled.push(cursor);
      },
    );
    expect(cursors).toEqual(Array.from({ length: 12 }, (_, k) => k + 1));
    expect(askedFor()).toEqual(['0', String(handled[handled.indexOf(9) - 1])]);
  });

  test('subscribe starts a server that was reset from its first event, once, and says so', async () => {
    const cursors = await cursorsUntil(3, 900, ({ cursor, socket }) => {
      if (cursor === '900') {
        socket.send(errorFrame('FutureCursor'));
        socket.close(1008);
      } else for (const frame of frames.slice(0, 3)) socket.send(frame);
    });
    expect(cursors).toEqual([1, 2, 3]);
    expect(askedFor()).toEqual(['900', '0']);
    expect(said).toEqual(['the server has no event 900, so it was reset: reading it from its start']);
  });

  test('subscribe ends if a server refuses the cursor of its start as well', async () => {
    const refuse = ({ socket }: Connection) => socket.send(errorFrame('FutureCursor'));
    expect(await complaintOf(() => cursorsUntil(1, 900, refuse))).toMatch(
      /: refuses the cursor 0 of its start$/,
    );
    expect(askedFor()).toEqual(['900', '0']);
  });

  test('subscribe says that events are lost if the cursor is too old, and continues', async () => {
    const cursors = await cursorsUntil(12, 2, ({ socket }) => {
      for (const frame of [infoFrame('OutdatedCursor'), ...frames.slice(9)]) socket.send(frame);
    });
    expect(cursors).toEqual([10, 11, 12]);
    expect(said).toEqual(['the server no longer has all events since the last one: those between are lost']);
  });

  test('subscribe gives the reason why a server ends the stream', async () => {
    await cursorsUntil(12, 0, (connection, number) => {
      if (number > 0) return playAfterCursor(frames)(connection);
      connection.socket.send(errorFrame('ConsumerTooSlow'));
      connection.socket.close(1008);
    });
    expect(said[0]).toContain('the connection ended (ConsumerTooSlow: told by the server)');
  });

  test('subscribe waits longer after each failure, and anew after a batch', async () => {
    await cursorsUntil(12, 0, (connection, number) => {
      if (number === 5) return playAfterCursor(frames)(connection);
      if (number === 2) connection.socket.send(frames[0]!);
      connection.socket.close(1011);
    });
    expect(waits).toEqual([0, 1, 0, 1, 2]);
  });

  test('subscribe skips messages that it cannot read between others, and reports five of them', async () => {
    const cursors = await cursorsUntil(2, 0, ({ socket }) => {
      for (const message of [frames[0]!, ...Array(7).fill(Buffer.from([255])), frames[1]!])
        socket.send(message);
    });
    expect(cursors).toEqual([1, 2]);
    expect(said).toEqual(Array(5).fill('a message that cannot be read was skipped'));
  });

  test('subscribe holds a server back while the caller is busy, instead of filling the memory', async () => {
    const large = Buffer.concat([identityFrame(1, `did:plc:${'x'.repeat(1_000_000)}`)]);
    let unsent = Number.NaN;
    await cursorsUntil(
      2,
      0,
      ({ socket }) => {
        for (let k = 0; k < 100; k++) socket.send(large);
        socket.send(frames[1]!);
      },
      async ({ cursor }) => {
        if (cursor === 2 || !Number.isNaN(unsent)) return;
        const { socket } = server!.connections[0]!;
        let before = -1;
        // Once nothing more leaves the server, the buffers of the sockets are full.
        while (before !== socket.bufferedAmount) {
          before = socket.bufferedAmount;
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
        unsent = socket.bufferedAmount;
      },
    );
    expect(unsent).toBeGreaterThan(50_000_000);
  });
});

test('subscribe reads Jetstream, whose messages are text, and asks again for the time of the last one', async () => {
  const messages = [1, 2, 3].map((time_us) =>
    JSON.stringify({ did: 'did:plc:a', time_us, kind: 'identity' }),
  );
  server = await streamServer(({ socket }, number) => {
    socket.send(messages[number]!);
    socket.close(1000);
  });
  const ending = new AbortController();
  const cursors: number[] = [];
  const subscriber = { say: () => undefined, signal: ending.signal, wait: () => 1 };
  for await (const { cursor } of subscribe(server.jetstream, undefined, subscriber)) {
    cursors.push(cursor);
    if (cursor === 3) ending.abort();
  }
  expect(cursors).toEqual([1, 2, 3]);
  expect(askedFor()).toEqual([null, '1', '2']);
});

describe('subscribe, at an address without a stream', () => {
  const complaintAt = (url: string) =>
    complaintOf(async () => {
      const signal = new AbortController().signal;
      await subscribe(new URL(url), undefined, { say: () => undefined, signal }).next();
    });

  test('subscribe names a host that does not exist', async () => {
    expect(await complaintAt('ws://nowhere.invalid/subscribe')).toBe(
      'ws://nowhere.invalid/subscribe: no host nowhere.invalid is known',
    );
  });

  test('subscribe says that nothing answers', async () => {
    server = await streamServer(() => undefined);
    const { host } = server.jetstream;
    await server.close();
    expect(await complaintAt(`ws://${host}/subscribe`)).toBe(
      `ws://${host}/subscribe: nothing answers at ${host}`,
    );
  });

  test('subscribe says that a web site is no stream', async () => {
    const { createServer } = await import('node:http');
    const site = createServer((_, response) => response.end('hello')).listen(0, '127.0.0.1');
    await new Promise((resolve) => site.once('listening', resolve));
    const { port } = site.address() as { port: number };
    expect(await complaintAt(`ws://127.0.0.1:${port}/subscribe`)).toMatch(
      /no stream is at this address \(status 200\)$/,
    );
    site.close();
  });

  test('subscribe ends if the first message is of another kind of stream', async () => {
    server = await streamServer(({ socket }) => socket.send('{}'));
    expect(await complaintAt(String(server.repos))).toMatch(/: sends no messages of this kind of stream$/);
  });

  test.each(['wss://host.example/', 'https://host.example/subscribe', 'wss://host.example/xrpc/other'])(
    'subscribe refuses the address %s',
    async (url) => {
      expect(await complaintAt(url)).toMatch(
        /^--from is wss:\/\/HOST\/xrpc\/com\.atproto\.sync\.subscribeRepos or wss:/,
      );
    },
  );
});

describe('waitAfter', () => {
  test('waitAfter doubles from a second to 64 at most', () => {
    expect([0, 1, 5, 6, 60, 2000].map((failures) => waitAfter(failures, () => 0))).toEqual([
      1000, 2000, 32_000, 64_000, 64_000, 64_000,
    ]);
  });

  test('waitAfter takes off up to half, so that clients do not all come back at once', () => {
    expect(waitAfter(3, () => 1)).toBe(4000);
    expect(waitAfter(3, () => 0.5)).toBe(6000);
  });
});
