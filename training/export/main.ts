// npm run export: writes a refined run as the model that the extension ships.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { InferenceSession } from 'onnxruntime-web';
import { inputOf, type ModelInput } from '#lib/mood/input.ts';
import { command, UserError } from '#scripts/cli/command.ts';
import { withBigrams } from '#training/bigrams/table.ts';
import { withBar } from '#training/cli/progress.ts';
import { say } from '#training/cli/say.ts';
import { checkCard, writeCard } from '#training/evaluate/format/card.ts';
import { replaceFile } from '#training/files/replaceFile.ts';
import { slotsOf } from '#training/ngrams/table.ts';
import { shuffled } from '#training/random/shuffled.ts';
import { rngStream } from '#training/random/streams.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import { prepareTweetsWithTokens, rowsOption } from '#training/tweets/prepare.ts';
import { modelText, tagsText } from './card.ts';
import { manifestOf } from './manifest.ts';
import { onnxModel } from './onnx.ts';
import { agrees, measureParity, type Parity, tolerance } from './parity.ts';
import { loadRefinedRun, type RefinedRun } from './refinedRun.ts';
import { testModel } from './testModel.ts';

const usage = 'npm run export -- --run DIR --tweets FILE [--rows N] [--out DIR] [--card FILE]';

/** Test tweets whose probabilities are compared. */
const comparedTexts = 1000;

if (import.meta.main) await command(() => exportCommand(process.argv.slice(2)));

/**
 * Exports a refined run to a folder: model, vocabulary and manifest. With `--card` it also writes the card's sections about
 * them.
 * @param args options of the command line
 * @throws UserError when an option, a file or a folder is not usable, or the exported model differs from the trained one
 */
export async function exportCommand(args: readonly string[]): Promise<void> {
  const options = exportOptions(args);
  await checkCard(options.card, ['model', 'tags']);
  const run = await loadRefinedRun(options.run);
  const { test, testRows, inputOfTweet } = await testTweetsOf(run, options);
  const model = onnxModel(run.weights, run.bigrams, run.ngrams);
  const session = await InferenceSession.create(model);
  const order = shuffled(test.labels.length, rngStream(run.identity.settings.seed, 'exportSample'));
  const compared = order.subarray(0, comparedTexts);
  const parity = await checkParity(run, session, test, compared, inputOfTweet);
  const { report, probabilities } = await withBar('reading the test tweets', (onProgress) =>
    testModel(session, test, inputOfTweet, onProgress),
  );
  say(`accuracy ${report.accuracy.toFixed(4)} on ${report.rows} texts`);
  const manifest = manifestOf(run, model, { test, testRows, compared, parity, report, probabilities });
  await mkdir(options.out, { recursive: true });
  await replaceFile(join(options.out, 'mood.onnx'), model);
  await replaceFile(join(options.out, 'vocabulary.txt'), run.vocabularyFile);
  await replaceFile(join(options.out, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  if (options.card !== undefined) {
    const texts = { model: modelText(manifest, run.vocabulary.size), tags: tagsText(manifest) };
    await writeCard(options.card, texts);
  }
  say(`wrote ${options.out}`);
}

interface ExportOptions {
  readonly run: string;
  readonly tweets: string;
  readonly rows: number | undefined;
  readonly out: string;
  readonly card: string | undefined;
}

function exportOptions(args: readonly string[]): ExportOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      run: { type: 'string' },
      tweets: { type: 'string' },
      rows: { type: 'string' },
      out: { type: 'string', default: 'model' },
      card: { type: 'string' },
    },
  });
  const { run, tweets, out, card } = values;
  if (run === undefined || tweets === undefined) throw new UserError(usage);
  return { run, tweets, rows: rowsOption(values.rows), out, card };
}

/**
 * Prepares the test tweets of the run.
 * @returns the tweets, with the logits of their word pairs, their rows in the file, and what the model reads of each
 */
async function testTweetsOf(
  { identity, vocabulary, bigrams, ngrams }: RefinedRun,
  { run, tweets, rows }: ExportOptions,
): Promise<{ test: Encoded; testRows: Uint32Array; inputOfTweet: (tweet: number) => ModelInput }> {
  const { train, test, testRows, testTokens } = await prepareTweetsWithTokens(
    tweets,
    identity.settings,
    rows,
    say,
    { vocabulary },
  );
  if (test.labels.length !== identity.tweets.test || train.labels.length !== identity.tweets.train)
    throw new UserError(`${run} was trained on other tweets: give the same --tweets and --rows`);
  const slots = ngrams && slotsOf(ngrams.moods);
  return {
    test: withBigrams(test, bigrams),
    testRows,
    inputOfTweet: (tweet) => inputOf(testTokens(tweet), vocabulary, slots),
  };
}

async function checkParity(
  run: RefinedRun,
  session: InferenceSession,
  test: Encoded,
  compared: Uint32Array,
  inputOfTweet: (tweet: number) => ModelInput,
): Promise<Parity> {
  const parity = await measureParity(run, session, test, compared, inputOfTweet);
  say(`largest differences over ${parity.texts} texts: ${JSON.stringify(parity)}`);
  if (!agrees(parity))
    throw new UserError(`the exported model differs from the trained one by ${tolerance} or more`);
  return parity;
}
