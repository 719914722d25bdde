import { annotationOf, type LabelTable } from './labelTable.ts';
import { labelTables } from './labelTables.ts';
import type { Annotation, ReadPosts } from './post.ts';
import { type Cells, numberIn, readTabTable } from './tabTable.ts';

/** Reads one kind of table. @param source name of the set */
export type TableReader = (path: string, source: string) => Promise<ReadPosts>;

/** Returns a reader of tables whose labels stand in `columns`. @param labelsOf returns the labels of a row */
const labelled =
  (
    table: LabelTable,
    columns: readonly string[],
    labelsOf = (cells: Cells) => columns.map((column) => cells[column]!),
  ): TableReader =>
  (path, source) =>
    readTabTable(path, columns, source, (cells) => annotationOf(table, labelsOf(cells)));

/** Returns a reader of tables with one column for each emotion, which holds its strength: 0 or more, or nothing. */
const markedColumns = (table: LabelTable, isWanted: (cells: Cells) => boolean = () => true): TableReader => {
  const columns = [...table.meanings.keys()];
  return (path, source) =>
    readTabTable(path, columns, source, (cells) =>
      isWanted(cells)
        ? annotationOf(
            table,
            columns.filter((column) => numberIn(cells, column) > 0),
          )
        : undefined,
    );
};

/** Backticks stand for apostrophes in this set. */
export const readExtraction: TableReader = async (path, source) => {
  const { posts, dropped } = await labelled(labelTables.sentiment, ['label'])(path, source);
  return { posts: posts.map((post) => ({ ...post, text: post.text.replaceAll('`', "'") })), dropped };
};

/** Leaves out tweets whose label fewer than half of the annotators gave, weighted by how far they are trusted. */
export const readAirline: TableReader = (path, source) =>
  readTabTable(path, ['label', 'confidence'], source, (cells) =>
    numberIn(cells, 'confidence') >= 0.5 ? annotationOf(labelTables.sentiment, [cells.label!]) : undefined,
  );

/** Leaves out tweets that are irrelevant, which mostly means not English. */
export const readSanders: TableReader = (path, source) =>
  readTabTable(path, ['label'], source, ({ label }) =>
    label === 'irrelevant' ? undefined : annotationOf(labelTables.sentiment, [label!]),
  );

export const readCrowdFlower = labelled(labelTables.crowdFlower, ['label']);
export const readTec = labelled(labelTables.tec, ['label']);
export const readIsear = labelled(labelTables.isear, ['label']);
export const readCarer = labelled(labelTables.carer, ['label']);
export const readEmpathetic = labelled(labelTables.empathetic, ['label']);
export const readMeld = labelled(labelTables.meld, ['sentiment', 'emotion']);
export const readXed = labelled(labelTables.xed, ['labels'], ({ labels }) => labels!.split(','));
export const readSemEval2018 = markedColumns(labelTables.semEval2018);
/** Reads the English posts. */
export const readBrighter = markedColumns(labelTables.brighter, ({ language }) => language === 'eng');

const irony = (value: string): Annotation => {
  if (value !== '0' && value !== '1')
    throw new RangeError(`irony must be 0 or 1, found ${JSON.stringify(value.slice(0, 40))}`);
  return { irony: value === '1' };
};

/** Tweets whose own authors say whether they are sarcastic. */
export const readISarcasm: TableReader = (path, source) =>
  readTabTable(path, ['sarcastic'], source, ({ sarcastic }) => irony(sarcastic!));

/** Returns a reader of one part of the Sarcasm Corpus v2. @param splits names of its splits */
export const sarcasmCorpus =
  (...splits: readonly string[]): TableReader =>
  (path, source) =>
    readTabTable(path, ['split', 'label'], source, ({ split, label }) =>
      splits.includes(split!) ? irony(label!) : undefined,
    );
