import { UserError } from '#scripts/cli/command.ts';
import type { LabelledPost } from '#training/datasets/post.ts';
import { readPostSets } from '#training/datasets/sets.ts';
import type { ShippedModel } from '#training/evaluate/mood/systems/shipped.ts';

/** Posts to measure systems on. */
export interface TestSet {
  readonly name: string;
  /** A remark, such as that the model was trained on the set. */
  readonly note: string | undefined;
  readonly posts: readonly LabelledPost[];
}

/** Sets for training. Each has a counterpart for tests. */
const trainingSets = ['goemotions-train', 'tweeteval-train'];

/**
 * Reads the test sets of a data folder.
 * @throws UserError when the held-out set is not among them, or one is malformed
 */
export async function testSets(
  folder: string,
  heldOut: string,
  { trainedOn }: ShippedModel,
): Promise<TestSet[]> {
  const sets = (await readPostSets(folder)).filter(({ name }) => !trainingSets.includes(name));
  const names = sets.map(({ name }) => name);
  if (!names.includes(heldOut))
    throw new UserError(`--held-out is one of ${names.join(', ')}, not ${JSON.stringify(heldOut)}`);
  const noteOn = (name: string): string | undefined => {
    if (trainedOn.includes(name)) return 'the model was trained on it';
    return name === heldOut ? 'held out' : undefined;
  };
  return sets.map(({ name, posts }) => ({ name, note: noteOn(name), posts }));
}
