// npm run behaviour: what the model can do, group by group, as Markdown; with --failures also what it cannot.
import { parseArgs } from 'node:util';
import { ModelError } from '#lib/mood/manifest.ts';
import { command, UserError } from '#scripts/cli/command.ts';
import { groups } from './groups.ts';
import { loadModel, shippedModel } from './model.ts';
import { type Group, type Score, score } from './score.ts';

await command(async () => {
  const { values } = parseArgs({
    options: {
      model: { type: 'string', default: shippedModel },
      failures: { type: 'boolean', default: false },
    },
  });
  const classifier = await loadModel(values.model).catch((error: unknown) => {
    if (error instanceof ModelError) throw new UserError(error.message);
    throw error;
  });
  console.log('| group | cases | passed | rate | target |\n|---|---:|---:|---:|---:|');
  const scores: [Group, Score][] = [];
  for (const group of groups) {
    const scored = await score(group, classifier);
    scores.push([group, scored]);
    console.log(row(group, scored));
  }
  if (!values.failures) return;
  for (const [{ name }, { failures }] of scores) {
    if (failures.length > 0)
      console.log(`\n### ${name}\n\n${failures.map((line) => `- ${line}`).join('\n')}`);
  }
});

function row({ name, target }: Group, { cases, passed, rate }: Score): string {
  const due = target === undefined ? '' : percent(target);
  return `| ${name} | ${cases} | ${passed} | ${percent(rate)} | ${due} |`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
