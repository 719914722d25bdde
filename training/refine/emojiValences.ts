import { readFile } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse/sync';
import { foldEmoji } from '#lib/text/emoji.ts';
import { UserError } from '#scripts/cli/command.ts';
import type { KnownEmoji } from './emoji.ts';

/** Shares of the posts with an emoji that people judged negative, neutral and positive. They add up to 1. */
export interface EmojiValence {
  readonly token: string;
  readonly sad: number;
  readonly unsure: number;
  readonly happy: number;
  /** Number of posts that were judged. 0 for an emoji that got the mean of its subgroup. */
  readonly posts: number;
}

/** Number of the Unicode subgroup face-concerned. */
const concernedSubgroup = 9;
/** Subgroups up to this number are faces. */
const lastFaceSubgroup = 10;
const hurt = ['tear', 'cry', 'crying', 'hurt', 'sad', 'pain'];
const laughing = ['joy', 'laugh', 'laughing', 'lol', 'rofl', 'funny'];

/**
 * Whether an emoji is a face whose words name tears or pain but no laughter. Unicode lists some of these among the smiling
 * faces.
 */
function isHurtFace(subgroup: number | undefined, words: readonly string[]): boolean {
  const hasAny = (list: readonly string[]) => words.some((word) => list.includes(word));
  return subgroup !== undefined && subgroup <= lastFaceSubgroup && hasAny(hurt) && !hasAny(laughing);
}

/** Neutral votes that are added to those of each emoji, so that an emoji with few posts stays close to neutral. */
const priorVotes = 6;
/** Votes that an emoji with the mean of its subgroup counts as. */
const subgroupVotes = 10;

type Votes = readonly [sad: number, unsure: number, happy: number];
const noVotes: Votes = [0, 0, 0];

/**
 * Reads the Emoji Sentiment Ranking (Kralj Novak et al. 2015): a table of 751 emoji in 70,000 tweets of 13 languages. An
 * emoji that the table lacks gets the mean of its subgroup, or of the concerned faces if its words name tears or pain.
 * @throws UserError when the file cannot be read or holds another table
 */
export async function readEmojiValences(path: string, known: readonly KnownEmoji[]): Promise<EmojiValence[]> {
  const csv = await readFile(path, 'utf8').catch((error: Error) => {
    throw new UserError(`${path}: ${error.message}`);
  });
  const votes = votesByToken(recordsOf(csv, path), path);
  const bySubgroup = votesBySubgroup(known, votes);
  return known.map(({ token, subgroup, words }) => {
    const own = votes.get(token);
    if (own) return { token, ...withPrior(own), posts: sumOf(own) };
    const source = isHurtFace(subgroup, words) ? concernedSubgroup : subgroup;
    const mean = (source === undefined ? undefined : bySubgroup.get(source)) ?? noVotes;
    const scale = subgroupVotes / Math.max(1, sumOf(mean));
    return { token, ...withPrior(mapVotes(mean, (share) => share * scale)), posts: 0 };
  });
}

/** Adds up the votes of the ways in which an emoji can be written. */
function votesByToken(records: readonly Record<string, string>[], path: string): ReadonlyMap<string, Votes> {
  const votes = new Map<string, Votes>();
  for (const record of records) {
    const own: Votes = [Number(record.Negative), Number(record.Neutral), Number(record.Positive)];
    if (record.Emoji === undefined || !own.every(Number.isFinite)) throw notTheTable(path);
    const token = foldEmoji(record.Emoji);
    votes.set(token, addVotes(votes.get(token) ?? noVotes, own));
  }
  return votes;
}

/** Adds up shares of votes by subgroup, so that each emoji counts the same however often it is used. */
function votesBySubgroup(
  known: readonly KnownEmoji[],
  votes: ReadonlyMap<string, Votes>,
): ReadonlyMap<number, Votes> {
  const bySubgroup = new Map<number, Votes>();
  for (const { token, subgroup } of known) {
    const own = votes.get(token);
    if (!own || subgroup === undefined) continue;
    const total = sumOf(own) + priorVotes;
    const shares = mapVotes(own, (count) => count / total);
    bySubgroup.set(subgroup, addVotes(bySubgroup.get(subgroup) ?? noVotes, shares));
  }
  return bySubgroup;
}

const mapVotes = ([sad, unsure, happy]: Votes, change: (count: number) => number): Votes => [
  change(sad),
  change(unsure),
  change(happy),
];

const addVotes = ([sad, unsure, happy]: Votes, more: Votes): Votes => [
  sad + more[0],
  unsure + more[1],
  happy + more[2],
];

const sumOf = (votes: Votes): number => votes.reduce((sum, count) => sum + count, 0);

function withPrior([sad, unsure, happy]: Votes): { sad: number; unsure: number; happy: number } {
  const total = sad + unsure + happy + priorVotes;
  return { sad: sad / total, unsure: (unsure + priorVotes) / total, happy: happy / total };
}

/** Returns at least one record. */
function recordsOf(csv: string, path: string): Record<string, string>[] {
  try {
    const records: Record<string, string>[] = parse(csv, { columns: true, bom: true });
    if (records.length > 0) return records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  throw notTheTable(path);
}

const notTheTable = (path: string): UserError =>
  new UserError(`${path}: not the table of the Emoji Sentiment Ranking`);
