// npm run refine: the second stage of training, on labelled posts of three moods: happy, sad and unsure.
import { mkdir } from 'node:fs/promises';
import { command, UserError } from '#scripts/cli/command.ts';
import { readBase } from './base.ts';
import { refineOptions } from './options.ts';
import { prepareTexts } from './prepareTexts.ts';
import { trainAndJudge } from './trainAndJudge.ts';
import { writeReport } from './writeReport.ts';

if (import.meta.main) await command(() => refineCommand(process.argv.slice(2)));

/**
 * Refines a finished run of the first stage and writes the result to a folder of its own.
 * @param args options of the command line
 * @throws UserError when an option, a file or a folder is not usable
 */
export async function refineCommand(args: readonly string[]): Promise<void> {
  const options = refineOptions(args);
  const base = await readBase(options.run);
  await mkdir(options.out, { recursive: true }).catch((error: Error) => {
    throw new UserError(`${options.out}: ${error.message}`);
  });
  const prepared = await prepareTexts(options, base);
  const result = await trainAndJudge(prepared, options.settings);
  await writeReport(options, base, prepared, result);
}
