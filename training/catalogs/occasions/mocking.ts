import type { FilmStory } from './filmStories.ts';

/** IMDb's fine genres of films that laugh at people or at what is grave. */
const mockingInterests = /Dark Comedy|Satire|Parody|Raunchy|Farce|Mockumentary/;
/** Keywords of such films. */
const mockingWords =
  /\b(?:parod(?:y|ies)|spoof|satir\w*|mock(?:umentary|ery|ing)|(?:black|dark) (?:comedy|humou?r)|gross[- ]out)\b/;
/** Words of comedies that laugh about death, in keywords and descriptions. */
const deathWords =
  /\b(?:corpses?|dead bod(?:y|ies)|cadavers?|funerals?|undertakers?|morticians?|morgues?|coffins?)\b/i;

/**
 * Returns whether a film laughs at people or at death, by its fine genres, keywords and description, so that a person who
 * grieves may feel mocked. A comedy of which none of these is known counts as one.
 */
export function isMockingFilm(genres: readonly string[], story: FilmStory | undefined): boolean {
  const isComedy = genres.includes('Comedy');
  if (story === undefined) return isComedy;
  const { interests, keywords, description } = story;
  if (interests.length === 0 && keywords.length === 0) return isComedy;
  return (
    interests.some((interest) => mockingInterests.test(interest)) ||
    keywords.some((keyword) => mockingWords.test(keyword)) ||
    (isComedy && [...keywords, description].some((text) => deathWords.test(text)))
  );
}
