import { whole } from '#training/evaluate/format/numbers.ts';
import { markdownOf } from '#training/evaluate/format/table.ts';
import { meanOf, studentInterval } from './intervals.ts';
import { easeName } from './peerSystems.ts';
import { type Known, knowns, type Person } from './people.ts';
import type { Measures, SystemResult } from './results.ts';
import { likingAlone, oursWithTaste } from './systems.ts';
import type { WholeLists } from './wholeLists.ts';
import { meanCell, withInterval } from './withInterval.ts';

type Results = ReadonlyMap<string, SystemResult>;

export interface FilmReport {
  /** Number of people learned from. */
  readonly learned: number;
  readonly splits: readonly (readonly Person[])[];
  /** Among all films of the second half. */
  readonly all: Results;
  /** Among those of them that are within the limits of the mood. */
  readonly fitting: Results;
  readonly lists: ReadonlyMap<string, WholeLists>;
}

/** Returns the lines about films: tables of both sets of candidates, of whole lists, and the claims. */
export function filmLines({ learned, splits, all, fitting, lists }: FilmReport): string[] {
  const people = splits[0]!;
  const names = [...all.keys()];
  return [
    `${whole(learned)} people to learn from. ${whole(people.length)} others with 20 or more ratings, ${splits.length} splits`,
    'of their ratings in halves. Each is asked for in a happy and in a sad mood; 95 % intervals by bootstrap over people, of',
    'films offered by the splits.',
    '',
    ndcgTable('nDCG at 10 among all rated films of the second half', all),
    leadTable('among all', all, likingAlone),
    ndcgTable('nDCG at 10 among those within the limits of the mood', fitting),
    leadTable('within the limits', fitting, oursWithTaste),
    markdownOf({
      caption: 'Half of the ratings known, within the limits of the mood',
      words: 1,
      columns: [
        'films by',
        'hit rate at 10',
        'liked of the ten',
        'films offered to all',
        'variety of a list',
      ],
      rows: names.map((name) => [
        name,
        ...(['hit', 'liked'] as const).map((measure) => meanCell(valuesOf(fitting, name, 'half', measure))),
        ...wholeCells(lists.get(name)),
      ]),
    }),
    claimLine(all, fitting, lists),
  ];
}

function ndcgTable(caption: string, results: Results): string {
  const people = (known: Known) => whole(valuesOf(results, oursWithTaste, known, 'ndcg').length);
  return markdownOf({
    caption,
    words: 1,
    columns: ['films by', ...knowns.map((known) => `${known} known (${people(known)} people)`)],
    rows: [...results.keys()].map((name) => [
      name,
      ...knowns.map((known) => meanCell(valuesOf(results, name, known, 'ndcg'))),
    ]),
  });
}

/** Returns the table of how far one of ours is ahead of each other recommender. */
function leadTable(among: string, results: Results, ours: string): string {
  return markdownOf({
    caption: `nDCG at 10 of ${ours} ${among}, less that of the same people by the other`,
    words: 1,
    columns: ['less', ...knowns.map((known) => `${known} known`)],
    rows: [...results.keys()]
      .filter((name) => name !== ours)
      .map((name) => [name, ...knowns.map((known) => meanCell(leads(results, ours, name, known)))]),
  });
}

/** Returns a measure of each person. */
const valuesOf = (results: Results, name: string, known: Known, measure: keyof Measures): number[] =>
  [...results.get(name)![known].values()].map((measures) => measures[measure]);

/** Returns what one is above another, person by person, so that how much each person likes in general cancels out. */
function leads(results: Results, one: string, other: string, known: Known): number[] {
  const others = results.get(other)![known];
  return [...results.get(one)![known]].map(([id, { ndcg }]) => ndcg - others.get(id)!.ndcg);
}

function wholeCells(lists: WholeLists | undefined): string[] {
  if (lists === undefined) return ['', ''];
  const { coverage, diversity } = lists;
  return [withInterval(meanOf(coverage), studentInterval(coverage), 0), meanCell(diversity)];
}

function claimLine(all: Results, fitting: Results, lists: FilmReport['lists']): string {
  const paper = 'the paper’s rule';
  const ndcg = (name: string) => meanOf(valuesOf(fitting, name, 'half', 'ndcg'));
  const offered = (name: string) => meanOf(lists.get(name)!.coverage);
  return (
    `Half known: nDCG at 10 of ours with taste ${(ndcg(oursWithTaste) / ndcg(paper)).toFixed(2)} times the paper’s rule ` +
    `(target 1.3); ${meanCell(leads(fitting, oursWithTaste, easeName, 'half'))} above ${easeName} within the limits, and ` +
    `${meanCell(leads(all, likingAlone, easeName, 'half'))} by liking alone among all (target −0.01 or more); ` +
    `${(offered(oursWithTaste) / offered(paper)).toFixed(1)} times as many films offered as by the paper’s rule.`
  );
}
