// npm run behaviour: how many cases of each group the model passes, as Markdown; with --failures also the failed cases.
import { parseArgs } from 'node:util';
import type { Classifier } from '#lib/mood/classifier.ts';
import { ModelError } from '#lib/mood/manifest.ts';
import { command, UserError } from '#scripts/cli/command.ts';
import { checkCard, writeCard } from '#training/evaluate/format/card.ts';
import { percent } from '#training/evaluate/format/numbers.ts';
import { groups } from './groups.ts';
import { loadModel, shippedModel } from './model.ts';
import { type CaseGroup, type GroupScore, scoreGroup } from './score.ts';

if (import.meta.main) await command(() => behaviourCommand(process.argv.slice(2)));

/**
 * Prints a table of all groups. With `--card` it also writes it into the card.
 * @param args options of the command line
 * @throws UserError when the model or the card cannot be used
 */
export async function behaviourCommand(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      model: { type: 'string', default: shippedModel },
      failures: { type: 'boolean', default: false },
      card: { type: 'string' },
    },
  });
  await checkCard(values.card, ['behaviour']);
  const classifier = await usableModel(values.model);
  const rows: string[] = [];
  const failed: string[] = [];
  for (const group of groups) {
    const score = await scoreGroup(group, classifier);
    rows.push(rowOf(group, score));
    if (score.failures.length > 0) failed.push(failuresOf(group, score));
  }
  const table = `| group | cases | passed | rate | target |\n|---|---:|---:|---:|---:|\n${rows.join('\n')}`;
  console.log(table);
  if (values.failures) for (const failures of failed) console.log(failures);
  if (values.card !== undefined) await writeCard(values.card, { behaviour: table });
}

function usableModel(folder: string): Promise<Classifier> {
  return loadModel(folder).catch((error: unknown) => {
    if (error instanceof ModelError) throw new UserError(error.message);
    throw error;
  });
}

function rowOf({ name, target }: CaseGroup, { cases, passed, rate }: GroupScore): string {
  return `| ${name} | ${cases} | ${passed} | ${percent(rate)} | ${target === undefined ? '' : percent(target)} |`;
}

function failuresOf({ name }: CaseGroup, { failures }: GroupScore): string {
  return `\n### ${name}\n\n${failures.map((line) => `- ${line}`).join('\n')}`;
}
