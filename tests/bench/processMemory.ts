import { readFile } from 'node:fs/promises';

/** Returns the largest resident memory of a process so far, including all threads; undefined if the process has ended. */
export const peakMiBOf = (pid: number): Promise<number | undefined> =>
  mebibytesIn(pid, /^VmHWM:\s*(\d+) kB$/m);

/** Returns the resident memory of a process now, including all threads; undefined if the process has ended. */
export const residentMiBOf = (pid: number): Promise<number | undefined> =>
  mebibytesIn(pid, /^VmRSS:\s*(\d+) kB$/m);

/** Linux only. */
async function mebibytesIn(pid: number, line: RegExp): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kibibytes = line.exec(status)?.[1];
  return kibibytes === undefined ? undefined : Number(kibibytes) / 1024;
}
