import { liveCommand } from '#training/stream/main.ts';
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
  const server = await streamServer((connection) => {
    playAfterCursor(frames)(connection);
    // The answer to a ping comes once all messages before it have been read.
    connection.socket
      .on('pong', () => {
        isRead = true;
        endWhenDone();
      })
      .ping();
  });
  const say = (line: string) => {
    lines.push(line);
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
