import { join } from 'node:path';
import { readSource } from '#training/catalogs/rows/readSource.ts';
import type { FeelSources } from './feels.ts';

/** The sources by the names of their files in the folder of data. */
export const feelFiles = {
  descriptions: 'movies/film-descriptions.tsv.gz',
  overviews: 'movies/film-overviews.tsv.gz',
  extracts: 'movies/film-extracts.tsv.gz',
  keywords: 'movies/film-keywords.tsv.gz',
  tags: 'movies/film-tags.tsv.gz',
  labelled: 'movies/film-feel-dev.tsv',
} as const satisfies Readonly<Record<keyof FeelSources, string>>;

/**
 * Reads the sources from the folder of data.
 * @throws UserError that names a file that cannot be read
 */
export async function readFeelSources(folder: string): Promise<FeelSources> {
  const read = (name: keyof FeelSources) => readSource(join(folder, feelFiles[name]));
  const [descriptions, overviews, extracts, keywords, tags, labelled] = await Promise.all([
    read('descriptions'),
    read('overviews'),
    read('extracts'),
    read('keywords'),
    read('tags'),
    read('labelled'),
  ]);
  return { descriptions, overviews, extracts, keywords, tags, labelled };
}
