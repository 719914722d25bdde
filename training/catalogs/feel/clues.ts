import type { SourceText } from '#training/catalogs/rows/table.ts';
import { tabRows } from '#training/catalogs/rows/tabRows.ts';

/** The texts that say more of a film than its genres. */
export interface ClueSources {
  /** film-descriptions.tsv: IMDb's certificate, fine genres and description. */
  readonly descriptions: SourceText;
  /** film-overviews.tsv: TMDB's tagline and overview. */
  readonly overviews: SourceText;
  /** film-extracts.tsv: the introduction of Wikipedia's article. */
  readonly extracts: SourceText;
  /** film-keywords.tsv: keywords of TMDB and IMDb. */
  readonly keywords: SourceText;
}

/** What the sources say of a film. */
export interface FilmClues {
  /** IMDb's genres of today, the fine ones among them. */
  readonly interests: readonly string[];
  /** Empty if there is none. */
  readonly certificate: string;
  readonly keywords: readonly string[];
  /** Descriptions, tagline and overview. */
  readonly texts: readonly string[];
}

export const noClues: FilmClues = { interests: [], certificate: '', keywords: [], texts: [] };

/** Whether more than genres and a certificate is known. */
export const isDescribed = ({ keywords, texts }: FilmClues): boolean => keywords.length + texts.length > 0;

/** Certificates of the same meaning. */
const sameCertificates: Readonly<Record<string, string>> = {
  GP: 'PG',
  M: 'PG',
  'M/PG': 'PG',
  'TV-G': 'G',
  'TV-Y': 'G',
  'TV-Y7': 'G',
  'TV-Y7-FV': 'G',
  'TV-PG': 'PG',
  'TV-14': 'PG-13',
  'TV-MA': 'R',
  '18+': 'R',
  '16+': 'R',
  X: 'NC-17',
  Passed: 'Approved',
  Unrated: '',
  'Not Rated': '',
};

/**
 * Reads what is known of films by the numbers of their IMDb ids. Rows without an id are ignored.
 * @throws UserError that names a missing column
 */
export function filmClues(sources: ClueSources): ReadonlyMap<number, FilmClues> {
  const clues = new Map<number, FilmClues>();
  const extend = (id: string, more: (known: FilmClues) => Partial<FilmClues>) => {
    if (id === '') return;
    const imdb = Number(id.slice(2));
    const known = clues.get(imdb) ?? noClues;
    clues.set(imdb, { ...known, ...more(known) });
  };
  for (const row of tabRows(sources.descriptions, [
    'imdb_title_id',
    'certificate',
    'interests',
    'description',
  ]))
    extend(row.imdb_title_id, ({ texts }) => ({
      interests: partsOf(row.interests),
      certificate: sameCertificates[row.certificate] ?? row.certificate,
      texts: [...texts, row.description].filter((text) => text !== ''),
    }));
  for (const row of tabRows(sources.overviews, ['imdb_title_id', 'tagline', 'overview']))
    extend(row.imdb_title_id, ({ texts }) => ({
      texts: [...texts, row.tagline, row.overview].filter((text) => text !== ''),
    }));
  for (const row of tabRows(sources.extracts, ['imdb_title_id', 'extract']))
    extend(row.imdb_title_id, ({ texts }) => ({
      texts: [...texts, row.extract].filter((text) => text !== ''),
    }));
  for (const row of tabRows(sources.keywords, ['imdb_title_id', 'keywords']))
    extend(row.imdb_title_id, ({ keywords }) => ({ keywords: [...keywords, ...partsOf(row.keywords)] }));
  return clues;
}

const partsOf = (cell: string): string[] => cell.split('|').filter((part) => part !== '');
