import { UserError } from '#scripts/cli/command.ts';
import type { SourceText } from '#training/catalogs/rows/table.ts';

/** What is known of a film's story. */
export interface FilmStory {
  /** TMDB's or IMDb's keywords, in lower case. */
  readonly keywords: readonly string[];
  /** IMDb's fine genres, such as "Dark Comedy" and "Holiday". */
  readonly interests: readonly string[];
  /** IMDb's description, in one or two sentences. Empty if there is none. */
  readonly description: string;
}

/**
 * Reads the stories of films by the numbers of their IMDb ids, from film-keywords.tsv.gz and film-descriptions.tsv.gz. A film
 * of one source only has an empty list or an empty description.
 * @throws UserError that names a missing column
 */
export function filmStories(keywords: SourceText, descriptions: SourceText): ReadonlyMap<number, FilmStory> {
  const stories = new Map<number, FilmStory>();
  const storyOf = (imdb: number): FilmStory =>
    stories.get(imdb) ?? { keywords: [], interests: [], description: '' };
  // A film may have one row of TMDB's keywords and one of IMDb's.
  for (const [id, words] of rowsOf(keywords, ['imdb_title_id', 'keywords'])) {
    const story = storyOf(imdbNumber(id!));
    stories.set(imdbNumber(id!), { ...story, keywords: [...story.keywords, ...partsOf(words!)] });
  }
  for (const [id, interests, description] of rowsOf(descriptions, [
    'imdb_title_id',
    'interests',
    'description',
  ])) {
    const story = storyOf(imdbNumber(id!));
    stories.set(imdbNumber(id!), { ...story, interests: partsOf(interests!), description: description! });
  }
  return stories;
}

/** Returns the number in IMDb's id: 111161 for tt0111161. */
const imdbNumber = (id: string): number => Number(id.slice(2));

/** Returns the cells of some columns, row by row. The sources have no quotes: a tab ends a cell, a line end ends a row. */
function rowsOf({ text, file }: SourceText, columns: readonly string[]): string[][] {
  const [header = '', ...lines] = text.split(/\r?\n/);
  const names = header.split('\t');
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0) throw new UserError(`${file} row 1: no column ${missing.join(', ')}`);
  const positions = columns.map((column) => names.indexOf(column));
  return lines
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))
    .map((cells) => positions.map((position) => cells[position] ?? ''));
}

const partsOf = (cell: string): string[] => cell.split('|').filter((part) => part !== '');
