import { parseTable, type SourceText } from '#training/catalogs/rows/table.ts';
import { naturalTitle, titleKey } from '#training/catalogs/rows/titles.ts';

/** Sources disagree by a year about a film that came out the year after its production, or abroad a year later. */
const yearOffsets = [0, -1, 1];

/** Whether a list of American films has a film with this title and about this year. */
export type IsListed = (title: string, year: number) => boolean;

/**
 * Returns a predicate that tells whether a list of American films (us-films.csv, from Wikipedia) has a film with this title
 * and about this year. Titles are also looked up without the part behind a colon or dash: the list has "Star Wars" for
 * "Star Wars: Episode IV - A New Hope".
 * @throws UserError naming the row, for a missing column or a year that is no number
 */
export function americanFilms({ text, file }: SourceText): IsListed {
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

const america = 'United States';

/**
 * Returns whether a film is American: the United States are its main country of origin, or one of its countries if the list
 * has it. The list alone decides for a film whose countries are not known.
 */
export function isAmerican(
  {
    title,
    year,
    countries,
  }: { readonly title: string; readonly year: number | null; readonly countries: readonly string[] },
  isListed: IsListed,
): boolean {
  if (countries[0] === america) return true;
  if (countries.length > 0 && !countries.includes(america)) return false;
  return year !== null && isListed(title, year);
}

function titlesOf(title: string): string[] {
  const beforeColon = title.split(':')[0]!;
  return [title, title.split(' - ')[0]!, beforeColon];
}

const letters = (title: string): string => titleKey(naturalTitle(title));
