import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { writeDataFolder } from '#tests/unit/training/datasets/dataFolder.ts';

export interface Ended {
  readonly code: number | null;
  /** Standard error by lines, without the bars. */
  readonly lines: readonly string[];
}

/** Runs a command of training/, such as `main.ts` or `refine/main.ts`. */
export async function commandOf(file: string, ...args: readonly string[]): Promise<Ended> {
  const path = fileURLToPath(new URL(`../../../../training/${file}`, import.meta.url));
  const child = spawn(process.execPath, [path, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  const [stderr, code] = await Promise.all([text(child.stderr), ended]);
  return { code, lines: stderr.split('\n').filter((line) => line !== '' && !/[█░]/.test(line)) };
}

/** The number in words that no other number has. */
const spelled = (number: number): string =>
  [...String(number).padStart(3, '0')].map((digit) => 'abcdefghij'[Number(digit)]).join(' ');

/** Tweets that one word decides, as many as training asks for. @returns the path of the file */
export async function writeTinyTweets(folder: string): Promise<string> {
  const rows = Array.from(
    { length: 160 },
    (_, row) => `${row},${row % 2},so ${row % 2 === 0 ? 'sad' : 'happy'} about ${spelled(row)}\n`,
  );
  const path = join(folder, 'tweets.csv');
  await writeFile(path, `row,label,text\n${rows.join('')}`);
  return path;
}

/** What makes a training of these tweets a matter of a second. */
export const tinySettings = [
  'vocabulary=30',
  'embedding=4',
  'units=4',
  'epochs=1',
  'chunks=1',
  'batch=32',
].flatMap((change) => ['--set', change]);

/** Posts that one word decides; among them some of SemEval 2015. */
export async function writeTinyData(folder: string): Promise<string> {
  const lineOf = (number: number) => {
    const [label, words] = [
      ['positive', 'so happy'],
      ['negative', 'so sad'],
      ['neutral', 'at noon'],
    ][number % 3]!;
    return `${number}\t${label}\t${words} ${spelled(number)}\n`;
  };
  const lines = (from: number, count: number) =>
    Array.from({ length: count }, (_, k) => lineOf(from + k)).join('');
  const data = join(folder, 'data');
  await writeDataFolder(data, {
    'tweets/semeval-4a/twitter-2013train-A.tsv': lines(100, 120),
    'tweets/semeval-4a/twitter-2015test-A.tsv': lines(300, 24),
    'lexicons/Emoji_Sentiment_Data_v1.0.csv':
      'Emoji,Negative,Neutral,Positive\n😂,3614,4163,6845\n😭,2412,1218,1896\n🙂,10,20,90\n',
  });
  return data;
}
