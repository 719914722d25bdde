import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runInProcess } from '#tests/support/runCommand.ts';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { complaintOf } from '#tests/unit/training/complaintOf.ts';
import { baseIdentity, writeBase } from '#tests/unit/training/live/base.ts';
import { liveLine, liveNames } from '#tests/unit/training/live/tinyLive.ts';
import { loadTensors } from '#training/files/tensorFile.ts';
import { liveCommand } from '#training/stream/main.ts';
import { createFrames } from './liveFrames.ts';
import { readAll } from './readAll.ts';
import { recordedFrames } from './recorded.ts';
import { playAfterCursor, streamServer } from './streamServer.ts';

allowSlowTests();

let folder: string;
let out: string;
let base: string;

beforeEach(async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true); // bars
  folder = await mkdtemp(join(tmpdir(), 'tonic-stream-'));
  out = join(folder, 'out');
  base = join(folder, 'base');
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const texts = async () =>
  (await readFile(join(out, 'posts.jsonl'), 'utf8'))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));

test('npm run live keeps of a real server’s stream the text that is left when all frames have been played', async () => {
  const lines = await readAll(
    recordedFrames().slice(0, -1),
    0,
    '--out',
    out,
    '--keep-text',
    '--surplus',
    '1000',
  );
  expect(lines.at(-1)).toMatch(/; waiting 1 and 0; behind by /);
  expect(await texts()).toEqual([
    { text: expect.stringMatching(/^What a lovely evening, [^😊]+$/u), label: 1 },
  ]);
});

test('npm run live takes every post of a stream once, although all frames come again', async () => {
  const frames = await createFrames(liveNames(60), 20);
  await readAll(frames, 0, '--out', out, '--keep-text', '--surplus', '1000');
  const expected = liveNames(60).map(liveLine);
  expect(await texts()).toEqual(expected);
  const again = [...Array(frames.length).fill(recordedFrames('newAccount')[0]), ...frames];
  await readAll(again, 0, '--out', out, '--keep-text', '--surplus', '1000');
  expect(await texts()).toEqual(expected);
});

test('npm run live trains on the posts of a stream chunk by chunk, and reports how the network drifted', async () => {
  await writeBase(base);
  const heldOut = join(folder, 'heldOut.tsv');
  const moods = ['negative', 'positive'];
  const rows = liveNames(40, 600).map((name) => liveLine(name));
  await writeFile(
    heldOut,
    `${rows.map(({ text, label }, k) => `${k}\t${moods[label]}\t${text}\n`).join('')}40\tneutral\tnothing\n`,
  );
  const frames = await createFrames(liveNames(230), 30);
  const options = ['--out', out, '--run', base, '--chunk', '100', '--held-out', heldOut];
  const lines = await readAll(frames, 2, ...options, '--surplus', '1000');
  expect(lines.filter((line) => line.startsWith('live chunk'))).toHaveLength(2);
  expect(lines[0]).toBe('a chunk is 100 posts, half of them of each mood; 0 chunks are done');
  expect(lines.at(-1)).toMatch(/^230 posts, .*; waiting 15 and 15; /);

  const report = JSON.parse(await readFile(join(out, 'run.json'), 'utf8'));
  const score = { accuracy: expect.any(Number), calibrationError: expect.any(Number) };
  const drift = { fresh: score, unknown: 0, heldOutBefore: score, heldOutAfter: score, refused: false };
  expect(report).toMatchObject({ ...baseIdentity, drift: [drift, drift] });
  expect(report.drift[1].heldOutBefore).toEqual(report.drift[0].heldOutAfter);
  const printed = await runInProcess(liveCommand, '--report', out);
  expect(printed.stdout.split('\n').map((line) => line.trim().split(/ {2,}/)[0])).toEqual([
    'chunk',
    '0',
    '1',
    '2',
    expect.stringMatching(/^forgotten at most: -?\d+\.\d\d points$/),
    expect.stringMatching(/^tweets of the old test: 12, so /),
    '',
  ]);

  // The folder is a run of its own, which the second stage can start from.
  expect(await readdir(out)).toEqual(
    expect.arrayContaining(['layers', 'replay.bin', 'test.bin', 'vocabulary.txt', 'weights.bin']),
  );
  expect((await loadTensors(join(out, 'weights.bin')))?.state).toEqual(baseIdentity);
});

test('npm run live ends by itself after as many chunks as --chunks says', async () => {
  await writeBase(base);
  const server = await streamServer(playAfterCursor(await createFrames(liveNames(230), 30)));
  const options = ['--out', out, '--run', base, '--chunk', '100', '--chunks', '1', '--surplus', '1000'];
  const lines: string[] = [];
  const subscriber = { say: (line: string) => lines.push(line), signal: new AbortController().signal };
  for (let call = 0; call < 2; call++)
    await liveCommand(['--from', String(server.repos), '--from-start', ...options], subscriber);
  expect(lines.filter((line) => line.startsWith('live chunk'))).toHaveLength(1);
  expect(server.connections).toHaveLength(1);
  await server.close();
});

test('npm run live strikes a post off in a folder that nothing else uses', async () => {
  const frames = await createFrames(liveNames(20), 20);
  await readAll(frames, 0, '--out', out, '--keep-text', '--surplus', '1000');
  const uri = `at://did:plc:1/app.bsky.feed.post/r${liveNames(1)[0]}`;
  expect(await runInProcess(liveCommand, '--out', out, '--strike', uri)).toMatchObject({ code: 0 });
  expect(await texts()).toEqual(liveNames(19, 1).map(liveLine));
});

test.each<[args: string[], complaint: RegExp]>([
  [[], /^npm run live -- --from URL/],
  [['--out', 'DIR', '--from', 'wss://host.example/subscribe'], /^npm run live -- --from URL/],
  [['--out', 'DIR', '--keep-text', '--from', 'nowhere'], /^--from is an address, not "nowhere"$/],
  [
    ['--out', 'DIR', '--keep-text', '--from', 'https://bsky.app'],
    /^--from is wss:.*, not https:\/\/bsky\.app\/$/,
  ],
  [
    ['--out', 'DIR', '--strike', 'https://bsky.app/x'],
    /^--strike is at:\/\/DID\/app\.bsky\.feed\.post\/KEY, not "https/,
  ],
  [
    ['--out', 'DIR', '--keep-text', '--from', 'wss://host.example/subscribe', '--chunks', '0'],
    /^--chunks is a whole number from 1, not 0$/,
  ],
])('npm run live refuses the options %j in one line', async (args, complaint) => {
  expect(await complaintOf(() => liveCommand(args))).toMatch(complaint);
});

test('npm run live refuses a report of a folder that no stream was trained in', async () => {
  await writeFile(join(folder, 'run.json'), '{"settings":{}}');
  expect(await complaintOf(() => liveCommand(['--report', folder]))).toBe(
    `${folder}: holds no run on a live stream`,
  );
});
