import { readFile } from 'node:fs/promises';
import { UserError } from '#scripts/cli/command.ts';
import { replaceFile } from '#training/files/replaceFile.ts';
import type { Job } from './stage.ts';

/** What a finished stage leaves behind. */
interface StageRecord {
  readonly script: string;
  readonly args: readonly string[];
  readonly seconds: number;
  /** When it finished: ISO 8601, in UTC. */
  readonly finished: string;
  /** When the stages had finished whose results it read, by name. */
  readonly uses: Readonly<Record<string, string>>;
}

/** The finished stages, by name. */
export type Records = ReadonlyMap<string, StageRecord>;

/**
 * Reads the records of the stages that have finished.
 * @throws UserError when a record is damaged, or when a stage was made with other arguments, or from other results than
 * there are now. The message names what to delete
 */
export async function readRecords(jobs: readonly Job[]): Promise<Map<string, StageRecord>> {
  const records = new Map<string, StageRecord>();
  for (const { name, record } of jobs) {
    const text = await readFile(record, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (text !== undefined) records.set(name, parsed(record, text));
  }
  const current = new Set<string>();
  for (const job of jobs) if (isCurrent(job, records, current)) current.add(job.name);
  const outdated = jobs.filter(({ name }) => records.has(name) && !current.has(name));
  if (outdated.length === 0) return records;
  const names = outdated.map(({ name }) => name).join(', ');
  const paths = outdated.flatMap(({ folder, record }) => [...(folder ? [folder] : []), record]);
  throw new UserError(
    `made with other arguments or from other results: ${names}; to make them again, delete ${paths.join(' ')}`,
  );
}

/** Writes the record of a stage that has just finished. */
export async function writeRecord(job: Job, seconds: number, records: Records): Promise<StageRecord> {
  const { script, args, record } = job;
  const written = { script, args, seconds, finished: new Date().toISOString(), uses: usesOf(job, records) };
  await replaceFile(record, `${JSON.stringify(written, null, 2)}\n`);
  return written;
}

/**
 * Returns whether a stage has finished, with the arguments that it has now and from results that are current.
 * @param current names of the earlier stages of which this is true
 */
function isCurrent(job: Job, records: Records, current: ReadonlySet<string>): boolean {
  const record = records.get(job.name);
  if (!record || job.uses.some((name) => !current.has(name))) return false;
  const now = [job.script, job.args, usesOf(job, records)];
  return JSON.stringify([record.script, record.args, record.uses]) === JSON.stringify(now);
}

const usesOf = ({ uses }: Job, records: Records): Record<string, string> =>
  Object.fromEntries(uses.map((name) => [name, records.get(name)!.finished]));

function parsed(path: string, text: string): StageRecord {
  try {
    return JSON.parse(text);
  } catch {
    throw new UserError(`${path}: is not JSON; delete it to make the stage again`);
  }
}
