import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

/** One connection of a client: the cursor that it asked for, and the socket. */
export interface Connection {
  readonly cursor: string | null;
  readonly search: URLSearchParams;
  readonly socket: WebSocket;
}

/** A server of streams on the loopback interface. */
export interface StreamServer {
  /** Address of the stream of repositories. */
  readonly repos: URL;
  readonly jetstream: URL;
  /** All connections so far. */
  readonly connections: readonly Connection[];
  close(): Promise<void>;
}

/**
 * Starts a server that plays a scene to each client.
 * @param play gets each connection and its number from 0
 */
export async function streamServer(
  play: (connection: Connection, number: number) => void | Promise<void>,
): Promise<StreamServer> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const connections: Connection[] = [];
  server.on('connection', (socket, { url = '/' }) => {
    const { searchParams } = new URL(url, 'ws://localhost');
    const connection = { cursor: searchParams.get('cursor'), search: searchParams, socket };
    connections.push(connection);
    void play(connection, connections.length - 1);
  });
  const base = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    repos: new URL(`${base}/xrpc/com.atproto.sync.subscribeRepos`),
    jetstream: new URL(`${base}/subscribe`),
    connections,
    close: () => {
      for (const client of server.clients) client.terminate();
      return new Promise((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}

/** Plays the frames after the client's cursor, as a server does: frame k has the number k + 1. */
export const playAfterCursor =
  (frames: readonly Buffer[]) =>
  ({ cursor, socket }: Connection): void => {
    for (const frame of frames.slice(Number(cursor ?? frames.length))) socket.send(frame);
  };
