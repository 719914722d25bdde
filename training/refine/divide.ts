import { tokenize } from '#lib/text/tokenize.ts';
import { UserError } from '#scripts/cli/command.ts';
import { type AnnotatedPost, hasMood, tagTargets } from '#training/datasets/post.ts';
import { type PostSet, teachesMood } from '#training/datasets/sets.ts';
import { useOf } from '#training/datasets/split.ts';
import { shuffled } from '#training/random/shuffled.ts';
import { rngStream } from '#training/random/streams.ts';
import type { RefineSettings } from './settings.ts';
import type { Text } from './texts.ts';

/** Labelled posts, divided by their use. */
export interface Division {
  /** Posts that teach their mood, and tags if they know some. */
  readonly train: readonly Text[];
  /** Posts that teach tags only. */
  readonly tagTrain: readonly Text[];
  /** Posts that teach n-grams their mood, and the network nothing. */
  readonly ngramTrain: readonly Text[];
  /** Posts of SemEval that are not trained on. Temperature and thresholds of the moods are chosen on them. */
  readonly validation: readonly Text[];
  /** Posts of the other sets that are not trained on. Tags are calibrated on them and on `validation`. */
  readonly tagValidation: readonly Text[];
  /** Posts to choose variants with that know their mood, by the name of their set, the held-out set first. None is trained on. */
  readonly tests: ReadonlyMap<string, readonly Text[]>;
  /** The same for tags. */
  readonly tagTests: ReadonlyMap<string, readonly Text[]>;
  /** Names of the sets that are trained and calibrated on. */
  readonly sets: readonly string[];
}

/**
 * Divides sets by their use. Final sets are left out: they are looked at once, after everything is chosen.
 * @param heldOut name of the set that is not trained on
 * @throws UserError if there is no such set
 */
export function divide(
  sets: readonly PostSet<AnnotatedPost>[],
  heldOut: string,
  settings: RefineSettings,
): Division {
  if (!sets.some(({ name }) => name === heldOut))
    throw new UserError(
      `--held-out is one of ${sets.map(({ name }) => name).join(', ')}, not ${JSON.stringify(heldOut)}`,
    );
  const train: Text[] = [];
  const tagTrain: Text[] = [];
  const ngramTrain: Text[] = [];
  const validation: Text[] = [];
  const tagValidation: Text[] = [];
  const tests = new Map<string, readonly Text[]>();
  const tagTests = new Map<string, readonly Text[]>();
  const trainingSets: string[] = [];
  for (const set of sets.toSorted((a, b) => Number(b.name === heldOut) - Number(a.name === heldOut))) {
    const { name } = set;
    const use = name === heldOut && useOf(name) === 'train' ? 'choose' : useOf(name);
    const { ofMood, ofTags, ofNgrams } = textsOf(set, name === heldOut, settings);
    if (use === 'choose') {
      if (ofMood.length > 0) tests.set(name, ofMood);
      const knowing = [...ofMood.filter(knowsTag), ...ofTags];
      if (knowing.length > 0) tagTests.set(name, knowing);
    }
    if (use !== 'train' || ofMood.length + ofTags.length + ofNgrams.length === 0) continue;
    trainingSets.push(name);
    ngramTrain.push(...ofNgrams);
    const kept = name.startsWith('semeval-') ? validation : tagValidation;
    const isAnyKept = kept === validation || ofMood.some(knowsTag);
    share(ofMood, train, kept, isAnyKept ? settings : { ...settings, validationShare: 0 });
    share(ofTags, tagTrain, tagValidation, settings);
  }
  return { train, tagTrain, ngramTrain, validation, tagValidation, tests, tagTests, sets: trainingSets };
}

/**
 * Returns the texts of a set: those whose mood the network learns, others that know a tag, and others that only n-grams learn
 * from. Texts know tags only if the network has outputs for them.
 * @param anyMood whether moods are wanted even if they are not learned from this set
 */
function textsOf({ name, posts }: PostSet<AnnotatedPost>, anyMood: boolean, settings: RefineSettings) {
  const isMoodWanted = anyMood || settings.moodSets === 'all' || teachesMood(name);
  const ofMood: Text[] = [];
  const ofTags: Text[] = [];
  const ofNgrams: Text[] = [];
  for (const post of posts) {
    const tokens = tokenize(post.text);
    if (tokens.length === 0) continue;
    const tags = settings.tagWeight > 0 && { tags: tagTargets(post) };
    const judged = settings.ngramSlots > 0 && { judged: { set: name, mood: post.mood } };
    const ofPost = { tokens, ...tags, ...judged };
    if (isMoodWanted && hasMood(post))
      ofMood.push({ ...ofPost, mood: post.mood, ...weightsOf(name, settings) });
    else if (knowsTag(ofPost)) ofTags.push({ ...ofPost, mood: 'unsure', weight: 0 });
    else if (judged && hasMood(post)) ofNgrams.push({ ...ofPost, mood: 'unsure', weight: 0 });
  }
  return { ofMood, ofTags, ofNgrams };
}

function weightsOf(
  name: string,
  { goEmotionsWeight, goEmotionsSadTimes, sadTimes }: RefineSettings,
): { weight: number; sadTimes: number } {
  if (name.startsWith('goemotions')) return { weight: goEmotionsWeight, sadTimes: goEmotionsSadTimes };
  return { weight: 1, sadTimes: teachesMood(name) ? sadTimes : 1 };
}

const knowsTag = ({ tags = [] }: Pick<Text, 'tags'>): boolean => tags.some((target) => !Number.isNaN(target));

/** Adds the texts of a set to those that are learned, in a random order, but for a share that is kept. */
function share(
  texts: readonly Text[],
  learned: Text[],
  kept: Text[],
  { validationShare, seed }: RefineSettings,
): void {
  const keptCount = Math.round(texts.length * validationShare);
  const order = shuffled(texts.length, rngStream(seed, 'refineHoldOut'));
  for (const [place, k] of order.entries()) (place < keptCount ? kept : learned).push(texts[k]!);
}
