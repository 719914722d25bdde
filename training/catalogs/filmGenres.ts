/**
 * Every genre that the source knows and the name the catalog gives it; null for what is no genre. Two vocabularies
 * meet here (MovieLens and IMDb). A musical tells its story in songs while a music film is about music, so both stay.
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
  // A screen and an absence.
  IMAX: null,
  '(no genres listed)': null,
};

/** A film of this genre is not offered at all, under none of its other genres either. */
export const adultGenre = 'Adult';
