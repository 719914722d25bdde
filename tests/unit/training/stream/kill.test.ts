import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { thorough } from '#tests/support/tiers.ts';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { writeBase } from '#tests/unit/training/live/base.ts';
import { liveNames } from '#tests/unit/training/live/tinyLive.ts';
import { loadTensors } from '#training/files/tensorFile.ts';
import type { Progress } from '#training/runs/progress.ts';
import { checkpointPath } from '#training/runs/run.ts';
import { createFrames } from './liveFrames.ts';
import { readAll } from './readAll.ts';
import { type StreamServer, streamServer } from './streamServer.ts';

allowSlowTests();

const main = fileURLToPath(new URL('../../../../training/stream/main.ts', import.meta.url));
const kills = thorough ? 10 : 2;
const chunk = 100;
const names = liveNames(2 * chunk + 60);

let folder: string;
let base: string;
let frames: Buffer[];
let server: StreamServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-stream-kill-'));
  base = join(folder, 'base');
  await writeBase(base);
  frames = await createFrames(names, 40);
  // A frame every other moment, so that a kill meets reading and training at many places.
  server = await streamServer(async ({ cursor, socket }) => {
    for (const frame of frames.slice(Number(cursor))) {
      socket.send(frame);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const optionsFor = (out: string) => [
  '--out',
  join(folder, out),
  '--run',
  base,
  '--chunk',
  String(chunk),
  '--surplus',
  '1000',
];

/** Kills a process of `npm run live` so many milliseconds after it has begun to read the stream. */
async function killed(out: string, milliseconds: number): Promise<NodeJS.Signals | null> {
  const before = server.connections.length;
  const args = [main, '--from', String(server.repos), '--from-start', ...optionsFor(out)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.on('close', (_, signal) => resolve(signal));
  });
  await vi.waitUntil(() => server.connections.length > before || child.exitCode !== null, {
    timeout: 60_000,
  });
  expect(child.exitCode, stderr).toBeNull();
  setTimeout(() => child.kill('SIGKILL'), milliseconds);
  return ended;
}

/** The records that wait, those that were kept to be rehearsed, and the number of texts that were taken. */
function contentOf(out: string) {
  const database = new DatabaseSync(join(folder, out, 'posts.sqlite'));
  try {
    return {
      posts: database.prepare('SELECT did, rkey, label, ids, chunk, kept FROM posts ORDER BY id').all(),
      taken: database.prepare('SELECT count(*) AS texts FROM seen').get()!.texts,
      // Each server of this test has a port, and so a cursor, of its own.
      cursor: database.prepare('SELECT max(value) AS value FROM cursors').get()!.value,
    };
  } finally {
    database.close();
  }
}

test('npm run live that is killed by SIGKILL at several moments ends with the posts and the bytes of an undisturbed run', async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true); // bars
  await readAll(frames, 2, ...optionsFor('undisturbed'));
  const moments: number[] = [];
  for (let k = 0; k < kills; k++) {
    moments.push(Math.round(Math.random() * 400));
    expect(await killed('killed', moments.at(-1)!)).toBe('SIGKILL');
  }
  // Another chunk is reported only if it was not done before the last kill.
  const { progress } = (await loadTensors<{ progress: Progress }>(checkpointPath(join(folder, 'killed'))))!
    .state;
  await readAll(frames, progress.chunk < 2 ? 2 : 0, ...optionsFor('killed'));
  const when = `killed ${moments.join(', ')} ms after the stream began`;

  const [disturbed, undisturbed] = [contentOf('killed'), contentOf('undisturbed')];
  expect(undisturbed).toMatchObject({ taken: names.length, cursor: frames.length });
  expect(undisturbed.posts.filter(({ chunk }) => chunk === null)).toHaveLength(60);
  expect(disturbed, when).toEqual(undisturbed);
  for (const file of ['weights.bin', 'layers/weights.bin', 'vocabulary.txt'])
    expect(
      (await readFile(join(folder, 'killed', file))).equals(
        await readFile(join(folder, 'undisturbed', file)),
      ),
      `${file}, ${when}`,
    ).toBe(true);
  vi.restoreAllMocks();
});
