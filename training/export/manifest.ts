import { createHash } from 'node:crypto';
import type { Report } from '#training/metrics/report.ts';
import { slotsOf } from '#training/ngrams/table.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import type { Parity } from './parity.ts';
import type { RefinedRun } from './refinedRun.ts';
import { selective } from './selective.ts';
import { shownHappiness } from './testModel.ts';

/** Answers in the manifest, from which `npm run verify` checks the shipped model. */
const sampleTexts = 200;

/** The test of the exported model. */
export interface ModelTest {
  readonly test: Encoded;
  /** Rows of the test tweets in their file. */
  readonly testRows: Uint32Array;
  /** Positions in `test` of the tweets that `parity` compared. */
  readonly compared: Uint32Array;
  readonly parity: Parity;
  readonly report: Report;
  /** [tweets, 3] */
  readonly probabilities: Float32Array;
}

/** The contents of manifest.json. */
export type FullManifest = ReturnType<typeof manifestOf>;

/** Returns the contents of manifest.json: what the extension needs, then how the model was trained and tested. */
export function manifestOf(
  { identity, ngrams, report: { versions, seconds, epochs, posts }, vocabularyFile }: RefinedRun,
  model: Uint8Array,
  { test, testRows, compared, parity, report, probabilities }: ModelTest,
) {
  const { maxTokens } = identity.settings;
  const tags = (posts.tags ?? []).map(({ name, threshold }) => ({ name, threshold }));
  // A text of `maxTokens` tokens may have been cut. The extension reads the rest as another piece and answers differently.
  const isUncut = (k: number) => test.offsets[k + 1]! - test.offsets[k]! < maxTokens;
  return {
    files: { model: fileOf('mood.onnx', model), vocabulary: fileOf('vocabulary.txt', vocabularyFile) },
    maxTokens,
    thresholds: posts.thresholds,
    ...(ngrams && { ngramSlots: slotsOf(ngrams.moods) }),
    ...(tags.length > 0 && { tags }),
    training: { ...identity, versions, seconds, epochs: epochs.length, posts },
    parity,
    test: report,
    decided: selective({ probabilities, labels: test.labels }, posts.thresholds),
    sample: [...compared.filter((k) => isUncut(k))].slice(0, sampleTexts).map((k) => ({
      row: testRows[k]!,
      happy: Number(shownHappiness(probabilities, k).toFixed(5)),
    })),
  };
}

function fileOf(name: string, bytes: Uint8Array) {
  return { name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
