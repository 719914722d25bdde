import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDataFolder } from '#tests/unit/training/datasets/dataFolder.ts';

/** A number's digits as words. Each number has different ones, so that no two tweets are equal. */
const spelled = (number: number): string =>
  [...String(number).padStart(3, '0')].map((digit) => 'abcdefghij'[Number(digit)]).join(' ');

/** Writes 160 tweets, whose label one word decides. Training needs 100. @returns the path of the file */
export async function writeTinyTweets(folder: string): Promise<string> {
  const rows = Array.from(
    { length: 160 },
    (_, row) => `${row},${row % 2},so ${row % 2 === 0 ? 'sad' : 'happy'} about ${spelled(row)}\n`,
  );
  const path = join(folder, 'tweets.csv');
  await writeFile(path, `row,label,text\n${rows.join('')}`);
  return path;
}

/** Options with which these tweets are trained on in a second. */
export const tinySettings = [
  'vocabulary=30',
  'embedding=4',
  'units=4',
  'epochs=1',
  'chunks=1',
  'batch=32',
].flatMap((change) => ['--set', change]);

/** Writes a data folder of posts whose mood one word decides. SemEval 2015 has 24 of them. @returns its path */
export async function writeTinyData(folder: string): Promise<string> {
  const lineOf = (number: number) => {
    const [label, words] = [
      ['positive', 'so happy'],
      ['negative', 'so sad'],
      ['neutral', 'at noon'],
    ][number % 3]!;
    return `${number}\t${label}\t${words} ${spelled(number)}\n`;
  };
  const lines = (first: number, count: number) =>
    Array.from({ length: count }, (_, k) => lineOf(first + k)).join('');
  const data = join(folder, 'data');
  await writeDataFolder(data, {
    'tweets/semeval-4a/twitter-2013train-A.tsv': lines(100, 120),
    'tweets/semeval-4a/twitter-2015test-A.tsv': lines(300, 24),
    'lexicons/Emoji_Sentiment_Data_v1.0.csv':
      'Emoji,Negative,Neutral,Positive\n😂,3614,4163,6845\n😭,2412,1218,1896\n🙂,10,20,90\n',
  });
  return data;
}
