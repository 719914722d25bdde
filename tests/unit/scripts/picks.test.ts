import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Picks } from '../../../lib/recommend/pick.ts';

const script = fileURLToPath(new URL('../../../scripts/picks.ts', import.meta.url));

interface Outcome {
  readonly status: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

const run = (...args: string[]) =>
  new Promise<Outcome>((resolve) => {
    execFile(process.execPath, [script, ...args], (error, stdout, stderr) => {
      resolve({ status: error?.code ?? 0, stdout, stderr });
    });
  });

const picks = async (...args: string[]): Promise<Picks> => {
  const { status, stdout, stderr } = await run(...args);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
};

describe('ten songs and ten films that obey the criteria', () => {
  test('of a happy mood', async () => {
    const { songs, films } = await picks('--mood', 'happy', '--seed', '7');
    expect(songs).toHaveLength(10);
    expect(films).toHaveLength(10);
    for (const song of songs) expect(song.genres[0]).toMatch(/^(pop|hip-hop)$/);
    for (const film of films) expect(film.genres.join()).toMatch(/Drama|Thriller|Romance/);
  });

  test('of a sad mood', async () => {
    const { songs, films } = await picks('--mood', 'sad', '--seed', '7');
    expect(songs).toHaveLength(10);
    expect(films).toHaveLength(10);
    for (const song of songs) expect(song.genres[0]).toMatch(/^(rock|metal)$/);
    for (const { genres } of films) {
      expect(genres.includes('Sci-Fi') || (genres.includes('Action') && genres.includes('Comedy'))).toBe(
        true,
      );
    }
  });

  test('each with title, genres, year, score and why', async () => {
    const { songs, films } = await picks('--mood', 'happy', '--seed', '7');
    for (const pick of [...songs, ...films]) {
      expect(pick).toMatchObject({
        title: expect.stringMatching(/./),
        why: expect.stringMatching(/^.+ for a happy mood; .+$/),
      });
      expect(pick.year).toBeGreaterThan(1870);
      expect(pick.score).toBeGreaterThan(0);
    }
    for (const song of songs) expect(song.artist).toMatch(/./);
    for (const film of films) expect(film.imdbId).toMatch(/^tt\d{7,}$/);
  });
});

test('--count says how many', async () => {
  const { songs, films } = await picks('--mood', 'sad', '--count', '3');
  expect([songs.length, films.length]).toEqual([3, 3]);
});

test('the same seed gives the same bytes, another seed other picks', async () => {
  const [first, again, other] = await Promise.all([
    run('--mood', 'happy', '--seed', '7'),
    run('--mood', 'happy', '--seed', '7'),
    run('--mood', 'happy', '--seed', '8'),
  ]);
  expect(again.stdout).toBe(first.stdout);
  expect(other.stdout).not.toBe(first.stdout);
});

test('without a seed, two runs differ', async () => {
  const [first, second] = await Promise.all([run('--mood', 'happy'), run('--mood', 'happy')]);
  expect(second.stdout).not.toBe(first.stdout);
});

describe('a mistake is one line, and exit status 1', () => {
  test.each([
    [['--mood', 'unsure'], '--mood unsure: criteria exist for happy and sad'],
    [['--mood', 'angry'], '--mood angry: criteria exist for happy and sad'],
    [[], '--mood: say happy or sad'],
    [['--mood', 'sad', '--count', '0'], '--count 0: expected a whole number from 1 to 50'],
    [['--mood', 'sad', '--count', '51'], '--count 51: expected a whole number from 1 to 50'],
    [['--mood', 'sad', '--count', 'ten'], '--count ten: expected a whole number from 1 to 50'],
    [['--mood', 'sad', '--seed', '1.5'], '--seed 1.5: expected a whole number from 0 to 4294967295'],
  ])('%j', async (args, line) => {
    expect(await run(...args)).toEqual({ status: 1, stdout: '', stderr: `${line}\n` });
  });

  test('an option that does not exist', async () => {
    const { status, stderr } = await run('--mood', 'sad', '--colour', 'blue');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^.*--colour.*\n$/);
  });
});
