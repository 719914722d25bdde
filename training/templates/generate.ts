import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { Mood } from '#lib/mood/reading.ts';
import type { Random } from '#training/random/random.ts';
import { comparisons } from './families/comparisons.ts';
import { contrast } from './families/contrast.ts';
import { doubleNegation } from './families/doubleNegation.ts';
import type { Family } from './families/family.ts';
import { idioms } from './families/idioms.ts';
import { laughter } from './families/laughter.ts';
import { lookalikes } from './families/lookalikes.ts';
import { deniedBlame, deniedPraise, mildDenial } from './families/negation.ts';
import { daily, facts, notices } from './families/neutral.ts';
import { occasions } from './families/occasions.ts';
import { happenings, plainStatements } from './families/plainStatements.ts';
import { questions } from './families/questions.ts';
import { reportedFeelings } from './families/reportedFeelings.ts';
import { sarcasm, slang } from './families/slang.ts';
import { wishes } from './families/wishes.ts';
import { decorated, spoken } from './grammar/decoration.ts';
import { filled, happens, oneOf } from './grammar/grammar.ts';
import { typed } from './grammar/typing.ts';
import { slotsOfTopics } from './slots.ts';

/** A post that no one wrote, with the mood that its rule gives it. */
export interface TemplatePost {
  readonly text: string;
  readonly mood: Mood;
  /** The name of the family of templates it is of. */
  readonly rule: string;
}

interface Rule {
  readonly rule: string;
  readonly family: Family;
  /** How many of a thousand posts are of this family and mood. */
  readonly shares: Readonly<Partial<Record<Mood, number>>>;
}

/** The shares add up to a thousand. */
export const rules: readonly Rule[] = [
  { rule: 'plain', family: plainStatements, shares: { happy: 28, sad: 30, unsure: 18 } },
  { rule: 'happenings', family: happenings, shares: { happy: 20, sad: 24 } },
  { rule: 'denied praise', family: deniedPraise, shares: { sad: 81 } },
  { rule: 'denied blame', family: deniedBlame, shares: { happy: 40 } },
  // Two readers of three take it for content.
  {
    rule: 'mild denial',
    family: { happy: mildDenial, unsure: mildDenial },
    shares: { happy: 14, unsure: 7 },
  },
  { rule: 'turned', family: idioms, shares: { happy: 54, sad: 17 } },
  { rule: 'double denial', family: doubleNegation, shares: { happy: 60, sad: 34 } },
  { rule: 'contrast', family: contrast, shares: { happy: 32, sad: 32 } },
  { rule: 'daily', family: daily, shares: { unsure: 61 } },
  { rule: 'notices', family: notices, shares: { unsure: 44 } },
  { rule: 'facts', family: facts, shares: { unsure: 44 } },
  { rule: 'lookalikes', family: lookalikes, shares: { unsure: 50 } },
  { rule: 'questions', family: questions, shares: { happy: 10, sad: 13, unsure: 56 } },
  { rule: 'wishes', family: wishes, shares: { happy: 10, sad: 17, unsure: 12 } },
  { rule: 'comparisons', family: comparisons, shares: { happy: 18, sad: 18, unsure: 16 } },
  { rule: 'others', family: reportedFeelings, shares: { happy: 8, sad: 8, unsure: 12 } },
  { rule: 'laughter', family: laughter, shares: { happy: 20, sad: 13 } },
  { rule: 'slang', family: slang, shares: { happy: 13, sad: 12 } },
  { rule: 'sarcasm', family: sarcasm, shares: { sad: 8 } },
  { rule: 'occasions', family: occasions, shares: { happy: 18, sad: 24, unsure: 4 } },
];

/**
 * Posts of these rules, at random: what the labelled sets have too little of (denial, contrast, plain statements), for a
 * network to be refined on. The same generator gives the same posts; some may be alike.
 */
export function templatePosts(random: Random, count: number): TemplatePost[] {
  const total = entries.at(-1)!.upTo;
  return Array.from({ length: count }, () => {
    const number = uniformInt(random, 1, total);
    const { rule, mood, templates } = entries.find(({ upTo }) => number <= upTo)!;
    const template = amongOthers(oneOf(templates, random), mood, random);
    const said = filled(template, oneOf(slotsOfTopics, random), random);
    const sentence = spoken(said, mood, random);
    return { text: decorated(typed(sentence, random), mood, random), mood, rule };
  });
}

/** Every family and mood with the numbers that choose it: those above the one before, up to its own. */
const entries = rules
  .flatMap(({ rule, family, shares }) =>
    (Object.entries(shares) as [Mood, number][]).map(([mood, share]) => ({
      rule,
      mood,
      share,
      templates: family[mood]!,
    })),
  )
  .map(({ share, ...entry }, k, all) => ({
    ...entry,
    upTo: all.slice(0, k + 1).reduce((sum, one) => sum + one.share, 0),
  }));

/** Posts have more than one sentence at times: of the same mood, or of none, which changes nothing. */
function amongOthers(template: string, mood: Mood, random: Random): string {
  const sentences = [template];
  if (happens(70, random)) sentences.push(alike[mood]);
  if (happens(120, random)) sentences.unshift('{news}');
  if (happens(60, random)) sentences.push('{news}');
  return sentences.join('. ').replaceAll('?.', '?');
}

const alike: Readonly<Record<Mood, string>> = { happy: '{praise}', sad: '{blame}', unsure: '{news}' };
