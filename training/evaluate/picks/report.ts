import { bootstrapInterval, type Interval } from '#training/metrics/bootstrap.ts';
import { randomOf } from '#training/random/random.ts';
import { fixedSeeds } from '#training/random/streams.ts';
import { meanOf, studentInterval } from './intervals.ts';
import type { Person } from './people.ts';
import { canBeJudged, type SystemResult } from './results.ts';
import type { SongFit } from './songMoods.ts';

/** Returns the lines of the report: a table of all systems, then ours compared with others, then the songs. */
export function reportLines(
  results: ReadonlyMap<string, SystemResult>,
  splits: readonly (readonly Person[])[],
  songs: SongFit,
): string[] {
  const people = splits[0]!;
  const judged = people.filter(canBeJudged).length;
  return [
    `${people.length} people, ${splits.length} splits of their ratings in halves; ${judged} of them liked a film of the second`,
    'half of the first split. Each is asked for in a happy and in a sad mood; 95 % intervals by bootstrap over people, of',
    'coverage by the splits.',
    '',
    '| films by | nDCG at 10 | hit rate at 10 | liked of the ten | films that 610 people see | variety of a list |',
    '|---|---:|---:|---:|---:|---:|',
    ...[...results].map(([name, result]) => rowOf(name, result)),
    '',
    comparisonLine(results),
    '',
    songLine(songs),
  ];
}

function rowOf(name: string, { ndcg, hit, liked, diversity, coverage }: SystemResult): string {
  const random = randomOf(fixedSeeds.pickIntervals);
  const cell = (values: readonly number[]) =>
    withInterval(meanOf(values), bootstrapInterval(values, meanOf, random), 3);
  const seen = withInterval(meanOf(coverage), studentInterval(coverage), 0);
  return `| ${name} | ${cell(ndcg)} | ${cell(hit)} | ${cell(liked)} | ${seen} | ${cell(diversity)} |`;
}

function withInterval(value: number, { low, high }: Interval, digits: number): string {
  return `${value.toFixed(digits)} (${low.toFixed(digits)} to ${high.toFixed(digits)})`;
}

function comparisonLine(results: ReadonlyMap<string, SystemResult>): string {
  const ours = results.get('ours with taste')!;
  const paper = results.get('the paper’s rule')!;
  const popular = results.get('most popular')!;
  const ratio = (name: 'ndcg' | 'coverage') => (meanOf(ours[name]) / meanOf(paper[name])).toFixed(2);
  // Differences of the same person, so that how much each person likes in general cancels out.
  const lead = ours.ndcg.map((value, person) => value - popular.ndcg[person]!);
  const leadInterval = bootstrapInterval(lead, meanOf, randomOf(fixedSeeds.leadInterval));
  return (
    `Ours with taste: nDCG at 10 ${ratio('ndcg')} times the seed’s (target 1.3), and ahead of most popular by ` +
    `${withInterval(meanOf(lead), leadInterval, 4)} (target above 0); films seen ` +
    `${ratio('coverage')} times the seed’s (target 20).`
  );
}

function songLine({ happy, sad, area, interval }: SongFit): string {
  return (
    `Songs: the fit tells ${happy} songs filed as happy from ${sad} filed as sad with an area under the curve of ` +
    `${withInterval(area, interval, 3)} (target 0.85).`
  );
}
