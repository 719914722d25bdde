import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Tag, Thresholds } from '#lib/mood/manifest.ts';
import { Vocabulary } from '#lib/text/vocabulary.ts';
import { UserError } from '#scripts/cli/command.ts';
import type { BigramTable } from '#training/bigrams/table.ts';
import { sizesOf, tagsAmong, type Weights } from '#training/lstm/weights.ts';
import type { NgramTables } from '#training/ngrams/table.ts';
import type { CalibratedTag, TagTest } from '#training/refine/judgeTags.ts';
import type { RefineSettings } from '#training/refine/settings.ts';
import type { RunIdentity } from '#training/runs/identity.ts';
import { loadReport, loadRun } from '#training/runs/runFolder.ts';
import { roundWeights } from './quantize.ts';

/** What the second stage wrote about itself. Older runs lack some of it. */
interface PostsReport {
  readonly thresholds: Thresholds;
  /** Number of posts to train on. */
  readonly learned?: number;
  readonly seconds?: number;
  readonly settings?: Partial<RefineSettings>;
  /** In the order of the network's outputs, behind the moods. */
  readonly tags?: readonly (Tag & Partial<Pick<CalibratedTag, 'posts' | 'positives'>>)[];
  readonly tagTests?: readonly TagTest[];
}

/** The part of a run.json that the manifest needs. */
interface RunReport {
  readonly versions: Record<string, string>;
  readonly seconds: number;
  readonly epochs: readonly unknown[];
  /** Present if the run went through the second stage. */
  readonly posts?: PostsReport;
}

/** A finished run of the second stage. */
export interface RefinedRun {
  readonly identity: RunIdentity;
  /** Rounded as the exported model stores them. */
  readonly weights: Weights;
  readonly bigrams: BigramTable | undefined;
  readonly ngrams: NgramTables | undefined;
  readonly report: RunReport & { readonly posts: PostsReport };
  readonly vocabulary: Vocabulary;
  /** The bytes of vocabulary.txt. */
  readonly vocabularyFile: Buffer;
}

/** @throws UserError when the folder holds no finished run of the second stage, or its run.json names other tags */
export async function loadRefinedRun(folder: string): Promise<RefinedRun> {
  const { identity, weights, bigrams, ngrams } = await loadRun(folder);
  const { posts, ...report } = await loadReport<RunReport>(folder);
  if (!posts) throw new UserError(`${folder} knows no unsure: npm run refine -- --run ${folder} comes first`);
  const { outputs } = sizesOf(weights);
  const [named, known] = [posts.tags?.length ?? 0, tagsAmong(outputs)];
  if (named !== known)
    throw new UserError(`${folder}: run.json names ${named} tags, but the network has ${known}`);
  const vocabularyFile = await readFile(join(folder, 'vocabulary.txt'));
  return {
    identity,
    weights: roundWeights(weights),
    bigrams,
    ngrams,
    report: { ...report, posts },
    vocabulary: Vocabulary.fromFile(vocabularyFile.toString()),
    vocabularyFile,
  };
}
