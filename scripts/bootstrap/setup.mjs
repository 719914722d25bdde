// Sets the project up on a machine that has only Node 20: plain JavaScript, no packages.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');
const bin = join(root, 'node_modules', '.bin');
/** The Node that runs everything else. It may be newer than the system's. */
export const node = join(bin, 'node');

/** An error whose message is shown to the user without a stack. */
export class SetupError extends Error {}

const fonts = ['fonts-dejavu-core', 'fonts-noto-color-emoji'];
/** Programs that are no npm packages: their package in Debian, and what is installed with it. */
const programs = {
  chromium: {
    package: 'chromium',
    commands: ['chromium', 'chromium-browser'],
    variable: 'TONIC_CHROMIUM',
    others: fonts,
  },
  firefox: {
    package: 'firefox-esr',
    commands: ['firefox-esr', 'firefox'],
    variable: 'TONIC_FIREFOX',
    others: fonts,
  },
  nats: { package: 'nats-server', commands: ['nats-server'], variable: 'TONIC_NATS', others: [] },
};

/** Runs `main`. Prints a SetupError as one line and sets exit status 1. */
export async function exitWithSetupError(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/** Installs the packages if the lockfile has changed since they were installed. */
export async function installPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules', '.tonic-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock && existsSync(node)) return;
  console.error('installing packages (once, a minute or two)');
  // npm ci deletes node_modules, and with it the node that may be first on the path.
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== bin);
  const npm = spawn('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    env: { ...process.env, PATH: path.join(delimiter) },
    stdio: ['ignore', 2, 2], // standard output belongs to the calling command
  });
  if ((await statusOf(npm)) !== 0)
    throw new SetupError('npm ci failed: see above; it needs the npm registry');
  if (!existsSync(node))
    throw new SetupError('npm did not install Node 24: allow the install script of the package "node"');
  writeFileSync(stamp, lock);
}

/** The exit status of a process; 1 if it cannot be started. */
async function statusOf(child) {
  const [status] = await once(child, 'close').catch(() => [1]);
  return status ?? 1;
}

/**
 * Installs missing packages and browsers concurrently, because both mostly wait for the network.
 * @throws SetupError after both have ended
 */
export async function setUp(browserNames) {
  const [packages, found] = await Promise.allSettled([installPackages(), findPrograms(browserNames)]);
  for (const { reason } of [packages, found]) if (reason) throw reason;
}

/** Generates the types that tsconfig.json extends, including those of the texts in assets/locales. */
export function prepareTypes() {
  mustRun('wxt', ['prepare']);
}

/** Finds programs by name and installs missing ones from Debian's packages. Returns their paths. @throws SetupError */
export async function findPrograms(names) {
  const missing = names.filter((name) => !pathOf(name));
  if (missing.length > 0) await installFromDebian(missing);
  return Object.fromEntries(names.map((name) => [name, pathOf(name)]));
}

function pathOf(name) {
  const { commands, variable } = programs[name];
  if (process.env[variable]) return process.env[variable];
  // Debian has servers in /usr/sbin, which is not on everyone's path.
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin'];
  return commands
    .flatMap((command) => folders.map((folder) => join(folder, command)))
    .find((path) => existsSync(path));
}

async function installFromDebian(missing) {
  const packages = missing.map((name) => programs[name].package).join(' ');
  const advice = `${missing.join(' and ')} not found: run  sudo apt-get install ${packages}`;
  const become = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = async (...args) => {
    const [command, ...rest] = [...become, 'apt-get', ...args];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return (await statusOf(spawn(command, rest, { env, stdio: 'ignore' }))) === 0;
  };
  if (!existsSync('/usr/bin/apt-get')) throw new SetupError(advice);
  console.error(`installing ${packages} from Debian's packages (once, a minute or two)`);
  await apt('update');
  const installed = await apt(
    'install',
    '-y',
    '--no-install-recommends',
    ...packages.split(' '),
    ...missing.flatMap((name) => programs[name].others),
  );
  if (!installed || missing.some((name) => !pathOf(name))) throw new SetupError(advice);
}

/** The environment of a command. Node's compile cache halves the time in which it starts. */
const environment = () => ({
  NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node'),
  ...process.env, // as it is now: test.mjs sets variables after it has imported this file
});

const fileOf = (command) => (existsSync(join(root, command)) ? join(root, command) : join(bin, command));

/** Runs a package's command, or a file, under Node 24. Returns the exit status. */
export function run(command, args, options = {}) {
  const done = spawnSync(node, [fileOf(command), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: environment(),
    ...options,
  });
  return done.status ?? 1;
}

/** Runs it without blocking. Resolves to the exit status and all that it printed. */
export async function runCaptured(command, args) {
  const child = spawn(node, [fileOf(command), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment(),
  });
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => printed.push(chunk));
  const status = await statusOf(child);
  return { status, output: Buffer.concat(printed).toString() };
}

export function mustRun(command, args) {
  // Standard output belongs to the calling command.
  if (run(command, args, { stdio: ['ignore', 2, 2] }) !== 0)
    throw new SetupError(`${command} ${args.join(' ')} failed`);
}
