import { points } from '#training/evaluate/format/numbers.ts';
import type { Table } from '#training/evaluate/format/table.ts';
import { usualWords } from './people.ts';
import { type Course, counts } from './simulate.ts';

/** A simulated person, who writes the same posts in several orders. */
export interface Person {
  readonly set: string;
  readonly usage: string;
  readonly courses: readonly Course[];
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const isUsual = ({ usage }: Person): boolean => usage === usualWords.name;

/** The least loss of accuracy by which a person's language differs from others'. */
const leastLoss = 0.03;

const accuracyOf = ({ courses }: Person): number => mean(courses.map(({ before }) => before));

/**
 * Returns a table with each person, and one with means: of people whose own words cost the model at least 3 points, of the
 * others with own words, and of people with usual words.
 */
export function personTables(people: readonly Person[]): Table[] {
  const columns = [
    'before',
    ...counts.map((count) => `after ${count}`),
    ...counts.map((count) => `others after ${count}`),
  ];
  const usual = new Map(people.filter(isUsual).map((person) => [person.set, accuracyOf(person)]));
  const own = people.filter((person) => !isUsual(person));
  const differs = (person: Person): boolean => usual.get(person.set)! - accuracyOf(person) >= leastLoss;
  const groups: [string, readonly Person[]][] = [
    ['own words that cost 3 points or more', own.filter(differs)],
    ['own words that cost less', own.filter((person) => !differs(person))],
    [usualWords.name, people.filter(isUsual)],
  ];
  return [
    {
      caption: 'Accuracy in percentage points: before corrections, and what changes after 5, 20 and 50',
      words: 2,
      columns: ['set', 'words', ...columns],
      rows: people.map((person) => [person.set, person.usage, ...cellsOf([person])]),
    },
    {
      caption: 'Means',
      words: 1,
      columns: ['people', 'number', ...columns],
      rows: groups
        .filter(([, members]) => members.length > 0)
        .map(([name, members]) => [name, String(members.length), ...cellsOf(members)]),
    },
  ];
}

function cellsOf(people: readonly Person[]): string[] {
  const courses = people.flatMap((person) => person.courses);
  const changes = (of: (course: Course) => { before: number; after: readonly number[] }) =>
    counts.map((_, k) => {
      const known = courses.map(of).filter(({ after }) => after[k] !== undefined);
      return known.length === 0 ? '–' : points(mean(known.map(({ before, after }) => after[k]! - before)), 1);
    });
  return [
    points(mean(courses.map(({ before }) => before)), 1),
    ...changes(({ before, after }) => ({ before, after })),
    ...changes(({ othersBefore, othersAfter }) => ({ before: othersBefore, after: othersAfter })),
  ];
}
