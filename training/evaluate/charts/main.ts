// npm run report: what the runs found, as a page, as pictures, and as tables beside the paper's.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { command, UserError } from '#scripts/cli/command.ts';
import { replaceFile } from '#training/files/replaceFile.ts';
import { filesOf } from './files.ts';
import { readRun } from './runFile.ts';

const usage = 'npm run report -- DIR... [--out FOLDER]';

await command(async () => {
  const { values: given, positionals: folders } = parseArgs({
    options: { out: { type: 'string', default: 'model/report' } },
    allowPositionals: true,
  });
  if (folders.length === 0) throw new UserError(usage);
  const runs = await Promise.all(folders.map(readRun));
  const names = runs.map(({ name }) => name);
  const twice = names.find((name, k) => names.indexOf(name) < k);
  if (twice !== undefined) throw new UserError(`two runs are called ${twice}; their files would be the same`);

  const files = filesOf(runs);
  await mkdir(given.out, { recursive: true });
  for (const [name, content] of files) await replaceFile(join(given.out, name), content);
  process.stderr.write(`wrote ${files.size} files to ${given.out}\n`);
});
