// npm run report: the results of runs as a page, as charts, and as tables beside the paper's.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { command, UserError } from '#scripts/cli/command.ts';
import { say } from '#training/cli/say.ts';
import { checkCard, writeCard } from '#training/evaluate/format/card.ts';
import { replaceFile } from '#training/files/replaceFile.ts';
import { runsText } from './card.ts';
import { filesOf } from './files.ts';
import { readRun } from './runFile.ts';

const usage = 'npm run report -- DIR... [--out FOLDER] [--card FILE]';

if (import.meta.main) await command(() => reportCommand(process.argv.slice(2)));

/**
 * Writes the report on the runs in some folders. With `--card` it also writes the card's section about them.
 * @param args options of the command line
 * @throws UserError when an option, a file or a folder is not usable
 */
export async function reportCommand(args: readonly string[]): Promise<void> {
  const { values, positionals: folders } = parseArgs({
    args: [...args],
    options: { out: { type: 'string', default: 'model/report' }, card: { type: 'string' } },
    allowPositionals: true,
  });
  if (folders.length === 0) throw new UserError(usage);
  const { out, card } = values;
  await checkCard(card, ['runs']);
  const runs = await Promise.all(folders.map(readRun));
  const names = runs.map(({ name }) => name);
  const repeated = names.find((name, k) => names.indexOf(name) < k);
  if (repeated !== undefined)
    throw new UserError(`two runs are called ${repeated}; their files would be the same`);

  const files = filesOf(runs);
  await mkdir(out, { recursive: true });
  for (const [name, content] of files) await replaceFile(join(out, name), content);
  if (card !== undefined) await writeCard(card, { runs: runsText(runs, out, card) });
  say(`wrote ${files.size} files to ${out}`);
}
