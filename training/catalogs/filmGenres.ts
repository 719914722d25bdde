/**
 * The catalog's name of every genre in the source, which mixes those of MovieLens and IMDb; null if it is not a genre. Music
 * (films about music) and Musical (films told in songs) are both kept.
 */
export const filmGenres: Readonly<Record<string, string | null>> = {
  Action: 'Action',
  Adventure: 'Adventure',
  Animation: 'Animation',
  Biography: 'Biography',
  Children: 'Family',
  "Children's": 'Family',
  Comedy: 'Comedy',
  Crime: 'Crime',
  Documentary: 'Documentary',
  Drama: 'Drama',
  Family: 'Family',
  Fantasy: 'Fantasy',
  'Film-Noir': 'Film-Noir',
  'Game-Show': 'Game-Show',
  History: 'History',
  Horror: 'Horror',
  Music: 'Music',
  Musical: 'Musical',
  Mystery: 'Mystery',
  News: 'News',
  'Reality-TV': 'Reality-TV',
  Romance: 'Romance',
  'Sci-Fi': 'Sci-Fi',
  'Science Fiction': 'Sci-Fi',
  Short: 'Short',
  Sport: 'Sport',
  Thriller: 'Thriller',
  War: 'War',
  Western: 'Western',
  // A screen format and a missing value.
  IMAX: null,
  '(no genres listed)': null,
};

/** Films of this genre are excluded, whatever their other genres are. */
export const adultGenre = 'Adult';
