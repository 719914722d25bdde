import { expect, test } from 'vitest';
import { filmStories } from '#training/catalogs/occasions/filmStories.ts';

const keywords = {
  text: 'imdb_title_id\tsource\tkeywords\ntt0000007\ttmdb\tpicnic\ntt0000007\timdb\tsun\n',
  file: 'keywords.tsv',
};
const descriptions = {
  text: 'imdb_title_id\ttitle\tinterests\tdescription\r\ntt0000007\tX\tHoliday|Comedy\tA "picnic".\r\ntt8\tY\t\tRain.\r\n',
  file: 'descriptions.tsv',
};

test('filmStories joins keywords and descriptions by IMDb id', () => {
  expect([...filmStories(keywords, descriptions)]).toEqual([
    [7, { keywords: ['picnic', 'sun'], interests: ['Holiday', 'Comedy'], description: 'A "picnic".' }],
    [8, { keywords: [], interests: [], description: 'Rain.' }],
  ]);
});

test('filmStories throws a UserError that names a missing column', () => {
  expect(() => filmStories({ ...keywords, text: 'id\tkeywords\n' }, descriptions)).toThrow(
    expect.objectContaining({ name: 'UserError', message: 'keywords.tsv row 1: no column imdb_title_id' }),
  );
});
