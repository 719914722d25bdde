// npm run evaluate:language -- --data DIR [--examples]: how many posts of each language the extension takes for another
// language than English.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type DetectLanguage, isOtherLanguage } from '#lib/mood/language.ts';
import { Vocabulary } from '#lib/text/vocabulary.ts';
import { command, UserError } from '#scripts/cli/command.ts';
import { detectLanguage } from '#scripts/cli/language.ts';
import { readText } from '#training/datasets/lines.ts';
import { type LanguageSet, readLanguageSets } from './sets.ts';

/** The detectors to compare. They are asked only where the words alone say little. */
const detectors: Readonly<Record<string, DetectLanguage>> = {
  'command line': detectLanguage,
  'no detector': async () => undefined,
  'one that is always wrong about English': async () => 'other',
};

if (import.meta.main) await command(() => languageCommand(process.argv.slice(2)));

/**
 * Prints, as a Markdown table, how many posts of each set are taken for another language than English. With --examples it
 * also prints the English posts that are.
 * @throws UserError if --data is missing or its folder lacks a file, and whatever parseArgs throws
 */
export async function languageCommand(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' }, examples: { type: 'boolean', default: false } },
  });
  if (values.data === undefined) throw new UserError('--data DIR, the folder of the data sets, is missing');
  const vocabulary = Vocabulary.fromFile(await readText(join('model', 'vocabulary.txt')));
  console.log(`| posts taken for another language, of | ${Object.keys(detectors).join(' | ')} |`);
  console.log(`|---|${'---:|'.repeat(Object.keys(detectors).length)}`);
  for (const set of await readLanguageSets(values.data)) {
    const refused = await Promise.all(
      Object.values(detectors).map((detector) => refusedOf(set, vocabulary, detector)),
    );
    const cells = refused.map(({ length }) => `${length} (${percent(length / set.posts.length)})`);
    console.log(`| ${set.posts.length.toLocaleString('en')} ${set.name} | ${cells.join(' | ')} |`);
    if (values.examples && set.isEnglish)
      for (const post of refused[0]!) console.log(`- ${JSON.stringify(post)}`);
  }
}

async function refusedOf(
  { posts }: LanguageSet,
  vocabulary: Vocabulary,
  detector: DetectLanguage,
): Promise<string[]> {
  const refused: string[] = [];
  for (const post of posts) if (await isOtherLanguage(post, vocabulary, detector)) refused.push(post);
  return refused;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(share > 0 && share < 0.001 ? 2 : 1)} %`;
}
