import { UserError } from '#scripts/cli/command.ts';
import type { LabelledPost } from '#training/datasets/post.ts';
import type { PostSet } from '#training/datasets/sets.ts';
import { useOf } from '#training/datasets/split.ts';
import type { ShippedModel } from '#training/evaluate/mood/systems/shipped.ts';

/** Posts to measure systems on. */
export interface TestSet {
  readonly name: string;
  /** A remark, such as that the model was trained on the set. */
  readonly note: string | undefined;
  readonly posts: readonly LabelledPost[];
}

/**
 * Returns the sets that systems are measured on: those to choose with, and all years of SemEval.
 * @param heldOut name of the set that the model was not trained on
 * @param withFinal whether those are included that are looked at once, after everything is chosen
 * @throws UserError when there is no set `heldOut`
 */
export function testSets(
  sets: readonly PostSet[],
  heldOut: string,
  { trainedOn }: Pick<ShippedModel, 'trainedOn'>,
  withFinal: boolean,
): TestSet[] {
  const tests = sets.filter(({ name }) => useOf(name) !== 'train' || name.startsWith('semeval-'));
  const names = tests.map(({ name }) => name);
  if (!names.includes(heldOut))
    throw new UserError(`--held-out is one of ${names.join(', ')}, not ${JSON.stringify(heldOut)}`);
  const noteOn = (name: string): string | undefined => {
    if (trainedOn.includes(name)) return 'the model was trained on it';
    return name === heldOut || useOf(name) === 'final' ? 'held out' : undefined;
  };
  return tests
    .filter(({ name }) => withFinal || useOf(name) !== 'final')
    .map(({ name, posts }) => ({ name, note: noteOn(name), posts }));
}

/** Returns the posts that the model was trained on. */
export const trainingPosts = (
  sets: readonly PostSet[],
  { trainedOn }: Pick<ShippedModel, 'trainedOn'>,
): LabelledPost[] => sets.filter(({ name }) => trainedOn.includes(name)).flatMap(({ posts }) => posts);
