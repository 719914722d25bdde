import { median, table, verdict } from '#tests/bench/print.ts';
import type { Settings } from '#training/settings/settings.ts';
import type { SgemmRates } from './python.ts';

/** What one round measured. */
export interface Round {
  /** A step on rows of maxTokens random ids, in ms. */
  readonly peerMs: number;
  readonly oursMs: number;
  readonly stockMs: number;
  /** The peer on rows of `usualTokens` random ids, we on real tweets of their own length. */
  readonly peerTweetsPerSecond: number;
  readonly oursTweetsPerSecond: number;
  readonly sgemm: SgemmRates;
}

/** About what a tweet has; the peer has no way to skip padding. */
export const usualTokens = 14;

interface Figure {
  readonly name: string;
  readonly digits: number;
  readonly of: (round: Round) => number;
  readonly target?: number;
  readonly goal?: number;
}

/**
 * The floating-point operations of a step that is all work and no padding: in each time step a product
 * [rows, embedding + units] x [embedding + units, 4 units] forward, one for the gradient of the weights and one for
 * that of what was fed in, at two operations a multiply-add.
 */
export const flopsOf = ({ batch, embedding, units, maxTokens }: Settings): number =>
  3 * 2 * batch * (embedding + units) * (4 * units) * maxTokens;

export function figuresOf(settings: Settings): readonly Figure[] {
  const { batch, embedding, units, maxTokens } = settings;
  const rate = (round: Round) => flopsOf(settings) / (round.oursMs / 1000) / 1e9;
  const full = `${maxTokens} tokens each`;
  return [
    { name: `peer, ms a step, ${full}`, digits: 1, of: ({ peerMs }) => peerMs },
    { name: `ours, ms a step, ${full}`, digits: 1, of: ({ oursMs }) => oursMs },
    { name: 'peer / ours', digits: 2, of: (r) => r.peerMs / r.oursMs, target: 1, goal: 2 },
    { name: 'ours, real tweets a second', digits: 0, of: (r) => r.oursTweetsPerSecond, target: 4000 },
    { name: `peer, rows a second, ${usualTokens} tokens each`, digits: 0, of: (r) => r.peerTweetsPerSecond },
    { name: 'ours / peer', digits: 2, of: (r) => r.oursTweetsPerSecond / r.peerTweetsPerSecond },
    { name: `stock tfjs, ms a step, ${full}`, digits: 1, of: ({ stockMs }) => stockMs },
    { name: 'stock / ours', digits: 2, of: (r) => r.stockMs / r.oursMs, target: 20 },
    { name: 'sgemm, 1024 x 1024 x 1024, GFLOP/s', digits: 1, of: (r) => r.sgemm.square },
    {
      name: `sgemm, ${batch} x ${embedding + units} x ${4 * units}, GFLOP/s`,
      digits: 1,
      of: (r) => r.sgemm.step,
    },
    { name: 'ours, GFLOP/s', digits: 1, of: rate },
    {
      name: 'ours / sgemm, 1024 x 1024 x 1024',
      digits: 3,
      of: (r) => rate(r) / r.sgemm.square,
      target: 0.25,
    },
    { name: `ours / sgemm, a time step's`, digits: 3, of: (r) => rate(r) / r.sgemm.step },
  ];
}

/** Every figure of every round, a ratio from what one round measured, and its median. */
export function roundsTable(figures: readonly Figure[], rounds: readonly Round[]): string {
  return table([
    ['', ...rounds.map((_, k) => `round ${k + 1}`), 'median'],
    ...figures.map(({ name, digits, of }) => {
      const values = rounds.map(of);
      return [name, ...[...values, median(values)].map((value) => value.toFixed(digits))];
    }),
  ]);
}

/** The medians, and beside those that have one whether they reach their target. */
export function mediansOf(figures: readonly Figure[], rounds: readonly Round[]) {
  return figures.map(({ name, of, target, goal }) => {
    const value = median(rounds.map(of));
    return {
      name,
      median: value,
      ...(target !== undefined && { target, met: value >= target }),
      ...(goal !== undefined && { goal, goalMet: value >= goal }),
    };
  });
}

/** A line for each target. */
export function targetLines(medians: ReturnType<typeof mediansOf>): string[] {
  return medians
    .filter(({ target }) => target !== undefined)
    .map(({ name, median, target, met, goal, goalMet }) => {
      const further = goal === undefined ? '' : `; goal ${goal}: ${verdict(goalMet === true)}`;
      return `${name}: ${Number(median.toPrecision(4))}, target ${target}: ${verdict(met === true)}${further}`;
    });
}
