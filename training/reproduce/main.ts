// npm run reproduce: makes the shipped model, its report and the figures of its card from the data, stage by stage.
import { constants } from 'node:fs';
import { access, copyFile, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { command, UserError } from '#scripts/cli/command.ts';
import { withBar } from '#training/cli/progress.ts';
import { say } from '#training/cli/say.ts';
import { oneOf } from '#training/cli/setOption.ts';
import { stopOnSignals } from '#training/cli/stopOnSignals.ts';
import { compareModels } from './compare.ts';
import { recipe } from './recipe.ts';
import { readRecords, writeRecord } from './records.ts';
import { type Job, jobOf, type Places, root, type Stage } from './stage.ts';
import { StageProcess } from './stageProcess.ts';

const usage = 'npm run reproduce -- --data DIR [--runs DIR] [--model DIR] [--until STAGE]';
const shipped = join(root, 'model');

if (import.meta.main) await command(() => reproduceCommand(process.argv.slice(2)));

/**
 * Makes what the stages make, except what is there from before. Prints which files are the same as those of the shipped
 * model, if it made a model in another folder.
 * @param args options of the command line
 * @throws UserError when an option or the data are not usable, or a stage fails
 */
export async function reproduceCommand(
  args: readonly string[],
  stages: readonly Stage[] = recipe,
): Promise<void> {
  const { places, until } = reproduceOptions(args, stages);
  const jobs = stages.slice(0, until + 1).map((stage) => jobOf(stage, places));
  await checkInputs(jobs);
  await mkdir(places.runs, { recursive: true });
  await provideCard(places.model);
  await runJobs(jobs);
  if (places.model !== shipped && jobs.some(({ name }) => name === 'model'))
    for (const line of await compareModels(places.model, shipped)) console.log(line);
}

function reproduceOptions(
  args: readonly string[],
  stages: readonly Stage[],
): { places: Places; until: number } {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      runs: { type: 'string', default: 'runs' },
      model: { type: 'string', default: shipped },
      until: { type: 'string' },
    },
  });
  const { data, runs, model, until } = values;
  if (data === undefined) throw new UserError(usage);
  const names = stages.map(({ name }) => name);
  return {
    places: { data: resolve(data), runs: resolve(runs), model: resolve(model) },
    until: until === undefined ? names.length - 1 : names.indexOf(oneOf('--until', until, names)),
  };
}

async function checkInputs(jobs: readonly Job[]): Promise<void> {
  for (const input of jobs.flatMap(({ inputs }) => inputs))
    await access(input).catch(() => {
      throw new UserError(`${input}: is missing; --data is a folder of the data sets that NOTICE names`);
    });
}

/** Gives a new folder of a model the shipped model's card, whose figures the stages replace. */
async function provideCard(model: string): Promise<void> {
  await mkdir(model, { recursive: true });
  await copyFile(join(shipped, 'README.md'), join(model, 'README.md'), constants.COPYFILE_EXCL).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    },
  );
}

/** Runs the jobs that have no record yet, in their order. */
async function runJobs(jobs: readonly Job[]): Promise<void> {
  const records = await readRecords(jobs);
  const running = new StageProcess();
  stopOnSignals(() => running.stop());
  const total = jobs.reduce((sum, { minutes }) => sum + minutes, 0);
  let before = 0;
  for (const [k, job] of jobs.entries()) {
    const { name, does, minutes, log } = job;
    const place = `${k + 1} of ${jobs.length}, ${name}`;
    if (records.has(name)) say(`${place}: is done`);
    else {
      say(`${place}: ${does} (log: ${log})`);
      const seconds = await withBar(place, (onProgress) =>
        timed(running.run(job), (elapsed) => onProgress(before + Math.min(elapsed / 60, minutes), total)),
      );
      records.set(name, await writeRecord(job, seconds, records));
    }
    before += minutes;
  }
}

/**
 * Waits for `work`, and reports at once and each second how many seconds have passed.
 * @returns how many seconds it took
 */
async function timed(work: Promise<void>, onSecond: (elapsed: number) => void): Promise<number> {
  const started = performance.now();
  const elapsed = () => (performance.now() - started) / 1000;
  onSecond(0);
  const timer = setInterval(() => onSecond(elapsed()), 1000);
  await work.finally(() => clearInterval(timer));
  return elapsed();
}
