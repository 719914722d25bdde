import { UserError } from '#scripts/cli/command.ts';
import type { LabelledPost } from '#training/datasets/post.ts';
import { readPostSets } from '#training/datasets/sets.ts';
import type { ShippedModel } from '#training/evaluate/mood/systems/shipped.ts';

/** Posts to measure on. */
export interface TestSet {
  readonly name: string;
  /** What there is to know of it, if anything: that the model was trained on it, say. */
  readonly note: string | undefined;
  readonly posts: readonly LabelledPost[];
}

/** Sets that are there to be trained on; of each another part is a test. */
const forTraining = ['goemotions-train', 'tweeteval-train'];

/**
 * The sets of a folder as readPostSets gives them, less those for training.
 * @throws UserError when the set held out is none of them, or one is malformed
 */
export async function testSets(
  folder: string,
  heldOut: string,
  { trainedOn }: ShippedModel,
): Promise<TestSet[]> {
  const sets = (await readPostSets(folder)).filter(({ name }) => !forTraining.includes(name));
  const names = sets.map(({ name }) => name);
  if (!names.includes(heldOut))
    throw new UserError(`--held-out is one of ${names.join(', ')}, not ${JSON.stringify(heldOut)}`);
  const noteOn = (name: string): string | undefined => {
    if (trainedOn.includes(name)) return 'the model was trained on it';
    return name === heldOut ? 'held out' : undefined;
  };
  return sets.map(({ name, posts }) => ({ name, note: noteOn(name), posts }));
}
