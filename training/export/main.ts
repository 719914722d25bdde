import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { InferenceSession } from 'onnxruntime-web';
import type { Thresholds } from '#lib/mood/manifest.ts';
import { Vocabulary } from '#lib/text/vocabulary.ts';
import { command, UserError } from '#scripts/cli/command.ts';
import { bigramsPath } from '#training/bigrams/ofRun.ts';
import { loadBigrams, withBigrams } from '#training/bigrams/table.ts';
import { withBar } from '#training/cli/progress.ts';
import { replaceFile } from '#training/files/replaceFile.ts';
import { loadTensors } from '#training/files/tensorFile.ts';
import { compileKernels } from '#training/lstm/compileKernels.ts';
import { useCpuBackend } from '#training/lstm/cpuBackend.ts';
import type { Weights } from '#training/lstm/initial.ts';
import { Network } from '#training/lstm/network.ts';
import { Workspace } from '#training/lstm/workspace.ts';
import { randomOf } from '#training/random/random.ts';
import type { RunIdentity } from '#training/runs/run.ts';
import { prepareTweets, rowsOption } from '#training/tweets/prepare.ts';
import { shuffled } from '#training/tweets/split.ts';
import { onnxModel } from './onnx.ts';
import { agrees, parityOf, tolerance } from './parity.ts';
import { rounded } from './quantize.ts';
import { selective } from './selective.ts';
import { happyAt, testExported } from './test.ts';

const usage = 'npm run export -- --run DIR --tweets FILE [--rows N] [--out DIR]';

const parityTexts = 1000;
const sampleTexts = 200;

await command(async () => {
  const { values: given } = parseArgs({
    options: {
      run: { type: 'string' },
      tweets: { type: 'string' },
      rows: { type: 'string' },
      out: { type: 'string', default: 'model' },
    },
  });
  if (given.run === undefined || given.tweets === undefined) throw new UserError(usage);
  const saved = await loadTensors<RunIdentity>(join(given.run, 'weights.bin'));
  if (!saved) throw new UserError(`${given.run}: holds no finished run (weights.bin is missing)`);
  const identity = saved.state;
  const weights = rounded(saved.tensors as Weights);
  const { versions, seconds, epochs, posts } = JSON.parse(
    await readFile(join(given.run, 'run.json'), 'utf8'),
  ) as RunFile;
  if (!posts)
    throw new UserError(`${given.run} knows no unsure: npm run refine -- --run ${given.run} comes first`);

  const words = await readFile(join(given.run, 'vocabulary.txt'));
  const tweets = await prepareTweets(given.tweets, identity.settings, rowsOption(given.rows), say, {
    vocabulary: Vocabulary.fromFile(words.toString()),
  });
  const pairs = await loadBigrams(bigramsPath(given.run));
  const test = withBigrams(tweets.test, pairs);
  if (test.labels.length !== identity.tweets.test || tweets.train.labels.length !== identity.tweets.train) {
    throw new UserError(`${given.run} was trained on other tweets: give the same --tweets and --rows`);
  }

  const model = onnxModel(weights, pairs);
  const session = await InferenceSession.create(model);
  await useCpuBackend();
  const network = new Network(new Workspace(await compileKernels()), weights);
  const some = shuffled(test.labels.length, randomOf(identity.settings.seed)).subarray(0, parityTexts);
  const parity = await parityOf(network, { weights, pairs }, session, test, some);
  say(`largest differences over ${parity.texts} texts: ${JSON.stringify(parity)}`);
  if (!agrees(parity))
    throw new UserError(`the exported model differs from the trained one by ${tolerance} or more`);

  const { report, probabilities } = await withBar('reading the test tweets', (onProgress) =>
    testExported(session, test, onProgress),
  );
  say(`accuracy ${report.accuracy.toFixed(4)} on ${report.rows} texts`);

  const { thresholds } = posts;
  const isReadWhole = (k: number) => test.offsets[k + 1]! - test.offsets[k]! < identity.settings.maxTokens;
  const manifest = {
    files: { model: fileOf('mood.onnx', model), vocabulary: fileOf('vocabulary.txt', words) },
    maxTokens: identity.settings.maxTokens,
    thresholds,
    training: { ...identity, versions, seconds, epochs: epochs.length, posts },
    parity,
    test: report,
    decided: selective({ probabilities, labels: test.labels }, thresholds),
    // So that anyone with the tweets can see that the extension answers as the report says: rows of the file.
    sample: [...some.filter((k) => isReadWhole(k))].slice(0, sampleTexts).map((k) => ({
      row: tweets.testRows[k]!,
      happy: Number(happyAt(probabilities, k).toFixed(5)),
    })),
  };
  await mkdir(given.out, { recursive: true });
  await replaceFile(join(given.out, 'mood.onnx'), model);
  await replaceFile(join(given.out, 'vocabulary.txt'), words);
  await replaceFile(join(given.out, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  say(`wrote ${given.out}`);
});

interface RunFile {
  readonly versions: Record<string, string>;
  readonly seconds: number;
  readonly epochs: readonly unknown[];
  /** Of the second stage. */
  readonly posts?: { readonly thresholds: Thresholds };
}

function fileOf(name: string, bytes: Uint8Array) {
  return { name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
