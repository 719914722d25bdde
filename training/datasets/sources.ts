import { join } from 'node:path';
import { readGoEmotions } from './goEmotions.ts';
import * as labelled from './labelledSets.ts';
import { readManualTest } from './manual.ts';
import type { ReadPosts } from './post.ts';
import * as rated from './ratedSets.ts';
import type { SetName } from './split.ts';
import { readTweetEval, tweetEvalEmotions, tweetEvalIrony } from './tweetEval.ts';

/** Reads a set of the data folder. @param name of the set */
type Source = (folder: string, name: string) => Promise<ReadPosts>;

/** @param file path below the data folder */
const table =
  (read: labelled.TableReader, file: string): Source =>
  (folder, name) =>
    read(join(folder, file), name);

const goEmotions =
  (part: string): Source =>
  (folder, name) =>
    readGoEmotions(join(folder, 'emotions', `${part}.tsv`), join(folder, 'emotions', 'labels.txt'), name);

const tweetEval =
  (files: string, meanings: Parameters<typeof readTweetEval>[3]): Source =>
  (folder, name) =>
    readTweetEval(join(folder, `${files}_text.txt`), join(folder, `${files}_labels.txt`), name, meanings);

/** Where each set stands, except SemEval's task 4A, whose files have years. */
export const sources: Readonly<Record<Exclude<SetName, `semeval-${number}`>, Source>> = {
  'goemotions-train': goEmotions('train'),
  'goemotions-dev': goEmotions('dev'),
  'tweeteval-train': tweetEval('emotions/tweeteval/train', tweetEvalEmotions),
  'tweeteval-val': tweetEval('emotions/tweeteval/val', tweetEvalEmotions),
  manual: (folder, name) => readManualTest(join(folder, 'tweets', 'sentiment140-manual-test.csv'), name),
  emobank: table(rated.readEmoBank, 'emotions/emobank.tsv.gz'),
  'vader-rated': table(rated.readVaderRated, 'tweets/vader-rated.tsv.gz'),
  'carer-dev': table(labelled.readCarer, 'emotions/carer-dev.tsv.gz'),
  'semeval2018-ec-dev': table(labelled.readSemEval2018, 'emotions/semeval2018-ec-dev.tsv.gz'),
  'semeval2018-intensity-dev': table(rated.readIntensity, 'emotions/semeval2018-intensity-dev.tsv.gz'),
  'semeval2018-valence-dev': table(rated.readValence, 'emotions/semeval2018-valence-dev.tsv.gz'),
  'meld-dev': table(labelled.readMeld, 'emotions/meld-dev.tsv.gz'),
  'tweeteval-irony-val': tweetEval('irony/val', tweetEvalIrony),
  'sarcasm-v2-test': table(labelled.sarcasmCorpus('test'), 'irony/SCv2-GEN.tsv'),
  'semeval2018-ec-train': table(labelled.readSemEval2018, 'emotions/semeval2018-ec-train.tsv.gz'),
  'semeval2018-intensity-train': table(rated.readIntensity, 'emotions/semeval2018-intensity-train.tsv.gz'),
  'semeval2018-valence-train': table(rated.readValence, 'emotions/semeval2018-valence-train.tsv.gz'),
  extraction: table(labelled.readExtraction, 'tweets/extraction.tsv.gz'),
  airline: table(labelled.readAirline, 'tweets/airline.tsv.gz'),
  sanders: table(labelled.readSanders, 'tweets/sanders.tsv.gz'),
  crowdflower: table(labelled.readCrowdFlower, 'emotions/crowdflower.tsv.gz'),
  tec: table(labelled.readTec, 'emotions/tec.tsv.gz'),
  isear: table(labelled.readIsear, 'emotions/isear.tsv.gz'),
  'carer-train': table(labelled.readCarer, 'emotions/carer-train.tsv.gz'),
  empathetic: table(labelled.readEmpathetic, 'emotions/empathetic-dev.tsv.gz'),
  brighter: table(labelled.readBrighter, 'emotions/brighter-train.tsv.gz'),
  'meld-train': table(labelled.readMeld, 'emotions/meld-train.tsv.gz'),
  xed: table(labelled.readXed, 'emotions/xed-en.tsv.gz'),
  'tweeteval-irony-train': tweetEval('irony/train', tweetEvalIrony),
  isarcasm: table(labelled.readISarcasm, 'irony/isarcasm-train.tsv.gz'),
  'sarcasm-v2-train': table(labelled.sarcasmCorpus('train', 'val'), 'irony/SCv2-GEN.tsv'),
};
