import {
  busyBadgeTable,
  catalogsTable,
  evaluationText,
  growthTable,
  killsTable,
  liveTable,
  loadTable,
  streamTable,
  trainingTable,
} from './longTables.ts';
import type { Section } from './page.ts';
import {
  badgeTable,
  besideTable,
  catalogReadingTable,
  catalogsBesideTable,
  coldStartTable,
  pageTable,
  popupTable,
  readersTable,
  readingTable,
} from './readingTables.ts';

const bench = (name: string): string => `npm run bench -- --only ${name} --write`;

/** The sections of docs/benchmarks.md in their order. */
export const sections: readonly Section[] = [
  { name: 'reading', measurement: 'reading', command: bench('reading'), render: readingTable },
  { name: 'badge', measurement: 'badge', command: bench('badge'), render: badgeTable },
  {
    name: 'badgeInTwentyTabs',
    measurement: 'load',
    command: 'npm run bench:load -- --minutes 30 --posts 1000 --write',
    render: busyBadgeTable,
  },
  { name: 'popup', measurement: 'popup', command: bench('popup'), render: popupTable },
  {
    name: 'catalogReading',
    measurement: 'catalogReading',
    command: bench('catalogReading'),
    render: catalogReadingTable,
  },
  {
    name: 'catalogsBeside',
    measurement: 'catalogsBeside',
    command: 'npm run bench -- --checkout DIR --write',
    render: catalogsBesideTable,
  },
  { name: 'page', measurement: 'page', command: bench('page'), render: pageTable },
  {
    name: 'beside',
    measurement: 'beside',
    command: 'npm run bench -- --beside DIR --write',
    render: besideTable,
  },
  { name: 'readers', measurement: 'readers', command: bench('readers'), render: readersTable },
  { name: 'coldStart', measurement: 'readers', command: bench('readers'), render: coldStartTable },
  { name: 'load', measurement: 'load', command: 'npm run bench:load -- --write', render: loadTable },
  { name: 'kills', measurement: 'kills', command: 'npm run bench:kills -- --write', render: killsTable },
  {
    name: 'picks',
    measurement: 'picks',
    command: 'npm run bench -- --only picks --data DIR --write',
    render: evaluationText,
  },
  {
    name: 'lists',
    measurement: 'lists',
    command: 'npm run bench -- --only lists --data DIR --write',
    render: evaluationText,
  },
  {
    name: 'feel',
    measurement: 'feel',
    command: 'npm run bench -- --only feel --data DIR --write',
    render: evaluationText,
  },
  {
    name: 'catalogs',
    measurement: 'catalogs',
    command: 'npm run bench -- --only catalogs --data DIR --write',
    render: catalogsTable,
  },
  {
    name: 'training',
    measurement: 'training',
    command: 'npm run bench:training -- --peer FILE --tweets FILE --write',
    render: trainingTable,
  },
  {
    name: 'growth',
    measurement: 'growth',
    command: 'npm run bench:growth -- --tweets FILE --write',
    render: growthTable,
  },
  {
    name: 'live',
    measurement: 'live',
    command: 'npm run bench:live -- --run DIR --held-out FILE --write FILE...',
    render: liveTable,
  },
  {
    name: 'stream',
    measurement: 'stream',
    command: 'npm run bench:stream -- --run DIR --tweets FILE --write',
    render: streamTable,
  },
];
