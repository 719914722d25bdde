import type { FeelSources } from '#training/catalogs/feel/feels.ts';

/** Number of films of the small sources. Their IMDb numbers are 1 and up. */
export const filmCount = 60;
export const isHappy = (imdb: number): boolean => imdb % 2 === 0;
const isDisturbing = (imdb: number): boolean => imdb % 4 === 1;

const id = (imdb: number) => `tt${String(imdb).padStart(7, '0')}`;
const table = (header: string, rowOf?: (imdb: number) => string) => ({
  text: [
    header,
    ...Array.from({ length: filmCount }, (_, k) => k + 1).flatMap((imdb) =>
      rowOf === undefined ? [] : [`${id(imdb)}\t${rowOf(imdb)}`],
    ),
  ].join('\n'),
  file: 'small.tsv',
});

/** Films of which half have cheerful texts, a quarter sad and a quarter disturbing ones. */
export const feelSources: FeelSources = {
  descriptions: table('imdb_title_id\tcertificate\tinterests\tdescription', (imdb) =>
    isHappy(imdb) ? 'PG\tDrama\tThey dance at a picnic.' : 'PG\tDrama\tA widow mourns.',
  ),
  overviews: table('imdb_title_id\ttagline\toverview'),
  extracts: table('imdb_title_id\textract'),
  keywords: table('imdb_title_id\tkeywords', (imdb) => {
    if (isHappy(imdb)) return 'picnic';
    return isDisturbing(imdb) ? 'knife' : 'widow';
  }),
  tags: table('imdb_title_id\ttag\tpeople', (imdb) => {
    if (isHappy(imdb)) return 'funny\t2';
    return isDisturbing(imdb) ? 'disturbing\t2' : 'depressing\t2';
  }),
  labelled: table('imdb_title_id\tlabel\tevidence', (imdb) => {
    if (isHappy(imdb)) return 'happy\t2 people happy, 0 sad: funny 2';
    return `sad\t0 people happy, 2 sad: ${isDisturbing(imdb) ? 'disturbing 2' : 'depressing 2; grim 1'}`;
  }),
};
