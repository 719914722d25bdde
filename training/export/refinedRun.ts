import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Thresholds } from '#lib/mood/manifest.ts';
import { Vocabulary } from '#lib/text/vocabulary.ts';
import { UserError } from '#scripts/cli/command.ts';
import type { BigramTable } from '#training/bigrams/table.ts';
import type { Weights } from '#training/lstm/weights.ts';
import type { RunIdentity } from '#training/runs/identity.ts';
import { loadReport, loadRun } from '#training/runs/runFolder.ts';
import { roundWeights } from './quantize.ts';

/** The part of a run.json that the manifest needs. */
interface RunReport {
  readonly versions: Record<string, string>;
  readonly seconds: number;
  readonly epochs: readonly unknown[];
  /** Present if the run went through the second stage. */
  readonly posts?: { readonly thresholds: Thresholds };
}

/** A finished run of the second stage. */
export interface RefinedRun {
  readonly identity: RunIdentity;
  /** Rounded as the exported model stores them. */
  readonly weights: Weights;
  readonly bigrams: BigramTable | undefined;
  readonly report: RunReport & { readonly posts: { readonly thresholds: Thresholds } };
  readonly vocabulary: Vocabulary;
  /** The bytes of vocabulary.txt. */
  readonly vocabularyFile: Buffer;
}

/** @throws UserError when the folder holds no finished run of the second stage */
export async function loadRefinedRun(folder: string): Promise<RefinedRun> {
  const { identity, weights, bigrams } = await loadRun(folder);
  const { posts, ...report } = await loadReport<RunReport>(folder);
  if (!posts) throw new UserError(`${folder} knows no unsure: npm run refine -- --run ${folder} comes first`);
  const vocabularyFile = await readFile(join(folder, 'vocabulary.txt'));
  return {
    identity,
    weights: roundWeights(weights),
    bigrams,
    report: { ...report, posts },
    vocabulary: Vocabulary.fromFile(vocabularyFile.toString()),
    vocabularyFile,
  };
}
