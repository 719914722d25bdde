import { readFile, writeFile } from 'node:fs/promises';
import { median } from '#tests/bench/statistics.ts';
import { inWorker } from '#tests/bench/worker.ts';
import { answerTime, type Build, endWorker, post } from './builds.ts';

const warmReadings = 20;

/** Returns the milliseconds from the start of a service worker to the first mood, with all that the worker does at its start. */
export async function coldStartMs(build: Build): Promise<number> {
  await endWorker(build);
  const answered = await answerTime(build, build.read);
  return answered - (await workerStart(build));
}

/** Returns the median time of a reading in milliseconds, from a message to its answer, once the model is loaded. */
export async function warmReadingMs(build: Build): Promise<number> {
  await answerTime(build, build.read);
  const times = await build.own.evaluate(readingTimes, {
    messages: [post, `${post} today`].map((text) => ({
      ...build.read,
      args: [text, ...build.read.args.slice(1)],
    })),
    count: warmReadings,
  });
  return median(times);
}

/** Private memory of the extension's process in megabytes: the service worker and one page. After a garbage collection, except `at`. */
export interface Held {
  /** Before the first reading of a new worker. */
  readonly before: number;
  /** The most during the first reading. */
  readonly at: number;
  readonly after: number;
  /** After the post ended. */
  readonly ended: number;
}

/** Linux only. */
export async function heldMB(build: Build): Promise<Held> {
  await endWorker(build);
  await answerTime(build, build.end);
  const pid = await extensionProcess(build);
  const before = await collectedMB(build, pid);
  const resident = await megabytesIn(pid, 'VmRSS');
  await writeFile(`/proc/${pid}/clear_refs`, '5'); // forgets the peak
  await answerTime(build, build.read);
  const at = before + (await megabytesIn(pid, 'VmHWM')) - resident;
  const after = await collectedMB(build, pid);
  await answerTime(build, build.end);
  return { before, at, after, ended: await collectedMB(build, pid) };
}

async function workerStart({ chromium }: Build): Promise<number> {
  const start = await inWorker(chromium, async (send) => {
    const evaluated = await send('Runtime.evaluate', { expression: 'performance.timeOrigin' });
    return (evaluated as { result: { value: number } }).result.value;
  });
  if (start === undefined) throw new RangeError('the worker has ended');
  return start;
}

/** Chromium runs all pages and the worker of an extension in one process. */
async function extensionProcess({ chromium }: Build): Promise<number> {
  const browser = await chromium.context.browser()!.newBrowserCDPSession();
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  await browser.detach();
  for (const { id } of processInfo) {
    const commandLine = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
    if (commandLine.includes('--extension-process')) return id;
  }
  throw new RangeError('the extension has no process');
}

/** What Chromium's task manager calls the memory footprint on Linux. */
async function collectedMB({ chromium }: Build, pid: number): Promise<number> {
  await inWorker(chromium, (send) => send('HeapProfiler.collectGarbage'));
  return megabytesIn(pid, 'RssAnon');
}

async function megabytesIn(pid: number, field: string): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)![1]) / 1000;
}

/** Runs in a page of the extension. */
async function readingTimes({
  messages,
  count,
}: {
  messages: readonly object[];
  count: number;
}): Promise<number[]> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
  };
  const times: number[] = [];
  for (let k = 0; k < count; k++) {
    const start = performance.now();
    await chrome.runtime.sendMessage(messages[k % messages.length]!);
    times.push(performance.now() - start);
  }
  return times;
}
