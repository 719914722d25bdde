import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportCommand } from '#training/export/main.ts';
import { trainCommand } from '#training/main.ts';
import { refineCommand } from '#training/refine/main.ts';
import { type CommandResult, runInProcess } from './runCommand.ts';
import { tinySettings, writeTinyData, writeTinyTweets } from './tinyTraining.ts';

/** A tiny model that went through every stage: trained, refined and exported. Tests must not change its files. */
export interface TrainingChain {
  /** Holds everything below. */
  readonly folder: string;
  /** The file of tweets. */
  readonly tweets: string;
  /** The folder of labelled posts. */
  readonly data: string;
  /** The folder that `npm run train` wrote. */
  readonly run: string;
  /** The folder that `npm run refine` wrote. */
  readonly refinedRun: string;
  /** The folder that `npm run export` wrote. */
  readonly model: string;
  readonly train: CommandResult;
  readonly refine: CommandResult;
  readonly export: CommandResult;
}

/** Options of a second stage that takes a second, without tags and with few n-grams. */
export const tinyRefineSettings = [
  'epochs=2',
  'tweets=40',
  'templates=30',
  'emoji=20',
  'batch=64',
  'learningRate=0.01',
  'tagWeight=0',
  'ngramSlots=256',
  'ngramTagSlots=64',
].flatMap((change) => ['--set', change]);

let chain: Promise<TrainingChain> | undefined;

/** The chain, which is built on the first call. Test files that run in the same process share it. */
export const trainingChain = (): Promise<TrainingChain> => {
  chain ??= buildChain();
  return chain;
};

async function buildChain(): Promise<TrainingChain> {
  const folder = await mkdtemp(join(tmpdir(), 'tonic-chain-'));
  removeAtEnd(folder);
  const [run, refinedRun, model] = [join(folder, 'run'), join(folder, 'run-refined'), join(folder, 'model')];
  const [tweets, data] = [await writeTinyTweets(folder), await writeTinyData(folder)];
  const training = ['--tweets', tweets, '--schedule', 'whole', '--out', run, ...tinySettings];
  const network = ['--set', 'pooling=last+max', '--set', 'directions=2'];
  return {
    folder,
    tweets,
    data,
    run,
    refinedRun,
    model,
    train: succeeded(await runInProcess(trainCommand, ...training, ...network)),
    refine: succeeded(await runInProcess(refineCommand, '--run', run, '--data', data, ...tinyRefineSettings)),
    export: succeeded(
      await runInProcess(exportCommand, '--run', refinedRun, '--tweets', tweets, '--out', model),
    ),
  };
}

function succeeded(result: CommandResult): CommandResult {
  if (result.code !== 0) throw new Error(`the training chain broke: ${result.lines.join('\n')}`);
  return result;
}

/** Vitest ends its workers by SIGTERM, which skips `exit` listeners unless it is handled. */
function removeAtEnd(folder: string): void {
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  process.once('SIGTERM', () => process.exit());
}
