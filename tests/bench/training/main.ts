// npm run bench:training: the speed of training beside its peer, PyTorch, and beside tfjs as it is published.
import { availableParallelism, cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { command, UserError } from '#scripts/cli/command.ts';
import { saveFigures, say, table } from '#tests/bench/print.ts';
import { type Settings, settingsFor } from '#training/settings/settings.ts';
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
  targetLines,
  usualTokens,
} from './figures.ts';
import { fullStepMs, tweetsPerSecond } from './ours.ts';
import { type Profile, profileOf } from './profile.ts';
import { checkPeer, peerStep, sgemmRates } from './python.ts';

const usage =
  'npm run bench:training -- --peer PATH/pytorch_lstm.py --tweets FILE [--rounds 3] [--set NAME=VALUE ...]';

/** Of which 80 % are trained on: 160 batches of 1024. */
const rows = 204_800;

await command(async () => {
  const { values: given } = parseArgs({
    options: {
      peer: { type: 'string' },
      tweets: { type: 'string' },
      rounds: { type: 'string', default: '3' },
      set: { type: 'string', multiple: true, default: [] },
    },
  });
  if (given.peer === undefined || given.tweets === undefined) throw new UserError(usage);
  const count = Number(given.rounds);
  if (!Number.isInteger(count) || count < 1)
    throw new UserError(`--rounds is a whole number from 1, not ${given.rounds}`);
  const { settings } = settingsFor('seed', 'whole', given.set);
  await checkPeer(given.peer);
  const { train } = await prepareTweets(given.tweets, settings, rows, say);

  const rounds: Round[] = [];
  for (let k = 1; k <= count; k++) {
    const started = performance.now();
    say(`round ${k} of ${count} ...`);
    rounds.push(await measured(given.peer, settings, train));
    say(`round ${k} of ${count} took ${Math.round((performance.now() - started) / 1000)} s`);
  }
  const profile = await profileOf(settings);

  const figures = figuresOf(settings);
  const medians = mediansOf(figures, rounds);
  console.log(
    `${roundsTable(figures, rounds)}\n\n${profileTable(profile)}\n\n${targetLines(medians).join('\n')}`,
  );
  const machine = { cpu: cpus()[0]?.model, cores: availableParallelism(), node: process.versions.node };
  const flopsAStep = flopsOf(settings);
  await saveFigures('bench-training.json', { machine, settings, flopsAStep, rounds, medians, profile });
});

/** All that is compared is measured in turn, so that a slow spell of the machine meets all of it. */
async function measured(peer: string, settings: Settings, tweets: Encoded): Promise<Round> {
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
  const sum = partNames.reduce((all, part) => all + profile[part], 0);
  return table([
    ['what a step goes to', 'ms', 'share'],
    ...partNames.map((part) => [
      parts[part],
      profile[part].toFixed(1),
      `${((100 * profile[part]) / sum).toFixed(1)} %`,
    ]),
    ['all', sum.toFixed(1), ''],
  ]);
}
