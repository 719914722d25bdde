import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A step of making the model, which runs as a process of its own. */
export interface Stage {
  /** Unique. Its log and its record have this name. */
  readonly name: string;
  /** What it does, as a sentence without its subject. */
  readonly does: string;
  /** A script and its arguments, separated by spaces. DATA, RUNS and MODEL at the start of an argument are folders. */
  readonly command: string;
  /** Names of the earlier stages whose results it reads. */
  readonly uses: readonly string[];
  /** About how many minutes it takes on two cores. Progress is shown by it. */
  readonly minutes: number;
}

/** Absolute paths of the folders that commands name. */
export interface Places {
  /** The data sets. */
  readonly data: string;
  /** Runs, logs and records. */
  readonly runs: string;
  /** The model that is made. */
  readonly model: string;
}

/** A stage with the paths of one reproduction. */
export interface Job extends Stage {
  readonly script: string;
  readonly args: readonly string[];
  /** The arguments that lie in the folder of the data. */
  readonly inputs: readonly string[];
  /** The folder of RUNS that it writes, if it writes one. */
  readonly folder: string | undefined;
  readonly log: string;
  /** Exists once the stage has finished. */
  readonly record: string;
}

/** Puts the paths of the folders into a stage's command. */
export function jobOf(stage: Stage, { data, runs, model }: Places): Job {
  const pathOf = (word: string): string =>
    word
      .replace(/^DATA(?=\/|$)/, () => data)
      .replace(/^RUNS(?=\/|$)/, () => runs)
      .replace(/^MODEL(?=\/|$)/, () => model);
  const [script = '', ...words] = stage.command.split(' ');
  const out = words.find((_, k) => words[k - 1] === '--out');
  return {
    ...stage,
    script: resolve(root, script),
    args: words.map(pathOf),
    inputs: words.filter((word) => /^DATA(?=\/|$)/.test(word)).map(pathOf),
    folder: out?.startsWith('RUNS/') ? pathOf(out) : undefined,
    log: join(runs, `${stage.name}.log`),
    record: join(runs, `${stage.name}.done.json`),
  };
}
