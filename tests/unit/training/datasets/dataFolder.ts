import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Writes the smallest folder of labelled posts that has every set. `changes` replaces or adds files. */
export async function writeDataFolder(folder: string, changes: Readonly<Record<string, string>> = {}) {
  const files = {
    'tweets/semeval-4a/twitter-2013train-A.tsv': '1\tpositive\ta fine day\n2\tneutral\ta meeting at noon\n',
    'tweets/semeval-4a/twitter-2014test-A.tsv': '3\tnegative\ta wretched day\n',
    'tweets/semeval-4a/twitter-2014sarcasm-A.tsv': '4\tnegative\t"oh great\n',
    'tweets/sentiment140-manual-test.csv': '4,a splendid book\n2,a book\n0,a dull book\n',
    'emotions/labels.txt': 'joy\nanger\nneutral\n',
    'emotions/train.tsv': 'such joy\t0\tx\nsuch rage\t1\ty\nboth\t0,1\tz\n',
    'emotions/dev.tsv': 'more joy\t0\tx\nnothing much\t2\ty\n',
    'emotions/tweeteval/train_text.txt': 'furious\nhopeful\n',
    'emotions/tweeteval/train_labels.txt': '0\n2\n',
    'emotions/tweeteval/val_text.txt': 'gloomy\nglad\n',
    'emotions/tweeteval/val_labels.txt': '3\n1\n',
    ...changes,
  };
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}
