import { CsvError, parse } from 'csv-parse/sync';
import type { Mood } from '#lib/mood/reading.ts';
import { UserError } from '#scripts/cli/command.ts';
import { decodeEntities } from './decode.ts';
import { quote, readText } from './lines.ts';
import type { LabelledPost, ReadPosts } from './post.ts';

const moods: Readonly<Record<string, Mood>> = { 0: 'sad', 2: 'unsure', 4: 'happy' };

/**
 * Reads the test that the authors of Sentiment140 labelled by hand: CSV without a header, with the columns target (0, 2,
 * 4) and text.
 * @throws UserError that names the malformed row, counted from 1
 */
export async function readManualTest(path: string, source: string): Promise<ReadPosts> {
  const posts: LabelledPost[] = [];
  let dropped = 0;
  for (const [k, cells] of rowsOf(await readText(path), path).entries()) {
    const complaint = (what: string) => new UserError(`${path}: row ${k + 1}: ${what}`);
    const [target, cell] = cells;
    if (cells.length !== 2) throw complaint(`${cells.length} columns instead of 2`);
    const mood = moods[target!];
    if (mood === undefined) throw complaint(`the target must be 0, 2 or 4, found ${quote(target!)}`);
    const text = decodeEntities(cell!).trim();
    if (text === '') dropped++;
    else posts.push({ text, mood, source });
  }
  return { posts, dropped };
}

function rowsOf(csv: string, path: string): string[][] {
  try {
    return parse(csv, { relax_column_count: true, skip_empty_lines: true });
  } catch (error) {
    if (error instanceof CsvError) throw new UserError(`${path}: ${error.message.slice(0, 160)}`);
    throw error;
  }
}
