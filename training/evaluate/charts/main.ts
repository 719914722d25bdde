// npm run report: the results of runs as a page, as charts, and as tables beside the paper's.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { command, UserError } from '#scripts/cli/command.ts';
import { say } from '#training/cli/say.ts';
import { replaceFile } from '#training/files/replaceFile.ts';
import { filesOf } from './files.ts';
import { readRun } from './runFile.ts';

const usage = 'npm run report -- DIR... [--out FOLDER]';

if (import.meta.main) await command(() => reportCommand(process.argv.slice(2)));

/**
 * Writes the report on the runs in some folders.
 * @param args options of the command line
 * @throws UserError when an option, a file or a folder is not usable
 */
export async function reportCommand(args: readonly string[]): Promise<void> {
  const { values, positionals: folders } = parseArgs({
    args: [...args],
    options: { out: { type: 'string', default: 'model/report' } },
    allowPositionals: true,
  });
  if (folders.length === 0) throw new UserError(usage);
  const runs = await Promise.all(folders.map(readRun));
  const names = runs.map(({ name }) => name);
  const repeated = names.find((name, k) => names.indexOf(name) < k);
  if (repeated !== undefined)
    throw new UserError(`two runs are called ${repeated}; their files would be the same`);

  const files = filesOf(runs);
  await mkdir(values.out, { recursive: true });
  for (const [name, content] of files) await replaceFile(join(values.out, name), content);
  say(`wrote ${files.size} files to ${values.out}`);
}
