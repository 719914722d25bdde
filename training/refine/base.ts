import type { Vocabulary } from '#lib/text/vocabulary.ts';
import { UserError } from '#scripts/cli/command.ts';
import { sizesOf } from '#training/lstm/weights.ts';
import { type FinishedRun, loadReport, loadRun, loadVocabulary } from '#training/runs/runFolder.ts';

/** A finished run of the first stage: its network has two outputs. */
export interface BaseRun extends FinishedRun {
  readonly vocabulary: Vocabulary;
  /** The contents of its run.json. */
  readonly report: Readonly<Record<string, unknown>>;
}

/** @throws UserError when the folder holds no finished run, or one that is refined already */
export async function readBase(folder: string): Promise<BaseRun> {
  const run = await loadRun(folder);
  if (sizesOf(run.weights).outputs !== 2) throw new UserError(`${folder}: is refined already`);
  return {
    ...run,
    vocabulary: await loadVocabulary(folder),
    report: await loadReport(folder),
  };
}
