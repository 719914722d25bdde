import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from '#scripts/cli/command.ts';

const sources = fileURLToPath(new URL('server', import.meta.url));
/** Where the server's packages are: about 570 of them, which the project itself does not need. */
export const serverFolder = fileURLToPath(new URL('../../.output/live-server', import.meta.url));

/**
 * Installs the packages of tests/live/server in a folder of their own, unless the same lockfile was installed before.
 * @throws UserError when npm fails
 */
export async function installServer(): Promise<void> {
  const lock = createHash('sha256')
    .update(await readFile(join(sources, 'package-lock.json')))
    .digest('hex');
  const stamp = join(serverFolder, 'node_modules', '.tonic-lock');
  const isInstalled = existsSync(stamp) && (await readFile(stamp, 'utf8')) === lock;
  if (!isInstalled) await rm(serverFolder, { recursive: true, force: true });
  await mkdir(serverFolder, { recursive: true });
  await cp(sources, serverFolder, { recursive: true });
  if (isInstalled) return;
  // No install scripts: nothing of this server needs native code.
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = spawn('npm', args, { cwd: serverFolder, stdio: ['ignore', 2, 2] });
  if ((await withProgress(npm)) !== 0)
    throw new UserError('npm ci failed: see above; it needs the npm registry');
  await writeFile(stamp, lock);
}

/** Writes a line every ten seconds until the process has ended. Returns its exit status. */
async function withProgress(child: ChildProcess): Promise<number | null> {
  const say = (line: string) => process.stderr.write(`${line}\n`);
  say('installing the packages of the server (once, about two minutes)');
  let seconds = 0;
  const timer = setInterval(() => {
    seconds += 10;
    say(`installing: ${seconds} s`);
  }, 10_000);
  const [status] = (await once(child, 'close').catch(() => [1])) as [number | null];
  clearInterval(timer);
  return status;
}
