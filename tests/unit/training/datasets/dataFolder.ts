import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The smallest file of each set, by its path below the data folder. */
const smallest: Readonly<Record<string, string>> = {
  'tweets/semeval-4a/twitter-2013train-A.tsv': '1\tpositive\ta fine day\n2\tneutral\ta meeting at noon\n',
  'tweets/semeval-4a/twitter-2014test-A.tsv': '3\tnegative\ta wretched day\n',
  'tweets/semeval-4a/twitter-2014sarcasm-A.tsv': '4\tnegative\t"oh great\n',
  'tweets/sentiment140-manual-test.csv': '4,a splendid book\n2,a book\n0,a dull book\n',
  'tweets/extraction.tsv.gz': 'label\ttext\tselected_text\nnegative\tit isn`t fair\tisn`t fair\n',
  'tweets/airline.tsv.gz':
    'label\tconfidence\tnegative_reason\ttext\nnegative\t1.0\tlate\tmy bag is lost\nneutral\t0.3\t\tgate four\n',
  'tweets/sanders.tsv.gz':
    'label\ttopic\ttext\npositive\tapple\tnice phone\nirrelevant\tapple\tuna manzana\n',
  'tweets/vader-rated.tsv.gz': 'id\tmean\tsd\ttext\n1\t2.1\t1\tsuch luck\n2\t-0.4\t1\ta lorry\n',
  'emotions/labels.txt': 'joy\nanger\nneutral\n',
  'emotions/train.tsv': 'such joy\t0\tx\nsuch rage\t1\ty\nboth\t0,1\tz\n',
  'emotions/dev.tsv': 'more joy\t0\tx\nnothing much\t2\ty\n',
  'emotions/tweeteval/train_text.txt': 'furious\nhopeful\n',
  'emotions/tweeteval/train_labels.txt': '0\n2\n',
  'emotions/tweeteval/val_text.txt': 'gloomy\nglad\n',
  'emotions/tweeteval/val_labels.txt': '3\n1\n',
  'emotions/crowdflower.tsv.gz': 'label\ttext\nworry\twhere is my cat\nrelief\tfound her\n',
  'emotions/tec.tsv.gz': 'label\ttext\njoy\tfriday at last\nsurprise\tno way\n',
  'emotions/isear.tsv.gz': 'label\ttext\nguilt\tWhen I lied to him.\n',
  'emotions/carer-train.tsv.gz': 'label\ttext\nlove\ti feel so fond of it\n',
  'emotions/carer-dev.tsv.gz': 'label\ttext\nfear\ti feel shaky\n',
  'emotions/empathetic-dev.tsv.gz': 'label\ttext\nlonely\tNobody came.\nprepared\tMy bags are packed.\n',
  'emotions/semeval2018-ec-train.tsv.gz': emotionTable('1\t0\t0\t0\t0\t0\t0\t0\t1\t0\t0\tstolen again'),
  'emotions/semeval2018-ec-dev.tsv.gz': emotionTable('0\t0\t0\t0\t1\t0\t1\t0\t0\t0\t0\tspring is coming'),
  'emotions/semeval2018-intensity-train.tsv.gz':
    'emotion\tintensity\tclass\ttext\nfear\t0.8\t3\tthose stairs\n',
  'emotions/semeval2018-intensity-dev.tsv.gz': 'emotion\tintensity\tclass\ttext\njoy\t0.2\t0\ta bus\n',
  'emotions/semeval2018-valence-train.tsv.gz': 'valence\tclass\ttext\n0.9\t3\tbest trip\n',
  'emotions/semeval2018-valence-dev.tsv.gz': 'valence\tclass\ttext\n0.4\t-1\tbad knee\n',
  'emotions/brighter-train.tsv.gz':
    'language\tanger\tdisgust\tfear\tjoy\tsadness\tsurprise\ttext\neng\t0\t\t1\t0\t0\t0\tthe lights went out\n' +
    'deu\t0\t0\t0\t0\t0\t0\tguten Tag\n',
  'emotions/emobank.tsv.gz':
    'split\tvalence\tarousal\tdominance\ttext\ntrain\t3.4\t3\t3\tThe gift pleased them.\ntrain\t3.39\t3\t3\tHe sat.\n',
  'emotions/meld-train.tsv.gz':
    'emotion\tsentiment\tdialogue\tturn\ttext\nanger\tnegative\t0\t0\tGive it back!\n',
  'emotions/meld-dev.tsv.gz': 'emotion\tsentiment\tdialogue\tturn\ttext\nneutral\tneutral\t0\t0\tAt six.\n',
  'emotions/xed-en.tsv.gz': 'labels\ttext\nanger,fear\tRun !\nneutral\tA door .\n',
  'irony/train_text.txt': 'what fun queues are\n',
  'irony/train_labels.txt': '1\n',
  'irony/val_text.txt': 'the queue moves\n',
  'irony/val_labels.txt': '0\n',
  'irony/isarcasm-train.tsv.gz': 'sarcastic\ttext\trephrase\n1\tlovely hail\tI dislike hail\n',
  'irony/SCv2-GEN.tsv': 'split\tlabel\ttext\ntrain\t0\tI agree\nval\t1\tsure you do\ntest\t1\tso clever\n',
};

/** A table of SemEval 2018's eleven emotions with one row. */
function emotionTable(row: string): string {
  const emotions =
    'anger anticipation disgust fear joy love optimism pessimism sadness surprise trust'.replaceAll(
      ' ',
      '\t',
    );
  return `${emotions}\ttext\n${row}\n`;
}

/**
 * Writes the smallest folder of labelled posts that has every set, and gzips what ends in .gz. `changes` replaces or adds
 * files.
 */
export async function writeDataFolder(folder: string, changes: Readonly<Record<string, string>> = {}) {
  for (const [name, content] of Object.entries({ ...smallest, ...changes })) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), name.endsWith('.gz') ? gzipSync(content) : content);
  }
}
