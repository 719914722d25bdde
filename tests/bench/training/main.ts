// npm run bench:training: the speed of training beside PyTorch and beside tfjs as published.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { command, UserError } from '#scripts/cli/command.ts';
import { writeDocs } from '#tests/bench/docs/writeDocs.ts';
import { saveMeasurement } from '#tests/bench/measurement.ts';
import { table } from '#tests/bench/print.ts';
import { say } from '#training/cli/say.ts';
import { settingsFor } from '#training/settings/options.ts';
import type { Settings } from '#training/settings/settings.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import { prepareTweets } from '#training/tweets/prepare.ts';
import { jsonOf } from './child.ts';
import { partNames, parts } from './clock.ts';
import {
  figuresOf,
  flopsOf,
  mediansOf,
  type Round,
  roundsTable,
  type TrainingFigure,
  targetLines,
  usualTokens,
} from './figures.ts';
import { fullStepMs, tweetsPerSecond } from './ours.ts';
import { type Profile, profileOf } from './profile.ts';
import { checkPeer, peerStep, sgemmRates } from './python.ts';

const usage =
  'npm run bench:training -- --peer PATH/pytorch_lstm.py --tweets FILE [--rounds 3] [--set NAME=VALUE ...] [--write]';

/** 80 % of them are used for training: 160 batches of 1024. */
const rows = 204_800;

export interface TrainingFigures {
  readonly settings: Settings;
  readonly flopsPerStep: number;
  readonly rounds: readonly Round[];
  readonly medians: readonly TrainingFigure[];
  readonly profile: Profile;
}

await command(async () => {
  const options = trainingOptions();
  const { settings } = settingsFor('paper', 'whole', options.set);
  await checkPeer(options.peer);
  const { train } = await prepareTweets(options.tweets, settings, rows, say);
  const rounds: Round[] = [];
  for (let k = 1; k <= options.rounds; k++) {
    const start = performance.now();
    say(`round ${k} of ${options.rounds} ...`);
    rounds.push(await measureRound(options.peer, settings, train));
    say(`round ${k} of ${options.rounds} took ${Math.round((performance.now() - start) / 1000)} s`);
  }
  const profile = await profileOf(settings);
  const figures = figuresOf(settings);
  const medians = mediansOf(figures, rounds);
  console.log(
    `${roundsTable(figures, rounds)}\n\n${profileTable(profile)}\n\n${targetLines(medians).join('\n')}`,
  );
  const saved: TrainingFigures = { settings, flopsPerStep: flopsOf(settings), rounds, medians, profile };
  await saveMeasurement('training', saved);
  if (options.write) await writeDocs(['training']);
});

interface TrainingOptions {
  readonly peer: string;
  readonly tweets: string;
  readonly rounds: number;
  readonly set: readonly string[];
  readonly write: boolean;
}

function trainingOptions(): TrainingOptions {
  const { values } = parseArgs({
    options: {
      peer: { type: 'string' },
      tweets: { type: 'string' },
      rounds: { type: 'string', default: '3' },
      set: { type: 'string', multiple: true, default: [] },
      write: { type: 'boolean', default: false },
    },
  });
  const { peer, tweets, set, write } = values;
  if (peer === undefined || tweets === undefined) throw new UserError(usage);
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new UserError(`--rounds is a whole number from 1, not ${values.rounds}`);
  return { peer, tweets, rounds, set, write };
}

/** Measures everything that is compared in turns, so a slow moment of the machine affects all of it. */
async function measureRound(peer: string, settings: Settings, tweets: Encoded): Promise<Round> {
  const peerFull = await peerStep(peer, settings, settings.maxTokens);
  const oursMs = await fullStepMs(settings);
  const peerUsual = await peerStep(peer, settings, usualTokens);
  const oursTweetsPerSecond = await tweetsPerSecond(settings, tweets);
  const stockScript = fileURLToPath(new URL('./stock.ts', import.meta.url));
  const stock = await jsonOf<{ ms: number }>(process.execPath, [stockScript, JSON.stringify(settings)]);
  return {
    peerMs: peerFull.ms_per_step,
    oursMs,
    stockMs: stock.ms,
    peerTweetsPerSecond: peerUsual.tweets_per_second,
    oursTweetsPerSecond,
    sgemm: await sgemmRates(settings),
  };
}

function profileTable(profile: Profile): string {
  const total = partNames.reduce((sum, part) => sum + profile[part], 0);
  return table([
    ['part of a step', 'ms', 'share'],
    ...partNames.map((part) => [
      parts[part],
      profile[part].toFixed(1),
      `${((100 * profile[part]) / total).toFixed(1)} %`,
    ]),
    ['total', total.toFixed(1), ''],
  ]);
}
