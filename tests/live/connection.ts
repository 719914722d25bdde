import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { freePort } from './servers.ts';

/** A connection between the stream's server and its reader that can be cut: a TCP proxy on the loopback interface. */
export class Connection {
  readonly port: number;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #bytesLeft = Number.POSITIVE_INFINITY;
  /** How many connections were made. */
  connections = 0;
  /** How many times the connections were cut. */
  cuts = 0;

  private constructor(port: number, server: Server) {
    this.port = port;
    this.#server = server;
  }

  /** @param to port of the server */
  static async start(to: number): Promise<Connection> {
    const port = await freePort();
    const server = createServer((near) => connection.#connect(near, to)).listen(port, '127.0.0.1');
    const connection = new Connection(port, server);
    await once(server, 'listening');
    return connection;
  }

  get url(): string {
    return `ws://127.0.0.1:${this.port}`;
  }

  /** Ends all connections at once, without the closing handshake. */
  cut(): void {
    this.cuts++;
    this.#bytesLeft = Number.POSITIVE_INFINITY;
    for (const socket of this.#sockets) socket.destroy();
  }

  /** Cuts after so many more bytes of the server, which may be in the middle of a frame. */
  cutAfter(bytes: number): void {
    this.#bytesLeft = bytes;
  }

  async close(): Promise<void> {
    this.cut();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #connect(near: Socket, to: number): void {
    const far = connect(to, '127.0.0.1');
    this.connections++;
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.#sockets.delete(socket);
        other.destroy();
      });
    }
    near.pipe(far);
    far.on('data', (bytes) => {
      if (this.#bytesLeft <= 0) return; // the rest of what is cut
      near.write(bytes.subarray(0, this.#bytesLeft));
      this.#bytesLeft -= bytes.length;
      if (this.#bytesLeft <= 0) near.end(() => this.cut());
    });
  }
}
