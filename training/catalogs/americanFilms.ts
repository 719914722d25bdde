import { parseTable, type SourceText } from './rows/table.ts';
import { naturalTitle } from './rows/titles.ts';

/** Sources disagree by a year about a film that came out the year after its production, or abroad a year later. */
const yearOffsets = [0, -1, 1];

/**
 * Returns a predicate that tells whether a list of American films (us-films.csv, from Wikipedia) has a film with this title
 * and about this year. Titles are also looked up without the part behind a colon or dash: the list has "Star Wars" for
 * "Star Wars: Episode IV - A New Hope".
 * @throws UserError naming the row, for a missing column or a year that is no number
 */
export function americanFilms({ text, file }: SourceText): (title: string, year: number) => boolean {
  const listed = new Set<string>();
  for (const row of parseTable(text, { file, delimiter: ',', columns: ['title', 'year'] })) {
    const year = row.number('year', { min: 1870, max: 2100 });
    if (year !== undefined) listed.add(`${year} ${letters(row.text('title'))}`);
  }
  return (title, year) =>
    titlesOf(title).some((variant) =>
      yearOffsets.some((offset) => listed.has(`${year + offset} ${letters(variant)}`)),
    );
}

function titlesOf(title: string): string[] {
  const beforeColon = title.split(':')[0]!;
  return [title, title.split(' - ')[0]!, beforeColon];
}

const letters = (title: string): string =>
  naturalTitle(title)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/[^\p{L}\p{N}]/gu, '');
