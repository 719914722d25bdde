import { type SourceText, table } from './rows/table.ts';
import { naturalTitle } from './rows/titles.ts';

/** A film may come out a year after it was made, or a year before it comes to another country. */
const yearsApart = [0, -1, 1];

/**
 * Whether a list of American films (us-films.csv, made of Wikipedia's) names a film of that title and about that year.
 * The catalog's longer titles are looked for without what stands behind their colon or dash, too: the list has "Star
 * Wars" for "Star Wars: Episode IV - A New Hope".
 * @throws UserError naming the row, for a missing column or a year that is no number
 */
export function americanFilms({ text, file }: SourceText): (title: string, year: number) => boolean {
  const listed = new Set<string>();
  for (const row of table(text, { file, delimiter: ',', columns: ['title', 'year'] })) {
    const year = row.number('year', { least: 1870, most: 2100 });
    if (year !== undefined) listed.add(`${year} ${letters(row.text('title'))}`);
  }
  return (title, year) =>
    titlesOf(title).some((one) => yearsApart.some((apart) => listed.has(`${year + apart} ${letters(one)}`)));
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
