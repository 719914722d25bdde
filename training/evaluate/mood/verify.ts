// npm run verify -- --tweets FILE: does the shipped model, asked through npm run mood, answer as its manifest says?
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { command, UserError } from '#scripts/cli/command.ts';
import { withBar } from '#training/cli/progress.ts';
import { mendLetters } from '#training/tweets/mendLetters.ts';
import { readTweets } from '#training/tweets/read.ts';

/** Maximum difference from the manifest. npm run mood rounds to four digits, the manifest to five. */
const tolerance = 1e-4;

if (import.meta.main) await command(() => verifyCommand(process.argv.slice(2)));

/**
 * Prints the largest difference between the model's answers and its manifest.
 * @param args options of the command line
 * @throws UserError when an answer differs by more than `tolerance`, or the file of tweets is not the right one
 */
export async function verifyCommand(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { tweets: { type: 'string' } } });
  if (values.tweets === undefined) throw new UserError('npm run verify -- --tweets FILE');
  const manifest = await readFile(new URL('../../../model/manifest.json', import.meta.url), 'utf8');
  const { sample, test, training } = JSON.parse(manifest) as Manifest;
  const expected = await sampledTweets(values.tweets, sample, training.settings.mendLetters ?? false);
  const answers = await askMood(expected.map(({ text }) => text));
  const { read, accuracy, largest } = compareAnswers(expected, answers);
  console.log(
    `${expected.length} test tweets, ${expected.length - read} of them taken for another language: largest difference from the report ${largest.toFixed(5)}; ` +
      `accuracy ${accuracy.toFixed(3)} here, ${test.accuracy.toFixed(4)} in the report of ${test.rows}`,
  );
  if (!(largest <= tolerance)) throw new UserError('the shipped model does not answer as its report says');
}

interface Manifest {
  /** Answers to some test tweets, by their row in the file of tweets. */
  readonly sample: readonly { readonly row: number; readonly happy: number }[];
  readonly test: { readonly accuracy: number; readonly rows: number };
  /** A manifest from before this setting was trained on the letters as they are in the file. */
  readonly training: { readonly settings: { readonly mendLetters?: boolean } };
}

/** A sampled tweet with the answer of the manifest. */
export interface ExpectedAnswer {
  readonly text: string;
  readonly label: number | null;
  readonly happy: number;
}

/** An answer of npm run mood. */
export interface MoodAnswer {
  readonly happy: number;
  /** Why the text was not read. */
  readonly reason?: string;
}

/** @throws UserError when the file lacks a sampled row, as well as readTweets does */
async function sampledTweets(
  path: string,
  sample: Manifest['sample'],
  isMended: boolean,
): Promise<ExpectedAnswer[]> {
  const happyOfRow = new Map(sample.map(({ row, happy }) => [row, happy]));
  const tweets: ExpectedAnswer[] = [];
  await withBar(`reading ${path}`, async (onProgress) => {
    for await (const { row, label, text } of readTweets(path, onProgress)) {
      const happy = happyOfRow.get(row);
      if (happy !== undefined) tweets.push({ happy, label, text: isMended ? mendLetters(text) : text });
    }
  });
  if (tweets.length !== sample.length)
    throw new UserError(`${path} lacks ${sample.length - tweets.length} of the rows`);
  return tweets;
}

/**
 * Compares the answers to texts that were read, which are not all: some seem to be in another language.
 * @param answers to the expected texts, in the same order
 */
export function compareAnswers(
  expected: readonly ExpectedAnswer[],
  answers: readonly MoodAnswer[],
): { read: number; accuracy: number; largest: number } {
  const pairs = answers
    .map((answer, k) => ({ answer, expected: expected[k]! }))
    .filter(({ answer }) => !answer.reason);
  const right = pairs.filter(({ answer, expected }) => Number(answer.happy > 0.5) === expected.label);
  const differences = pairs.map(({ answer, expected }) => Math.abs(answer.happy - expected.happy));
  return {
    read: pairs.length,
    accuracy: right.length / pairs.length,
    largest: Math.max(...differences),
  };
}

/** Returns the answers of npm run mood, in order. */
async function askMood(texts: readonly string[]): Promise<MoodAnswer[]> {
  const mood = fileURLToPath(new URL('../../../scripts/cli/mood.ts', import.meta.url));
  const child = spawn(process.execPath, [mood], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(texts.map((text) => `${text.replaceAll('\n', ' ')}\n`).join(''));
  const lines = (await text(child.stdout)).trimEnd().split('\n');
  if (lines.length !== texts.length)
    throw new Error(`npm run mood gave ${lines.length} answers to ${texts.length} texts`);
  return lines.map((line) => JSON.parse(line) as MoodAnswer);
}
