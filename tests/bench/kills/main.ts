// npm run bench:kills -- [--count 100] [--seed N]: the background ended at random moments while posts are written.
import { parseArgs } from 'node:util';
import { mustRun } from '#scripts/bootstrap/setup.mjs';
import { launchChromium } from '#scripts/browsers/chromium.ts';
import { command, UserError } from '#scripts/cli/command.ts';
import { quantile, round, saveFigures, say, table, verdict } from '#tests/bench/print.ts';
import { killRounds, phases, type Round } from './rounds.ts';

await command(async () => {
  const { values } = parseArgs({
    options: { count: { type: 'string', default: '100' }, seed: { type: 'string', default: '1' } },
  });
  const [count, seed] = [Number(values.count), Number(values.seed)];
  if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed))
    throw new UserError('npm run bench:kills -- [--count N] [--seed N]');
  mustRun('wxt', ['build']);
  const stage = await launchChromium({ headless: true });
  try {
    await stage.agree();
    const rounds = await killRounds(stage, count, seed, ({ phase, problems }, done) =>
      say(`${done} of ${count}: ended ${phase} its reading${problems.map((one) => `\n  ${one}`).join('')}`),
    );
    const problems = rounds.flatMap((one) => one.problems);
    console.log(`${figuresTable(rounds)}\n
seed ${seed}; no post lost, none counted twice, nothing else changed: ${verdict(problems.length === 0)}`);
    await saveFigures('bench-kills.json', { seed, rounds, met: problems.length === 0 });
  } finally {
    await stage.close();
  }
});

function figuresTable(rounds: readonly Round[]): string {
  const rows = phases.map((phase) => {
    const own = rounds.filter((one) => one.phase === phase);
    const times = own.flatMap(({ readMs }) => readMs ?? []);
    const at = (share: number) => (times.length === 0 ? '' : String(round(quantile(times, share))));
    const whole = own.filter(({ problems }) => problems.length === 0).length;
    return [phase, String(own.length), String(whole), at(0.5), at(0.95)];
  });
  return table([['ended', 'times', 'all well', 'told to stored: median ms', 'p95 ms'], ...rows]);
}
