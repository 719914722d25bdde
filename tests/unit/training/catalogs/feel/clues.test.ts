import { expect, test } from 'vitest';
import { filmClues, isDescribed, noClues } from '#training/catalogs/feel/clues.ts';

const sources = {
  descriptions: {
    text: 'imdb_title_id\tcertificate\tinterests\tdescription\ntt0000001\tGP\tTragedy|Drama\tA man waits.\ntt0000002\tUnrated\tComedy\t\n',
    file: 'descriptions.tsv',
  },
  overviews: {
    text: 'imdb_title_id\ttagline\toverview\ntt0000001\tWait.\tHe waits.\n\tNobody.\tNo film.\n',
    file: 'overviews.tsv',
  },
  extracts: { text: 'imdb_title_id\textract\ntt0000003\tA film of 1930.\n', file: 'extracts.tsv' },
  keywords: { text: 'imdb_title_id\tkeywords\ntt0000001\train\ntt0000001\tbus|rain\n', file: 'keywords.tsv' },
};

test('filmClues joins what the sources say of a film', () => {
  expect(filmClues(sources).get(1)).toEqual({
    interests: ['Tragedy', 'Drama'],
    certificate: 'PG',
    keywords: ['rain', 'bus', 'rain'],
    texts: ['A man waits.', 'Wait.', 'He waits.'],
  });
});

test('filmClues ignores rows without an id, and certificates that say nothing', () => {
  const clues = filmClues(sources);
  expect([...clues.keys()]).toEqual([1, 2, 3]);
  expect(clues.get(2)).toEqual({ interests: ['Comedy'], certificate: '', keywords: [], texts: [] });
});

test('isDescribed is true for a film with keywords or a text', () => {
  const clues = filmClues(sources);
  expect([1, 2, 3].map((imdb) => isDescribed(clues.get(imdb)!))).toEqual([true, false, true]);
  expect(isDescribed(noClues)).toBe(false);
});
