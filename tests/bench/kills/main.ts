// npm run bench:kills -- [--count 100] [--seed N] [--write]: ends the background at random moments while posts are written.
import { parseArgs } from 'node:util';
import { launchChromium } from '#scripts/browsers/chromium.ts';
import { command, UserError } from '#scripts/cli/command.ts';
import { buildExtension } from '#tests/bench/build.ts';
import { writeDocs } from '#tests/bench/docs/writeDocs.ts';
import { saveMeasurement } from '#tests/bench/measurement.ts';
import { table, verdict } from '#tests/bench/print.ts';
import { type Percentiles, percentilesOf } from '#tests/bench/statistics.ts';
import { say } from '#training/cli/say.ts';
import { killRounds, type Phase, phases, type Round } from './rounds.ts';

export interface KillFigures {
  readonly seed: number;
  readonly rounds: number;
  readonly phases: readonly PhaseFigures[];
}

interface PhaseFigures {
  /** When the background ended, relative to a reading. */
  readonly phase: Phase;
  readonly rounds: number;
  /** Rounds without a problem. */
  readonly good: number;
  /** From the request for a reading to the stored mood, in milliseconds; absent if there was none. */
  readonly readMs?: Percentiles;
}

await command(async () => {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '100' },
      seed: { type: 'string', default: '1' },
      write: { type: 'boolean', default: false },
    },
  });
  const [count, seed] = [Number(values.count), Number(values.seed)];
  if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed))
    throw new UserError('npm run bench:kills -- [--count N] [--seed N] [--write]');
  buildExtension();
  const chromium = await launchChromium({ headless: true });
  try {
    await chromium.agree();
    const rounds = await killRounds(chromium, count, seed, ({ phase, problems }, done) =>
      say(
        `${done} of ${count}: killed ${phase} its reading${problems.map((line) => `\n  ${line}`).join('')}`,
      ),
    );
    const figures: KillFigures = {
      seed,
      rounds: rounds.length,
      phases: phases.map((phase) => phaseFigures(phase, rounds)),
    };
    await saveMeasurement('kills', figures);
    console.log(phaseTable(figures));
    if (values.write) await writeDocs(['kills']);
  } finally {
    await chromium.close();
  }
});

function phaseFigures(phase: Phase, allRounds: readonly Round[]): PhaseFigures {
  const rounds = allRounds.filter((round) => round.phase === phase);
  const times = rounds.flatMap(({ readMs }) => readMs ?? []);
  return {
    phase,
    rounds: rounds.length,
    good: rounds.filter(({ problems }) => problems.length === 0).length,
    ...(times.length > 0 && { readMs: percentilesOf(times) }),
  };
}

function phaseTable({ seed, rounds, phases }: KillFigures): string {
  const rows = phases.map(({ phase, rounds, good, readMs }) => [
    phase,
    String(rounds),
    String(good),
    String(readMs?.median ?? ''),
    String(readMs?.p95 ?? ''),
  ]);
  const isGood = phases.reduce((sum, { good }) => sum + good, 0) === rounds;
  const titles = ['killed', 'rounds', 'good', 'request to stored mood: median ms', 'p95 ms'];
  return `${table([titles, ...rows])}

seed ${seed}; no post lost, none counted twice, nothing else changed: ${verdict(isGood)}`;
}
