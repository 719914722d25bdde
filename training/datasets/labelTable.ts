import { type Feeling, feelings } from '#lib/mood/feelings.ts';
import type { Mood } from '#lib/mood/reading.ts';
import type { Annotation } from './post.ts';

/** What the labels of a source mean. */
export interface LabelTable {
  readonly meanings: ReadonlyMap<string, Meaning>;
  /** Whether a post without a feeling's label lacks that feeling. */
  readonly isComplete: boolean;
  /** Mood of a post without a label. */
  readonly none: Mood | undefined;
}

interface Meaning {
  readonly mood: Mood | undefined;
  readonly expressed: readonly Feeling[];
  /** Feelings that are neither expressed nor absent for certain. */
  readonly open: readonly Feeling[];
}

/**
 * Reads a table of labels: a line for each, with label, mood or `-`, and feelings, of which open ones begin with `?`.
 * @throws RangeError when a mood or feeling is unknown
 */
export function labelTable(
  text: string,
  { isComplete = true, none }: { readonly isComplete?: boolean; readonly none?: Mood } = {},
): LabelTable {
  const rows = text.trim().split('\n');
  const meanings = rows.map((row) => {
    const [label, mood, ...marked] = row.trim().split(/\s+/);
    const names = (isOpen: boolean) =>
      marked
        .filter((name) => name.startsWith('?') === isOpen)
        .map((name) => feelingOf(name.replace('?', '')));
    return [label!, { mood: moodOf(mood!), expressed: names(false), open: names(true) }] as const;
  });
  return { meanings: new Map(meanings), isComplete, none };
}

function moodOf(name: string): Mood | undefined {
  if (name === '-') return undefined;
  if (name !== 'happy' && name !== 'unsure' && name !== 'sad') throw new RangeError(`no mood ${name}`);
  return name;
}

function feelingOf(name: string): Feeling {
  const feeling = feelings.find((known) => known === name);
  if (feeling === undefined) throw new RangeError(`no feeling ${name}`);
  return feeling;
}

/**
 * Returns what the labels of a post say together. Its mood is happy or sad if a label says so, unknown if labels say
 * either, and unsure if labels say only that.
 * @throws RangeError when the table lacks a label
 */
export function annotationOf(table: LabelTable, labels: readonly string[]): Annotation {
  const meanings = labels.map((label) => {
    const meaning = table.meanings.get(label);
    if (meaning === undefined) throw new RangeError(`no label ${JSON.stringify(label.slice(0, 40))}`);
    return meaning;
  });
  const mood = labels.length === 0 ? table.none : combinedMood(meanings.map((meaning) => meaning.mood));
  const expressed = new Set(meanings.flatMap((meaning) => meaning.expressed));
  const open = new Set(meanings.flatMap((meaning) => meaning.open));
  const told = feelingsOf(table).filter(
    (feeling) => expressed.has(feeling) || (table.isComplete && !open.has(feeling)),
  );
  return {
    ...(mood && { mood }),
    ...(told.length > 0 && {
      feelings: Object.fromEntries(told.map((feeling) => [feeling, expressed.has(feeling)])),
    }),
  };
}

/** Returns the feelings that a label of the table stands for. */
export function feelingsOf({ meanings }: LabelTable): Feeling[] {
  const expressed = new Set([...meanings.values()].flatMap((meaning) => meaning.expressed));
  return feelings.filter((feeling) => expressed.has(feeling));
}

function combinedMood(moods: readonly (Mood | undefined)[]): Mood | undefined {
  const isHappy = moods.includes('happy');
  const isSad = moods.includes('sad');
  if (isHappy && isSad) return undefined;
  return isHappy ? 'happy' : isSad ? 'sad' : moods.find((mood) => mood !== undefined);
}
