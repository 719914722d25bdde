import type { CardTexts } from '#training/evaluate/format/card.ts';
import { percent } from '#training/evaluate/format/numbers.ts';
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
  if (manual) add('accuracy of happy and sad, manual tweets', 'least', 0.86, manual.measures.forcedAccuracy);
  if (unseen) {
    add(`average recall, ${heldOut}`, 'least', 0.66, unseen.measures.averageRecall);
    add(`called and not opposite, ${heldOut}`, 'least', 0.85, 1 - unseen.measures.oppositeRate);
    add(`expected calibration error, ${heldOut}`, 'most', 0.05, unseen.calibrationError ?? Number.NaN);
  }
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

/** By average recall and accuracy; by the accuracy of happy and sad on a set of these two. */
function isBest({ moods, scores }: ScoredSet, lexicons: readonly string[]): boolean {
  const names = moods.unsure === 0 ? (['forcedAccuracy'] as const) : (['averageRecall', 'accuracy'] as const);
  const model = scores.at(-1)!;
  return scores
    .filter(({ system }) => lexicons.includes(system))
    .every(({ measures }: Score) => names.every((name) => model.measures[name] > measures[name]));
}
