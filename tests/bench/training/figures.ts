import { table, verdict } from '#tests/bench/print.ts';
import { median } from '#tests/bench/statistics.ts';
import type { Settings } from '#training/settings/settings.ts';
import type { SgemmRates } from './python.ts';

/** The measurements of one round. */
export interface Round {
  /** Milliseconds of a step on rows of maxTokens random ids. */
  readonly peerMs: number;
  readonly oursMs: number;
  readonly stockMs: number;
  /** The peer on rows of `usualTokens` random ids, ours on real tweets of their own lengths. */
  readonly peerTweetsPerSecond: number;
  readonly oursTweetsPerSecond: number;
  readonly sgemm: SgemmRates;
}

/** About the mean length of a tweet; the peer cannot skip padding. */
export const usualTokens = 14;

interface Figure {
  readonly name: string;
  readonly digits: number;
  readonly compute: (round: Round) => number;
  readonly target?: number;
  /** A further target. */
  readonly goal?: number;
}

/** A figure's median over all rounds. */
export interface TrainingFigure {
  readonly name: string;
  readonly digits: number;
  readonly median: number;
  readonly target?: number;
  readonly goal?: number;
}

/**
 * Returns the floating-point operations of a step without padding. Each time step has a product
 * [rows, embedding + units] x [embedding + units, 4 units] forward, one for the gradient of the weights and one for the gradient
 * of its input; a multiply-add counts as two operations.
 */
export const flopsOf = ({ batch, embedding, units, maxTokens }: Settings): number =>
  3 * 2 * batch * (embedding + units) * (4 * units) * maxTokens;

export function figuresOf(settings: Settings): readonly Figure[] {
  const { batch, embedding, units, maxTokens } = settings;
  const rate = (round: Round) => flopsOf(settings) / (round.oursMs / 1000) / 1e9;
  const step = `ms per step of ${maxTokens} tokens per tweet`;
  const stepProduct = `${batch} x ${embedding + units} x ${4 * units}`;
  return [
    { name: `PyTorch, ${step}`, digits: 1, compute: ({ peerMs }) => peerMs },
    { name: `Tonic, ${step}`, digits: 1, compute: ({ oursMs }) => oursMs },
    { name: 'PyTorch / Tonic', digits: 2, compute: (r) => r.peerMs / r.oursMs, target: 1, goal: 2 },
    { name: 'Tonic, real tweets per second', digits: 0, compute: (r) => r.oursTweetsPerSecond, target: 4000 },
    {
      name: `PyTorch, rows of ${usualTokens} tokens per second`,
      digits: 0,
      compute: (r) => r.peerTweetsPerSecond,
    },
    {
      name: 'Tonic / PyTorch, rows per second',
      digits: 2,
      compute: (r) => r.oursTweetsPerSecond / r.peerTweetsPerSecond,
    },
    { name: `stock tfjs, ${step}`, digits: 1, compute: ({ stockMs }) => stockMs },
    { name: 'stock tfjs / Tonic', digits: 2, compute: (r) => r.stockMs / r.oursMs, target: 20 },
    { name: 'sgemm, 1024 x 1024 x 1024, GFLOP/s', digits: 1, compute: (r) => r.sgemm.square },
    { name: `sgemm, ${stepProduct}, GFLOP/s`, digits: 1, compute: (r) => r.sgemm.step },
    { name: 'Tonic, GFLOP/s', digits: 1, compute: rate },
    {
      name: 'Tonic / sgemm, 1024 x 1024 x 1024',
      digits: 3,
      compute: (r) => rate(r) / r.sgemm.square,
      target: 0.25,
    },
    { name: `Tonic / sgemm, ${stepProduct}`, digits: 3, compute: (r) => rate(r) / r.sgemm.step },
  ];
}

/** Returns a table of every figure in every round. Ratios are within one round. */
export function roundsTable(figures: readonly Figure[], rounds: readonly Round[]): string {
  return table([
    ['', ...rounds.map((_, k) => `round ${k + 1}`), 'median'],
    ...figures.map(({ name, digits, compute }) => {
      const values = rounds.map(compute);
      return [name, ...[...values, median(values)].map((value) => value.toFixed(digits))];
    }),
  ]);
}

export const mediansOf = (figures: readonly Figure[], rounds: readonly Round[]): TrainingFigure[] =>
  figures.map(({ compute, ...figure }) => ({ ...figure, median: median(rounds.map(compute)) }));

/** Returns a line for each figure that has a target. */
export function targetLines(figures: readonly TrainingFigure[]): string[] {
  return figures.flatMap(({ name, median, target, goal }) => {
    if (target === undefined) return [];
    const goalText = goal === undefined ? '' : `; goal ${goal}: ${verdict(median >= goal)}`;
    return [
      `${name}: ${Number(median.toPrecision(4))}, target ${target}: ${verdict(median >= target)}${goalText}`,
    ];
  });
}
