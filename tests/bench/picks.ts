import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const script = fileURLToPath(new URL('../../training/evaluate/picks/main.ts', import.meta.url));

export interface PicksFigures {
  /** What `npm run evaluate:picks` prints: sentences and a table, in Markdown. */
  readonly lines: readonly string[];
}

/** Evaluates the picks on ratings of real people. @param data the folder of the ratings */
export async function measurePicks(data: string): Promise<PicksFigures> {
  const { stdout } = await promisify(execFile)(process.execPath, [script, '--data', data]);
  return { lines: stdout.trimEnd().split('\n') };
}
