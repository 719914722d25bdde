import type { SourceText } from '#training/catalogs/rows/table.ts';
import { tabRows } from '#training/catalogs/rows/tabRows.ts';

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
  for (const { imdb_title_id: id, keywords: words } of tabRows(keywords, ['imdb_title_id', 'keywords'])) {
    const story = storyOf(imdbNumber(id));
    stories.set(imdbNumber(id), { ...story, keywords: [...story.keywords, ...partsOf(words)] });
  }
  const columns = ['imdb_title_id', 'interests', 'description'] as const;
  for (const { imdb_title_id: id, interests, description } of tabRows(descriptions, columns)) {
    const story = storyOf(imdbNumber(id));
    stories.set(imdbNumber(id), { ...story, interests: partsOf(interests), description });
  }
  return stories;
}

/** Returns the number in IMDb's id: 111161 for tt0111161. */
const imdbNumber = (id: string): number => Number(id.slice(2));

const partsOf = (cell: string): string[] => cell.split('|').filter((part) => part !== '');
