import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Vocabulary } from '#lib/text/vocabulary.ts';
import { UserError } from '#scripts/cli/command.ts';
import { sizesOf } from '#training/lstm/weights.ts';
import type { RunIdentity } from '#training/runs/identity.ts';
import { Run } from '#training/runs/run.ts';
import { type FinishedRun, loadRun, loadVocabulary } from '#training/runs/runFolder.ts';
import { loadTweets } from '#training/tweets/store.ts';
import type { OldTweets } from './chunk.ts';
import { liveSettings } from './live.ts';

/** A finished run that live training continues. */
export interface LiveBase extends FinishedRun {
  readonly vocabulary: Vocabulary;
  readonly old: OldTweets;
}

/** @throws UserError when the folder holds no finished run or a refined one, or a file is damaged or missing */
export async function loadBase(folder: string): Promise<LiveBase> {
  const base = await loadRun(folder);
  if (sizesOf(base.weights).outputs > 2)
    throw new UserError(
      `${folder}: is a refined run, but no live tweet is labelled unsure; continue the run that it was refined from`,
    );
  return {
    ...base,
    vocabulary: await loadVocabulary(folder),
    old: {
      test: await loadTweets(join(folder, 'test.bin')),
      replay: await loadTweets(join(folder, 'replay.bin')),
      bigrams: base.bigrams,
    },
  };
}

/** Returns the tweets per chunk: by default a tenth of those that the run was trained on. */
export const chunkSize = ({ identity }: LiveBase, chunk: number | undefined): number =>
  chunk ?? Math.round(identity.tweets.train / 10);

/**
 * Opens the live run of a folder, or starts one with the weights of the base.
 * @throws UserError when the folder holds another run
 */
export async function openLiveRun(base: LiveBase, out: string, size: number): Promise<Run> {
  await mkdir(out, { recursive: true });
  const identity: RunIdentity = {
    ...base.identity,
    schedule: 'chunked',
    settings: liveSettings(base.identity.settings),
    tweets: { train: size, test: base.old.test.labels.length },
  };
  return Run.open(identity, out, { from: base.weights });
}
