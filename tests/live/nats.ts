import { type ChildProcess, spawn } from 'node:child_process';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { findPrograms } from '#scripts/bootstrap/setup.mjs';
import { freePort } from './servers.ts';

const configuration = fileURLToPath(new URL('../../training/shards/nats.conf', import.meta.url));

/** Starts a NATS server on the loopback interface, with its data in a folder. Installs Debian's package if it may. */
export async function startNats(folder: string): Promise<{ child: ChildProcess; url: string }> {
  const { nats } = await findPrograms(['nats']);
  const port = await freePort();
  const args = ['-c', configuration, '-p', String(port), '-sd', folder];
  const child = spawn(nats, args, { stdio: 'ignore' });
  while (!(await answers(port)))
    if (child.exitCode !== null) throw new Error(`nats-server ended with ${child.exitCode}`);
  return { child, url: `nats://127.0.0.1:${port}` };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket
      .on('connect', () => {
        socket.destroy();
        resolve(true);
      })
      .on('error', () => setTimeout(() => resolve(false), 50));
  });
}
