import { liveCommand } from '#training/stream/main.ts';
import { infoFrame } from './frameBuilder.ts';
import { playAfterCursor, streamServer } from './streamServer.ts';

/**
 * Runs `npm run live` until it has read all frames, of which frame k has the number k + 1, and trained on a chunk.
 * @param chunk number of the chunk, 0 for none
 * @returns what it said
 */
export async function readAll(
  frames: readonly Buffer[],
  chunk: number,
  ...args: readonly string[]
): Promise<string[]> {
  const ending = new AbortController();
  const lines: string[] = [];
  let isRead = false;
  let isTrained = chunk === 0;
  const endWhenDone = () => {
    if (isRead && isTrained) ending.abort();
  };
  // The last message makes the command say something once it has stored all messages before it.
  const server = await streamServer((connection) => {
    playAfterCursor(frames)(connection);
    connection.socket.send(infoFrame('OutdatedCursor'));
  });
  const say = (line: string) => {
    if (line.startsWith('the server no longer has all events')) isRead = true;
    else lines.push(line);
    isTrained ||= line.startsWith(`live chunk ${chunk}:`);
    endWhenDone();
  };
  try {
    await liveCommand(['--from', String(server.repos), '--from-start', ...args], {
      say,
      signal: ending.signal,
    });
  } finally {
    await server.close();
  }
  return lines;
}
