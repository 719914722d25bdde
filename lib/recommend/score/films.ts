import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { FilmCatalog } from '#lib/catalog/films.ts';
import { criteria } from '#lib/recommend/query/criteria.ts';
import { filmTable, genreCount, type ItemTable } from '#lib/recommend/query/itemTable.ts';
import { fitWeight, type Query } from '#lib/recommend/query/query.ts';
import { BetaPosteriors, fromSurvey } from '#lib/recommend/sample/posteriors.ts';
import { PreferenceSample } from '#lib/recommend/sample/preference.ts';
import { sampleGumbel } from '#lib/recommend/sample/rng.ts';
import { topK } from '#lib/recommend/sample/topK.ts';
import { itemsOf, type Survey } from '#lib/taste/taste.ts';
import { candidatesOf } from './candidates.ts';
import { mmr, similarity } from './diversity.ts';
import { filmRules, meets } from './filmRules.ts';
import { weightedRating } from './rating.ts';
import type { Shortage } from './reason.ts';

/**
 * What each part is worth, found on every second person of `npm run evaluate:picks`; of chance as much as lets 610 people see
 * thousands of films between them.
 */
const parts = { fit: 0.5, liking: 3, quality: 1, fame: 0.7, chance: 0.096 };
/** So many lead, and are compared in what they have in common. */
const compared = 150;

/** Votes from which a film is well known, and from which it is no hidden gem. */
const wellKnown = 25_000;
const hiddenGem = 20_000;
/** The decimal logarithm of about the most votes that a film has. */
const mostFame = 6.5;
/** The prior of a rating where gems are looked for: 25,000 would pull all that few have seen to the mean. */
const gemPriorVotes = 1000;

/** A film that was picked. */
export interface RankedFilm {
  readonly index: number;
  /** The genres that the mood and the wish asked for. */
  readonly asked: readonly string[];
}

export interface RankedFilms {
  readonly shelf: ItemTable;
  readonly beliefs: BetaPosteriors;
  readonly liked: PreferenceSample;
  readonly ranked: readonly RankedFilm[];
  readonly shortage?: Shortage;
}

/**
 * Films for a mood and a wish, best first. Each is worth what it fits the criteria (the cosine between its genres and
 * their parts, times the weight of the mood), what this person may like it, and its weighted rating; then variety.
 * @param among what else is asked of a film
 */
export function rankFilms(
  films: FilmCatalog,
  { mood, wish, weight, count, seed, taste }: Query,
  random: RandomGenerator,
  among: (index: number) => boolean = () => true,
): RankedFilms {
  const shelf = filmTable(films);
  const at = shelf.find(itemsOf(taste));
  const beliefs = new BetaPosteriors(
    shelf,
    taste.feedback,
    at,
    fromSurvey(taste.survey, 'films', mood, shelf),
  );
  const liked = new PreferenceSample(shelf, beliefs, random);
  const fits = suits(films, taste.survey);
  const open = candidatesOf(shelf, 'films', { taste, seed, wanted: count }, at, (k) => fits(k) && among(k));

  const shares = criteria[mood][wish].films;
  const rules = filmRules(Object.keys(shares), films.genres);
  const shareOf = rules.map(({ genres }) => shares[genres.join('+')]!);
  const norm = Math.hypot(...Object.values(shares));
  const isGem = taste.survey.fame === 'hidden';
  const prior = isGem ? gemPriorVotes : undefined;
  const fame = isGem ? 0 : parts.fame / mostFame;
  const fitPart = parts.fit * fitWeight(weight);
  const worthOf = (index: number): number => {
    const mask = films.genreMasks[index]!;
    const votes = films.votes[index]!;
    let asked = 0;
    for (let k = 0; k < rules.length; k++) if (meets(mask, rules[k]!)) asked += shareOf[k]!;
    const fit = asked / (norm * Math.sqrt(genreCount(mask)));
    const rating = weightedRating(films.averages[index]!, votes, films.meanAverage, prior);
    return (
      fitPart * fit +
      parts.liking * liked.of(index) +
      (parts.quality * rating) / 4 +
      fame * Math.log10(votes + 1)
    );
  };
  const leading = topK(
    compared,
    open.indexes.length,
    (k) => worthOf(open.indexes[k]!) + parts.chance * sampleGumbel(seed, open.indexes[k]!),
  );
  const indexes = leading.map(({ index }) => open.indexes[index]!);
  const alike = similarity(shelf);
  const chosen = mmr(
    indexes.length,
    count,
    (k) => leading[k]!.score,
    (a, b) => alike(indexes[a]!, indexes[b]!),
  );
  const ranked = chosen
    .toSorted((a, b) => worthOf(indexes[b]!) - worthOf(indexes[a]!))
    .map((k) => {
      const met = rules.filter((rule) => meets(films.genreMasks[indexes[k]!]!, rule));
      return { index: indexes[k]!, asked: [...new Set(met.flatMap(({ genres }) => genres))] };
    });
  return { shelf, beliefs, liked, ranked, ...(open.shortage && { shortage: open.shortage }) };
}

/** What a person asks of films beside their genres. */
function suits({ votes, americans }: FilmCatalog, { fame, cinema }: Survey): (index: number) => boolean {
  return (index) =>
    (fame === 'any' || (fame === 'known' ? votes[index]! >= wellKnown : votes[index]! < hiddenGem)) &&
    (cinema === 'any' || (cinema === 'american') === (americans[index] === 1));
}
