// npm run evaluate:feel -- --data DIR [--repeats 5]: how well learned valence and heaviness agree with what people say.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readFilms } from '#lib/catalog/readFilms.ts';
import { command, UserError } from '#scripts/cli/command.ts';
import { readFeelSources } from '#training/catalogs/feel/sources.ts';
import { withBar } from '#training/cli/progress.ts';
import { markdownOf } from '#training/evaluate/format/table.ts';
import { feelData } from './films.ts';
import { judgeHeaviness, judgeValence } from './judge.ts';
import { heavinessTable, valenceTable } from './report.ts';

const maxRepeats = 100;

if (import.meta.main) await command(() => feelCommand(process.argv.slice(2)));

/**
 * Prints how well happy films are told from sad ones by cross-validation on the labelled half, as tables in Markdown.
 * @param args options of the command line
 * @throws UserError when an option or a file is not usable
 */
export async function feelCommand(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' }, repeats: { type: 'string', default: '5' } },
  });
  if (values.data === undefined)
    throw new UserError('--data DIR: name the folder that holds movies/film-feel-dev.tsv');
  const repeats = Number(values.repeats);
  if (!(Number.isInteger(repeats) && repeats >= 1 && repeats <= maxRepeats))
    throw new UserError(`--repeats ${values.repeats}: expected a whole number from 1 to ${maxRepeats}`);
  const shipped = new URL('../../../assets/catalogs/films.bin', import.meta.url);
  const catalog = readFilms(await readFile(shipped));
  const data = feelData(await readFeelSources(values.data), catalog);
  const valence = await withBar('learning how films feel', async (onProgress) =>
    judgeValence(data, repeats, onProgress),
  );
  const tables = [valenceTable(data.judged, valence), heavinessTable(judgeHeaviness(data, repeats))];
  process.stdout.write(tables.map(markdownOf).join('\n'));
}
