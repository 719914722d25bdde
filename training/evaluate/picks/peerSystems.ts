import type { FilmCatalog } from '#lib/catalog/films.ts';
import { priorVotes } from '#lib/recommend/score/rating.ts';
import type { RatingTable } from '#training/catalogs/vectors/ratingTable.ts';
import type { OnProgress } from '#training/cli/progress.ts';
import { biasedFactors, chosenBiased } from './peers/biasedFactors.ts';
import { chosenEase, ease } from './peers/ease.ts';
import { chosenAls, implicitAls } from './peers/implicitAls.ts';
import { chosenNeighbours, itemNeighbours } from './peers/itemNeighbours.ts';
import { imdbMean, mostRated, mostVotes, ratedMean } from './peers/popularity.ts';
import { peerSystem, type System } from './systems.ts';

export const easeName = 'EASE-R';
/** The ratings of the prior of the learning people's mean. */
const priorRatings = 20;

/** Trains the recommenders to compare with. @param table the ratings of the people to learn from */
export async function peerSystems(
  films: FilmCatalog,
  table: RatingTable,
  onProgress: OnProgress,
): Promise<System[]> {
  const share =
    (step: number): OnProgress =>
    (done, total) =>
      onProgress(step + done / total, 4);
  // Lets the bar be drawn.
  const pause = () => new Promise((resolve) => setImmediate(resolve));
  const systems = [
    peerSystem('most popular (votes on IMDb)', mostVotes(films), false),
    peerSystem('most rated (learning people)', mostRated(table), false),
    peerSystem('Bayesian mean (IMDb)', imdbMean(films, priorVotes), false),
    peerSystem('Bayesian mean (learning people)', ratedMean(table, priorRatings), false),
    peerSystem('item-kNN', itemNeighbours(table, chosenNeighbours), true),
  ];
  await pause();
  share(0)(1, 1);
  systems.push(peerSystem(easeName, ease(table, chosenEase, share(1)), true));
  await pause();
  systems.push(peerSystem('implicit ALS', implicitAls(table, chosenAls, share(2)), true));
  await pause();
  systems.push(peerSystem('biased factors', biasedFactors(table, chosenBiased, share(3)), true));
  return systems;
}
