import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, totalmem } from 'node:os';

const folder = new URL('../../.output/bench/', import.meta.url);

/** When, at which commit and on which machine something was measured. It contains no host name and no path. */
export interface Provenance {
  /** As YYYY-MM-DD, UTC. */
  readonly date: string;
  /** Abbreviated, with a + behind it if files had changed since. */
  readonly commit: string;
  readonly cpu: string;
  readonly cores: number;
  /** In GB. */
  readonly memory: number;
  /** Version of Node. */
  readonly node: string;
}

/** The figures that one part of a benchmark measured. */
export interface Measurement<Figures = unknown> {
  readonly provenance: Provenance;
  readonly figures: Figures;
}

/** Saves figures as .output/bench/NAME.json and returns them with their provenance. */
export async function saveMeasurement<Figures>(
  name: string,
  figures: Figures,
): Promise<Measurement<Figures>> {
  const measurement = { provenance: currentProvenance(), figures };
  await mkdir(folder, { recursive: true });
  await writeFile(fileOf(name), `${JSON.stringify(measurement, null, 2)}\n`);
  return measurement;
}

/** Reads what `saveMeasurement` saved; undefined if there is nothing. */
export async function loadMeasurement(name: string): Promise<Measurement | undefined> {
  const json = await readFile(fileOf(name), 'utf8').catch(() => undefined);
  return json === undefined ? undefined : (JSON.parse(json) as Measurement);
}

const fileOf = (name: string): URL => new URL(`${name}.json`, folder);

function currentProvenance(): Provenance {
  return {
    date: new Date().toISOString().slice(0, 10),
    commit: currentCommit(),
    cpu: cpus()[0]?.model.trim() ?? 'unknown processor',
    cores: availableParallelism(),
    memory: Math.round(totalmem() / 1e9),
    node: process.versions.node,
  };
}

function currentCommit(): string {
  const git = (...args: string[]) =>
    execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    return git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain') === '' ? '' : '+');
  } catch {
    return 'unknown'; // not a git checkout
  }
}
