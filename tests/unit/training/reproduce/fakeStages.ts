import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Stage } from '#training/reproduce/stage.ts';

/** Scripts of stages: small ones, which take milliseconds. */
const scripts = {
  /** Appends its arguments to a file. */
  'note.mjs': `import { appendFileSync } from 'node:fs';
const [file, ...words] = process.argv.slice(2);
appendFileSync(file, words.join(' ') + '\\n');
console.log('noted', ...words);`,
  /** Fails as commands do. */
  'fail.mjs': `process.stderr.write('reading\\nno space left\\n');
process.exitCode = 1;`,
  /** Fails as a defect does. */
  'throw.mjs': `throw new RangeError('7 is too many');`,
  /**
   * Notes its starts in a file, and in another one that it ended by itself. It waits for ever, except when it is started
   * for the third time.
   */
  'wait.mjs': `import { appendFileSync, readFileSync } from 'node:fs';
const file = process.argv[2];
appendFileSync(file, process.pid + '\\n');
process.on('exit', () => appendFileSync(file + '.ended', process.pid + '\\n'));
if (readFileSync(file, 'utf8').split('\\n').length < 4) setInterval(() => undefined, 1000);`,
  /** Copies a folder. */
  'copy.mjs': `import { cpSync } from 'node:fs';
cpSync(process.argv[2], process.argv[3], { recursive: true });`,
};

/** Folders for a reproduction with fake stages. */
export interface FakePlaces {
  readonly data: string;
  readonly runs: string;
  readonly model: string;
  /** Options that name these folders. */
  readonly options: readonly string[];
  readonly script: (name: keyof typeof scripts) => string;
  /** The file that `note.mjs` writes if it is given as RUNS/notes.txt, by lines. */
  readonly notes: () => Promise<string[]>;
}

/** Writes the scripts and a data folder with `tweets.csv` below a folder. */
export async function fakePlaces(folder: string): Promise<FakePlaces> {
  const [data, runs, model] = [join(folder, 'data'), join(folder, 'runs'), join(folder, 'model')];
  await mkdir(data);
  await writeFile(join(data, 'tweets.csv'), 'row,label,text\n');
  for (const [name, text] of Object.entries(scripts)) await writeFile(join(folder, name), text);
  return {
    data,
    runs,
    model,
    options: ['--data', data, '--runs', runs, '--model', model],
    script: (name) => join(folder, name),
    notes: async () => {
      const file = join(runs, 'notes.txt');
      return existsSync(file) ? (await readFile(file, 'utf8')).trimEnd().split('\n') : [];
    },
  };
}

/** Returns a stage of a minute. */
export const stageOf = (name: string, command: string, uses: readonly string[] = []): Stage => ({
  name,
  does: `makes ${name}`,
  command,
  uses,
  minutes: 1,
});
