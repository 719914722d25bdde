// npm run evaluate:danger -- --tweets FILE: how many tweets raise the alarm of lib/crisis, by kind, as Markdown; with
// --examples also 20 of them, to judge by eye how many are figures of speech.
import { parseArgs } from 'node:util';
import { command, UserError } from '#scripts/cli/command.ts';
import { withBar } from '#training/cli/progress.ts';
import { readTweets } from '#training/tweets/read.ts';
import { countDanger, spread } from './count.ts';

const defaultRows = 1_000_000;
const examples = 20;

if (import.meta.main) await command(() => dangerCommand(process.argv.slice(2)));

/**
 * Prints a table of the kinds of statements.
 * @param args options of the command line
 * @throws UserError when the file cannot be used, or an option is wrong
 */
export async function dangerCommand(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      tweets: { type: 'string' },
      rows: { type: 'string', default: String(defaultRows) },
      examples: { type: 'boolean', default: false },
    },
  });
  const { tweets } = values;
  const rows = Number(values.rows);
  if (tweets === undefined) throw new UserError('npm run evaluate:danger -- --tweets FILE');
  if (!Number.isInteger(rows) || rows < 1)
    throw new UserError(`--rows is a whole number from 1, not ${values.rows}`);
  const { read, texts, kinds } = await withBar(`reading ${tweets}`, (onProgress) =>
    countDanger(readTweets(tweets, onProgress), rows),
  );
  console.log('| kind of statement | tweets | per 100,000 |\n|---|---:|---:|');
  for (const [kind, count] of kinds) console.log(rowOf(kind, count, read));
  console.log(rowOf(`any, of ${read.toLocaleString('en')} tweets`, texts.length, read));
  if (values.examples) for (const text of spread(texts, examples)) console.log(`- ${JSON.stringify(text)}`);
}

function rowOf(name: string, count: number, read: number): string {
  return `| ${name} | ${count} | ${((100_000 * count) / read).toFixed(1)} |`;
}
