import { naturalTitle, plainTitle, titleKey } from '#training/catalogs/rows/titles.ts';
import type { FactsBySource } from './gather.ts';

/** "Untitled Spider-Man Reboot": what a film is called before it has a title. */
const workingTitle = /^untitled ./i;
/** What follows the title that another source has alone: " or How I Flew from London to Paris". */
const startsWithOr = /^[:;,.]? ?\(?or /i;
/** "Botas Duras, Medias De Seda", "A Prueba De Hombres": in Spanish sentences "de" is small. */
const spanish = / De \p{Lu}/u;

/**
 * Returns a film's title as people write it. IMDb's titles are taken before those of MovieLens, which are often translations
 * of the original ("And Your Mother Too"), working titles, or cut off, and write some signs otherwise.
 * - Of two different titles of IMDb's, the one that MovieLens or TMDB has too is taken.
 * - Where MovieLens and TMDB agree on another title, theirs is taken, in IMDb's spelling if only signs differ.
 * - IMDb has Spanish titles for a few films in English. MovieLens' are taken for them.
 * - Without IMDb's title TMDB's is taken, then that of the list of popular films, which has original titles, then MovieLens'.
 * - A title "A or B" is "A" if MovieLens has the film as "A".
 */
export function bestTitle(facts: FactsBySource): string {
  const natural = naturalTitle(facts.movieLens?.title ?? '');
  const tmdb = plainTitle(facts.tmdb?.title ?? '');
  const imdb = imdbTitle(facts, [titleKey(natural), titleKey(tmdb)]);
  const agreed = natural !== '' && titleKey(natural) === titleKey(tmdb);
  if (agreed && titleKey(imdb) !== titleKey(tmdb)) return natural;
  if (natural !== '' && spanish.test(imdb) && facts.topByYear?.languages[0] === 'English') return natural;
  const title = imdb || tmdb || plainTitle(facts.popular?.title ?? '') || natural;
  const hasSecondTitle =
    natural !== '' && title.startsWith(natural) && startsWithOr.test(title.slice(natural.length));
  return hasSecondTitle
    ? natural
    : title || plainTitle(facts.topByYear?.title ?? facts.streaming?.title ?? '');
}

/** Returns IMDb's title; if there are two, the one of these keys. Empty if there is none. */
function imdbTitle({ streaming, topByYear }: FactsBySource, keys: readonly string[]): string {
  const [first = '', second = ''] = [streaming, topByYear]
    .map((facts) => facts?.title ?? '')
    .filter((title) => title !== '' && !workingTitle.test(title))
    .map(plainTitle);
  const isConfirmed = (title: string) => title !== '' && keys.includes(titleKey(title));
  return !isConfirmed(first) && isConfirmed(second) ? second : first;
}
