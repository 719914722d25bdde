import { createWebSocketStream, WebSocket } from 'ws';

/** A connection that is silent for longer than two of these was cut. */
const heartbeatMs = 30_000;
/** The protocol allows five megabytes. */
const maxMessageBytes = 8 * 1024 * 1024;

/** Hears of a connection. */
export interface Listener {
  readonly onOpen: () => void;
  /** @param reason why it ended, or could not be made */
  readonly onEnd: (reason: string) => void;
}

/**
 * Connects to a WebSocket and yields its messages until the connection ends, however it ends. While the caller is busy
 * nothing is read, so the server has to wait and no queue grows here.
 */
export async function* framesOf(
  address: URL,
  signal: AbortSignal,
  { onOpen, onEnd }: Listener,
): AsyncGenerator<Buffer | string, void, undefined> {
  const socket = new WebSocket(address, {
    maxPayload: maxMessageBytes,
    perMessageDeflate: false,
    handshakeTimeout: heartbeatMs,
    headers: { 'User-Agent': 'tonic' },
  });
  let closing = 'it was cut';
  socket.on('open', onOpen).on('close', (code, reason) => {
    if (code !== 1006)
      closing = `the server closed it with code ${code}${reason.length > 0 ? `, ${reason}` : ''}`;
  });
  const terminate = () => socket.terminate();
  signal.addEventListener('abort', terminate);
  const heartbeat = beat(socket);
  try {
    yield* createWebSocketStream(socket, { readableObjectMode: true });
    onEnd(closing);
  } catch (error) {
    onEnd(explained(error as NodeJS.ErrnoException, address));
  } finally {
    clearInterval(heartbeat);
    signal.removeEventListener('abort', terminate);
    socket.on('error', () => undefined).terminate();
  }
}

/** Asks the server for a sign of life at intervals, and ends the connection if the last one had no answer. */
function beat(socket: WebSocket): NodeJS.Timeout {
  let isAlive = true;
  const revive = () => {
    isAlive = true;
  };
  socket.on('pong', revive).on('message', revive);
  return setInterval(() => {
    if (socket.readyState !== WebSocket.OPEN) return;
    if (!isAlive && !socket.isPaused) socket.terminate();
    isAlive = socket.isPaused; // An answer is not read while the caller is busy.
    socket.ping();
  }, heartbeatMs);
}

function explained({ code, message }: NodeJS.ErrnoException, { hostname, host }: URL): string {
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `no host ${hostname} is known`;
  if (code === 'ECONNREFUSED') return `nothing answers at ${host}`;
  const status = /^Unexpected server response: (\d+)$/.exec(message)?.[1];
  return status === undefined ? message : `no stream is at this address (status ${status})`;
}
