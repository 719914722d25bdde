import { useOf } from '#training/datasets/split.ts';
import type { CardTexts } from '#training/evaluate/format/card.ts';
import { percent, points } from '#training/evaluate/format/numbers.ts';
import { markdownOf, type Table } from '#training/evaluate/format/table.ts';
import { type Target, targetTable } from '#training/evaluate/format/targets.ts';
import type { Score } from './harness/score.ts';
import { type AnsweredSet, sliceTable } from './harness/slices.ts';
import { type ScoredSet, scoreTable } from './harness/tables.ts';

/** What `npm run evaluate` found. The model is the last system of each set. */
export interface Evaluation {
  readonly sets: readonly ScoredSet[];
  readonly costs: Table;
  /** Sets that the model was not trained on, with its answers. */
  readonly answered: readonly AnsweredSet[];
  /** Name of the held-out set, which may not be among the sets. */
  readonly heldOut: string;
  /** Names of the lexicons among the systems. */
  readonly lexicons: readonly string[];
}

/** Returns the sections of the card that show an evaluation. */
export function evaluationTexts({ sets, costs, answered, heldOut, lexicons }: Evaluation): CardTexts {
  const targets = targetTable(targetsOf(sets, heldOut, lexicons));
  return {
    evaluation: [targets, ...sets.map(scoreTable), costs].map(markdownOf).join('\n'),
    slices: markdownOf(sliceTable(answered)),
  };
}

function targetsOf(sets: readonly ScoredSet[], heldOut: string, lexicons: readonly string[]): Target[] {
  const modelOn = (name: string) => sets.find((set) => set.name === name)?.scores.at(-1);
  const [manual, unseen] = [modelOn('manual'), modelOn(heldOut)];
  const targets: Target[] = [];
  const add = (figure: string, bound: Target['bound'], limit: number, reached: number, format = percent) =>
    targets.push({ figure, bound, limit, reached, format });
  if (manual) add('accuracy of happy and sad, manual tweets', 'least', 0.885, manual.measures.forcedAccuracy);
  if (unseen) {
    add(`average recall, ${heldOut}`, 'least', 0.68, unseen.measures.averageRecall);
    add(`accuracy of happy and sad, ${heldOut}`, 'least', 0.88, unseen.measures.forcedAccuracy);
    add(`called and not opposite, ${heldOut}`, 'least', 0.91, 1 - unseen.measures.oppositeRate);
    add(`expected calibration error, ${heldOut}`, 'most', 0.03, unseen.calibrationError ?? Number.NaN);
  }
  for (const { name, scores } of sets.filter(({ name }) => useOf(name) === 'final'))
    for (const [measure, title] of leads)
      add(
        `lead over the best other reader in ${title}, ${name}`,
        'least',
        0.02,
        leadOf(scores, measure),
        inPoints,
      );
  const compared = sets.filter(({ scores }) => scores.some(({ system }) => lexicons.includes(system)));
  if (compared.length > 0)
    add(
      'sets on which the model is better than each lexicon',
      'least',
      compared.length,
      compared.filter((set) => isBest(set, lexicons)).length,
      String,
    );
  return targets;
}

const inPoints = (share: number): string => `${points(share, 1)} points`;

const leads = [
  ['averageRecall', 'average recall'],
  ['forcedAccuracy', 'accuracy of happy and sad'],
] as const;

/** Returns how much better the model, the last system, is than the best of the others. NaN without others. */
function leadOf(scores: readonly Score[], measure: 'averageRecall' | 'forcedAccuracy'): number {
  const [model, ...others] = scores.map(({ measures }) => measures[measure]).reverse() as [
    number,
    ...number[],
  ];
  return others.length === 0 ? Number.NaN : model - Math.max(...others);
}

/** By average recall and accuracy; by the accuracy of happy and sad on a set of these two. */
function isBest({ moods, scores }: ScoredSet, lexicons: readonly string[]): boolean {
  const names = moods.unsure === 0 ? (['forcedAccuracy'] as const) : (['averageRecall', 'accuracy'] as const);
  const model = scores.at(-1)!;
  return scores
    .filter(({ system }) => lexicons.includes(system))
    .every(({ measures }: Score) => names.every((name) => model.measures[name] > measures[name]));
}
