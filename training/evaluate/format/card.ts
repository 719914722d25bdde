import { readFile } from 'node:fs/promises';
import { UserError } from '#scripts/cli/command.ts';
import { replaceFile } from '#training/files/replaceFile.ts';

/**
 * The sections of the model card whose figures a command writes, with that command. A section of a card is what stands
 * between `<!-- card:NAME -->` and `<!-- /card -->`.
 */
export const cardSections = {
  model: 'npm run export',
  tags: 'npm run export',
  runs: 'npm run report',
  evaluation: 'npm run evaluate',
  slices: 'npm run evaluate',
  behaviour: 'npm run behaviour',
} as const;

export type CardSection = keyof typeof cardSections;

/** New Markdown for some sections. */
export type CardTexts = Readonly<Partial<Record<CardSection, string>>>;

const block = /<!-- card:(\w+) -->\n([\s\S]*?)<!-- \/card -->/g;

/** Returns the names of the sections of a card, in their order. */
export const sectionsOf = (card: string): string[] => [...card.matchAll(block)].map(([, name]) => name!);

/** Returns a card without its sections: the text that people write. */
export const withoutSections = (card: string): string => card.replace(block, '');

/**
 * Replaces sections of a card. Everything else stays as it is.
 * @param file the card's name, for error messages
 * @throws UserError when the card lacks one of the sections, or has one that no command writes
 */
export function withSections(card: string, texts: CardTexts, file: string): string {
  const found = sectionsOf(card);
  const unknown = found.find((name) => !Object.hasOwn(cardSections, name));
  if (unknown !== undefined) throw new UserError(`${file}: no command writes the section ${unknown}`);
  const missing = Object.keys(texts).find((name) => !found.includes(name));
  if (missing !== undefined)
    throw new UserError(`${file}: has no section <!-- card:${missing} --> ... <!-- /card -->`);
  return card.replace(block, (current, name: CardSection) => {
    const text = texts[name];
    return text === undefined ? current : `<!-- card:${name} -->\n${text.trim()}\n<!-- /card -->`;
  });
}

/**
 * Writes sections of the card in a file.
 * @throws UserError like `withSections`, or when the file cannot be written
 */
export async function writeCard(file: string, texts: CardTexts): Promise<void> {
  await replaceFile(file, withSections(await readFile(file, 'utf8'), texts, file));
}

/**
 * Checks that a card can be written, before the work whose result it will show.
 * @param file of the card; undefined if none is to be written
 * @throws UserError when it lacks one of the sections, or a system error when it cannot be read
 */
export async function checkCard(file: string | undefined, names: readonly CardSection[]): Promise<void> {
  if (file === undefined) return;
  withSections(await readFile(file, 'utf8'), Object.fromEntries(names.map((name) => [name, ''])), file);
}
