import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { Mood } from '#lib/mood/reading.ts';
import type { Random } from '#training/random/random.ts';
import { comparisons } from './families/comparisons.ts';
import { contrast } from './families/contrast.ts';
import { doubleNegation } from './families/doubleNegation.ts';
import type { Family } from './families/family.ts';
import { farDenials } from './families/farDenials.ts';
import { gravePraise } from './families/gravePraise.ts';
import { idioms } from './families/idioms.ts';
import { laughter } from './families/laughter.ts';
import { lookalikes } from './families/lookalikes.ts';
import { mildNegation, negatedBlame, negatedPraise } from './families/negation.ts';
import { daily, facts, notices } from './families/neutral.ts';
import { occasions } from './families/occasions.ts';
import { happenings, plainStatements } from './families/plainStatements.ts';
import { questions } from './families/questions.ts';
import { reportedFeelings } from './families/reportedFeelings.ts';
import { sarcasm } from './families/sarcasm.ts';
import { slang } from './families/slang.ts';
import { surpassed } from './families/surpassed.ts';
import { wishes } from './families/wishes.ts';
import { asPost, asSentence } from './grammar/decoration.ts';
import { fillTemplate, happens, pick } from './grammar/grammar.ts';
import { asTyped } from './grammar/typing.ts';
import { slotsOfTopics } from './slots.ts';

/** A generated post. Its mood is the one that a careful reader perceives in its template. */
export interface TemplatePost {
  readonly text: string;
  readonly mood: Mood;
  /** Name of the family that its template belongs to. */
  readonly family: string;
}

interface TemplateFamily {
  readonly name: string;
  readonly templates: Family;
  /** How many of a thousand posts have this family and mood. */
  readonly shares: Readonly<Partial<Record<Mood, number>>>;
}

/** All families. The shares add up to a thousand. */
export const families: readonly TemplateFamily[] = [
  { name: 'plain statements', templates: plainStatements, shares: { happy: 25, sad: 27, unsure: 18 } },
  { name: 'happenings', templates: happenings, shares: { happy: 17, sad: 21 } },
  { name: 'negated praise', templates: negatedPraise, shares: { sad: 75 } },
  { name: 'negated blame', templates: negatedBlame, shares: { happy: 38 } },
  // Two readers of three perceive a contented writer.
  {
    name: 'mild negation',
    templates: { happy: mildNegation, unsure: mildNegation },
    shares: { happy: 12, unsure: 6 },
  },
  { name: 'idioms', templates: idioms, shares: { happy: 42, sad: 14 } },
  { name: 'double negation', templates: doubleNegation, shares: { happy: 49, sad: 30 } },
  { name: 'contrast', templates: contrast, shares: { happy: 28, sad: 28 } },
  { name: 'daily', templates: daily, shares: { unsure: 42 } },
  { name: 'notices', templates: notices, shares: { unsure: 33 } },
  { name: 'facts', templates: facts, shares: { unsure: 34 } },
  { name: 'lookalikes', templates: lookalikes, shares: { unsure: 40 } },
  { name: 'questions', templates: questions, shares: { happy: 9, sad: 12, unsure: 60 } },
  { name: 'wishes', templates: wishes, shares: { happy: 9, sad: 15, unsure: 12 } },
  { name: 'comparisons', templates: comparisons, shares: { happy: 13, sad: 13, unsure: 14 } },
  { name: 'reported feelings', templates: reportedFeelings, shares: { happy: 7, sad: 7, unsure: 12 } },
  { name: 'laughter', templates: laughter, shares: { happy: 17, sad: 11 } },
  { name: 'slang', templates: slang, shares: { happy: 11, sad: 11 } },
  { name: 'sarcasm', templates: sarcasm, shares: { happy: 12, sad: 42 } },
  { name: 'praise in grave words', templates: gravePraise, shares: { happy: 22, sad: 9 } },
  { name: 'surpassed', templates: surpassed, shares: { happy: 12, sad: 20 } },
  { name: 'far denials', templates: farDenials, shares: { happy: 16, sad: 16 } },
  { name: 'occasions', templates: occasions, shares: { happy: 15, sad: 20, unsure: 4 } },
];

/**
 * Generates random posts of the kinds that the labelled sets have too few of (negation, contrast, plain statements). Equal
 * generators give equal posts. A post may occur twice.
 */
export function templatePosts(random: Random, count: number): TemplatePost[] {
  const total = entries.at(-1)!.end;
  return Array.from({ length: count }, () => {
    const number = uniformInt(random, 1, total);
    const { name, mood, templates } = entries.find(({ end }) => number <= end)!;
    const template = withMoreSentences(pick(templates, random), mood, random);
    const filled = fillTemplate(template, pick(slotsOfTopics, random), random);
    const sentence = asSentence(filled, mood, random);
    return { text: asPost(asTyped(sentence, random), mood, random), mood, family: name };
  });
}

interface Entry {
  readonly name: string;
  readonly mood: Mood;
  readonly templates: readonly string[];
  /** The entry is chosen by the numbers after the previous entry's `end`, up to and including this one. */
  readonly end: number;
}

/** Every family and mood. */
const entries: readonly Entry[] = entriesOf(families);

function entriesOf(all: readonly TemplateFamily[]): Entry[] {
  const list: Entry[] = [];
  let end = 0;
  for (const { name, templates, shares } of all) {
    for (const [mood, share] of Object.entries(shares) as [Mood, number][]) {
      end += share;
      list.push({ name, mood, templates: templates[mood]!, end });
    }
  }
  return list;
}

/** Some posts have several sentences. The others have the same mood or none, so the post keeps its mood. */
function withMoreSentences(template: string, mood: Mood, random: Random): string {
  const sentences = [template];
  if (happens(70, random)) sentences.push(sameMood[mood]);
  if (happens(120, random)) sentences.unshift('{news}');
  if (happens(60, random)) sentences.push('{news}');
  return sentences.join('. ').replaceAll('?.', '?');
}

const sameMood: Readonly<Record<Mood, string>> = { happy: '{praise}', sad: '{blame}', unsure: '{news}' };
