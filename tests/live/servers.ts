import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverFolder } from './install.ts';

/**
 * The reference server of the AT Protocol on the loopback interface, in a process of its own, with its data in the
 * temporary folder. The directory of accounts that it needs is another process, so that it can be stopped alone.
 */
export class Servers {
  readonly port: number;
  readonly #folder: string;
  readonly #plc: ChildProcess;
  readonly #plcUrl: string;
  #pds: ChildProcess | undefined;

  private constructor(port: number, folder: string, plc: ChildProcess, plcUrl: string) {
    this.port = port;
    this.#folder = folder;
    this.#plc = plc;
    this.#plcUrl = plcUrl;
  }

  static async start(): Promise<Servers> {
    const [plcPort, port] = [await freePort(), await freePort()];
    const folder = await mkdtemp(join(tmpdir(), 'tonic-live-'));
    const plc = await startScript('plc.mjs', String(plcPort));
    const servers = new Servers(port, folder, plc, `http://127.0.0.1:${plcPort}`);
    await servers.startAgain();
    return servers;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts the server after `stop`, with its data. */
  async startAgain(): Promise<void> {
    await mkdir(join(this.#folder, 'data'), { recursive: true });
    this.#pds = await startScript('pds.mjs', String(this.port), this.#plcUrl, this.#folder);
  }

  /** Ends the server. Its data stay. */
  async stop(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    if (this.#pds) await end(this.#pds, signal);
    this.#pds = undefined;
  }

  /** Stops the server and starts it without its data: no accounts, and the sequence of events begins at 1. */
  async reset(): Promise<void> {
    await this.stop();
    await rm(this.#folder, { recursive: true });
    await this.startAgain();
  }

  async close(): Promise<void> {
    await Promise.all([this.stop(), end(this.#plc, 'SIGKILL')]);
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/** Starts a script of tests/live/server. Resolves once it prints that it is ready. */
export async function startScript(name: string, ...args: readonly string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(serverFolder, name), ...args], {
    env: { ...process.env, LOG_ENABLED: 'false' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code, signal) => reject(new Error(`${name} ended early: ${code ?? signal}`)));
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      if (printed.includes('ready\n')) resolve();
    });
  });
  child.removeAllListeners('exit');
  return child;
}

/** Sends a signal and waits until the process has ended. */
export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
