// npm run danger -- --tweets FILE --out lib/crisis/wording.json: learns which phrases posts of writers at risk have, from
// invented posts and tweets, and prints how much is heard of writers it was not learned from.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { toLines } from '#lib/crisis/wording.ts';
import { command, UserError } from '#scripts/cli/command.ts';
import { type OnProgress, withBar } from '#training/cli/progress.ts';
import { readTweets } from '#training/tweets/read.ts';
import { type CrossValidation, crossValidate, examplesOf } from './crossValidate.ts';
import { learnSettings, learnWording } from './learn.ts';
import { formOf, kinds, readPosts, shippedPosts } from './posts.ts';

/** One tweet of eight is used: one half to learn from, the other to choose the threshold by. */
const step = 8;
const tweetCount = 100_000;
/** The most alarms that rules and wording together may raise on posts of writers that were left out. */
const maxHarmless = 0.04;
/** The most alarms that the wording may raise on tweets. */
const maxTweets = 0.003;

if (import.meta.main) await command(() => dangerCommand(process.argv.slice(2)));

/**
 * Prints a table of thresholds, and writes the wording to the file `--out`.
 * @param args options of the command line
 * @throws UserError when the file cannot be used, or an option is wrong
 */
export async function dangerCommand(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      tweets: { type: 'string' },
      posts: { type: 'string', default: shippedPosts },
      out: { type: 'string' },
    },
  });
  const { tweets: path, out } = values;
  if (path === undefined) throw new UserError('npm run danger -- --tweets FILE [--posts FILE] [--out FILE]');
  const posts = await readPosts(values.posts);
  const [tweets, others] = await withBar(`reading ${path}`, (onProgress) => someTweets(path, onProgress));
  const judged = await withBar('learning without one writer', async (onProgress) =>
    crossValidate(posts, tweets, others, learnSettings, onProgress),
  );
  const threshold = thresholdOf(judged);
  console.log('| threshold | direct | oblique | harmless | tweets per 100,000 |\n|---:|---:|---:|---:|---:|');
  for (const one of [threshold - 0.5, threshold, threshold + 0.5, Number.POSITIVE_INFINITY])
    console.log(rowOf(judged, one));
  if (out === undefined) return;
  const wording = learnWording(examplesOf(posts, tweets));
  const rounded = {
    bias: round(wording.bias),
    threshold: round(threshold),
    phrases: toLines(wording.phrases),
  };
  await writeFile(out, `${JSON.stringify(rounded, undefined, 2)}\n`);
}

async function someTweets(path: string, onProgress: OnProgress): Promise<[string[], string[]]> {
  const halves: [string[], string[]] = [[], []];
  let read = 0;
  for await (const { text } of readTweets(path, onProgress)) {
    if (read % step === 0) halves[(read / step) % 2 === 0 ? 0 : 1].push(formOf(text));
    read++;
    if (halves[1].length === tweetCount / 2) break;
  }
  return halves;
}

/** Returns the lowest threshold at which the wording raises no more alarms than allowed. */
function thresholdOf({ posts, tweets }: CrossValidation): number {
  const harmless = posts.filter(({ kind }) => kind === 'harmless').map(({ risk }) => risk);
  return Math.max(quantile(harmless, 1 - maxHarmless), quantile([...tweets], 1 - maxTweets));
}

/** The value that a share of the others lie below. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

/** A row of the table: the shares that rules and wording hear together, and the tweets that the wording hears. */
function rowOf({ posts, tweets }: CrossValidation, threshold: number): string {
  const shares = kinds.map((kind) => {
    const all = posts.filter((post) => post.kind === kind);
    const heard = all.filter(({ risk }) => risk >= threshold);
    return `${((100 * heard.length) / all.length).toFixed(1)} %`;
  });
  const alarms = tweets.filter((risk) => risk >= threshold).length;
  const name = Number.isFinite(threshold) ? threshold.toFixed(2) : 'rules alone';
  return `| ${[name, ...shares, ((100_000 * alarms) / tweets.length).toFixed(0)].join(' | ')} |`;
}

function round(value: number): number {
  return Math.round(1000 * value) / 1000;
}
