import { type FilmFacts, noFacts } from '#training/catalogs/films/filmFacts.ts';

/** Returns the facts of a film with average and votes of one date. */
export const facts = (
  imdb: number,
  given: Partial<Omit<FilmFacts, 'average' | 'votes'>> & { average?: number; votes?: number; of?: string },
): FilmFacts => {
  const { average, votes, of = '2019', ...others } = given;
  return {
    ...noFacts,
    imdb,
    average: average === undefined ? null : { value: average, of },
    votes: votes === undefined ? null : { value: votes, of },
    ...others,
  };
};
