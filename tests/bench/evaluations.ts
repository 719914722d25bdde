import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export interface EvaluationFigures {
  /** What the evaluation prints: sentences and tables, in Markdown. */
  readonly lines: readonly string[];
}

const evaluation =
  (name: string) =>
  async (data: string): Promise<EvaluationFigures> => {
    const script = fileURLToPath(new URL(`../../training/evaluate/${name}/main.ts`, import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, [script, '--data', data]);
    return { lines: stdout.trimEnd().split('\n') };
  };

/** Runs `npm run evaluate:picks`, `evaluate:lists` and `evaluate:feel`. Each takes the folder of the data sets. */
export const measurePicks = evaluation('picks');
export const measureLists = evaluation('lists');
export const measureFeel = evaluation('feel');
