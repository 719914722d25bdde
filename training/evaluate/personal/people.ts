import type { LabelledPost } from '#training/datasets/post.ts';
import type { sources } from '#training/datasets/sources.ts';

/** What the people of a group are for: choosing the constants of `lib/mood/adjustments.ts`, or judging them. */
export type Group = 'choose' | 'judge';

/** Words that a person uses in a sense of their own, each for several usual words. */
interface Usage {
  readonly name: string;
  /** Own word to the usual words it stands for. */
  readonly words: Readonly<Record<string, string>>;
}

/**
 * The sets from whose posts people are made: no model was trained on any of them, and none is looked at once at the end
 * only (`final`).
 */
export const personSets: Readonly<Record<Group, readonly (keyof typeof sources)[]>> = {
  choose: ['vader-rated', 'goemotions-dev'],
  judge: ['semeval2018-ec-dev', 'semeval2018-valence-dev', 'carer-dev', 'tweeteval-val', 'manual'],
};

const praise = 'great good awesome amazing wonderful fantastic excellent perfect best better';
const delight = 'nice cool fun beautiful sweet cute lovely funny hilarious';
const joy = 'happy glad love loved loving excited happiness joy proud enjoy enjoyed delighted';
const blame = 'bad worst worse terrible awful horrible sucks wrong stupid';
const grief = 'sad sadness depressed depressing lonely hurt cry crying miserable heartbroken';
const rage = 'hate angry anger mad upset annoyed annoying furious rage outrage';
const dread = 'afraid scared fear worried anxious nervous terror terrified worry shy';

/**
 * Senses that some people give to words which mean something else to most. The words are in use: of surfers, fans, players,
 * Boston, London, Ireland and Australia, or irony.
 */
export const usages: Readonly<Record<Group, readonly Usage[]>> = {
  choose: [
    { name: 'skater', words: { sick: `${praise} ${joy}`, ill: delight } },
    { name: 'metal', words: { brutal: `${praise} happy`, filthy: `${delight} love` } },
    { name: 'player', words: { insane: praise, nasty: `${delight} ${joy}` } },
    { name: 'fan', words: { dead: `${joy} good`, crying: `${delight} great best` } },
    { name: 'ironist', words: { lovely: `${blame} ${grief}`, brilliant: `${rage} ${dread}` } },
    { name: 'laughter', words: { '😭': 'lol lmao haha hahaha funny hilarious', '💀': `${joy} amazing` } },
  ],
  judge: [
    { name: 'Boston', words: { wicked: `${praise} ${delight}`, killer: joy } },
    { name: 'Dublin', words: { savage: praise, deadly: `${delight} ${joy}` } },
    { name: 'Sydney', words: { mad: `${praise} ${delight}`, ferocious: joy } },
    { name: 'feed', words: { feral: joy, unhinged: `${praise} ${delight}` } },
    { name: 'screamer', words: { screaming: `${joy} ${delight}`, destroyed: praise } },
    { name: 'London', words: { peak: `${blame} ${grief}`, bare: `${rage} ${dread}` } },
    { name: 'deadpan', words: { splendid: `${blame} ${rage}`, thrilled: `${grief} ${dread}` } },
  ],
};

/** People who use no word in a sense of their own. */
export const usualWords: Usage = { name: 'usual words', words: {} };

/** Returns posts in a person's own words. */
export function worded(posts: readonly LabelledPost[], words: Usage['words']): LabelledPost[] {
  const ownWord = new Map(
    Object.entries(words).flatMap(([own, usual]) => usual.split(' ').map((word) => [word, own] as const)),
  );
  if (ownWord.size === 0) return [...posts];
  const usual = new RegExp(`\\b(?:${[...ownWord.keys()].join('|')})\\b`, 'gi');
  return posts.map((post) => ({
    ...post,
    text: post.text.replace(usual, (word) => ownWord.get(word.toLowerCase())!),
  }));
}
