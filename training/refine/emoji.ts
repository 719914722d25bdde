import { readFile } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse/sync';
import emojibase from 'emojibase-data/en/data.json' with { type: 'json' };
import { foldEmoji } from '#lib/text/emoji.ts';
import { tokenize } from '#lib/text/tokenize.ts';
import { UserError } from '#scripts/cli/command.ts';

/** An emoji as tokenize() gives it, and what is known of it before any post was read. */
export interface KnownEmoji {
  readonly token: string;
  /** Of its name in English and of the words people look it up by: "loudly crying face", "sob", "tear". */
  readonly words: readonly string[];
  /** Unicode's finest grouping ("face-concerned"), by number. */
  readonly subgroup: number | undefined;
}

/** All emoji there are (emojibase-data), one for each token. */
export function knownEmoji(): KnownEmoji[] {
  const known = new Map<string, KnownEmoji>();
  for (const { emoji, label, tags = [], subgroup } of emojibase) {
    const token = foldEmoji(emoji);
    const words = [label, ...tags].flatMap((name) => tokenize(name));
    if (tokenize(emoji)[0] === token && !known.has(token)) known.set(token, { token, words, subgroup });
  }
  return [...known.values()];
}

/** How often people found posts with an emoji to be negative, neutral and positive: shares that add up to 1. */
export interface EmojiValence {
  readonly token: string;
  readonly sad: number;
  readonly unsure: number;
  readonly happy: number;
  /** Posts judged; 0 for an emoji that has the mean of its subgroup. */
  readonly posts: number;
}

/** Unicode's subgroup face-concerned. */
const concerned = 9;
/** The last of the subgroups that are faces of people. */
const lastFaces = 10;
const hurt = ['tear', 'cry', 'crying', 'hurt', 'sad', 'pain'];
const laughing = ['joy', 'laugh', 'laughing', 'lol', 'rofl', 'funny'];

/** A face looked up by tears and not by laughter is no smiling one, though Unicode may list it there. */
function isHurtFace(subgroup: number | undefined, words: readonly string[]): boolean {
  const has = (some: readonly string[]) => words.some((word) => some.includes(word));
  return subgroup !== undefined && subgroup <= lastFaces && has(hurt) && !has(laughing);
}

/** Votes of a neutral kind that each emoji gets beforehand, so that five posts do not say all. */
const priorVotes = 6;

/**
 * Reads the Emoji Sentiment Ranking (Kralj Novak et al. 2015, table of 751 emoji in 70,000 tweets of 13 languages). An
 * emoji that came later gets the mean of its subgroup, or of the concerned faces if its words speak of tears or pain.
 * @throws UserError when it is no such file
 */
export async function readEmojiValences(path: string, known: readonly KnownEmoji[]): Promise<EmojiValence[]> {
  const csv = await readFile(path, 'utf8').catch((error: Error) => {
    throw new UserError(`${path}: ${error.message}`);
  });
  const rows = rowsOf(csv, path);
  const counted = new Map<string, [sad: number, unsure: number, happy: number]>();
  for (const row of rows) {
    const counts = ['Negative', 'Neutral', 'Positive'].map((name) => Number(row[name]));
    if (row.Emoji === undefined || !counts.every(Number.isFinite)) throw noTable(path);
    const token = foldEmoji(row.Emoji);
    const before = counted.get(token) ?? [0, 0, 0];
    counted.set(token, before.map((count, k) => count + counts[k]!) as [number, number, number]);
  }
  const bySubgroup = new Map<number, [number, number, number]>();
  for (const { token, subgroup } of known) {
    const counts = counted.get(token);
    if (!counts || subgroup === undefined) continue;
    const sum = bySubgroup.get(subgroup) ?? [0, 0, 0];
    // Each emoji counts alike, however often it is used.
    const total = counts.reduce((all, count) => all + count, 0) + priorVotes;
    bySubgroup.set(subgroup, sum.map((share, k) => share + counts[k]! / total) as [number, number, number]);
  }
  return known.map(({ token, subgroup, words }) => {
    const own = counted.get(token);
    const like = isHurtFace(subgroup, words) ? concerned : subgroup;
    const counts = own ?? (like === undefined ? undefined : bySubgroup.get(like)) ?? [0, 0, 0];
    const scale = own
      ? 1
      : 10 /
        Math.max(
          1,
          counts.reduce((all, count) => all + count, 0),
        );
    const [sad, unsure, happy] = counts.map((count) => count * scale) as [number, number, number];
    const total = sad + unsure + happy + priorVotes;
    return {
      token,
      sad: sad / total,
      unsure: (unsure + priorVotes) / total,
      happy: happy / total,
      posts: own ? sad + unsure + happy : 0,
    };
  });
}

/** One or more. */
function rowsOf(csv: string, path: string): Record<string, string>[] {
  try {
    const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true });
    if (rows.length > 0) return rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  throw noTable(path);
}

const noTable = (path: string): UserError =>
  new UserError(`${path}: not the table of the Emoji Sentiment Ranking`);
