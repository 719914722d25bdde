import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { version } from '../../../package.json';

const zipOf = (kind: string) => resolve('.output', `tonic-${version}-${kind}.zip`);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-zips-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs a package's command under this Node. */
function command(name: string, args: string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}) {
  return promisify(execFile)(process.execPath, [resolve('node_modules/.bin', name), ...args], options);
}

async function unzip(kind: string): Promise<string> {
  const to = join(folder, kind);
  await mkdir(to);
  await command('7z-wasm', ['x', relative(to, zipOf(kind))], { cwd: to });
  return to;
}

async function sha256(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}

/** The hash of each file, by its path. */
async function hashes(root: string): Promise<Record<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [relative(root, file), await sha256(file)])),
  );
}

test.each(['chrome', 'firefox'])('the zip for %s is 10 MB or less and holds the build', async (browser) => {
  expect((await stat(zipOf(browser))).size).toBeLessThanOrEqual(10e6);
  expect(await hashes(await unzip(browser))).toEqual(await hashes(resolve('.output', `${browser}-mv3`)));
});

test('the zip of sources, built elsewhere on another day, gives the same zips', {
  timeout: 300_000,
}, async () => {
  const copy = await unzip('sources');
  await symlink(resolve('node_modules'), join(copy, 'node_modules'));
  await command('wxt', ['zip', '--browser', 'firefox'], {
    cwd: copy,
    env: { PATH: process.env.PATH, TZ: 'Asia/Kolkata' },
  });
  for (const kind of ['firefox', 'sources'])
    expect(await sha256(join(copy, '.output', `tonic-${version}-${kind}.zip`)), kind).toBe(
      await sha256(zipOf(kind)),
    );
});
