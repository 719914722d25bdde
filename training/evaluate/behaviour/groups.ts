import type { Mood } from '#lib/mood/reading.ts';
import { type Check, climbs, isRead, isUnmoved, leansTo } from './cases/checks.ts';
import { comparatives } from './cases/comparatives.ts';
import { conditionals } from './cases/conditionals.ts';
import { contrast } from './cases/contrast.ts';
import { exclaimed, gladdened, ladders, saddened } from './cases/direction.ts';
import { doubleNegation } from './cases/doubleNegation.ts';
import { emoji } from './cases/emoji.ts';
import { invariance } from './cases/invariance.ts';
import { negation } from './cases/negation.ts';
import { neutral } from './cases/neutral.ts';
import { plainHappy, plainSad } from './cases/plainStatements.ts';
import { questions } from './cases/questions.ts';
import { reported } from './cases/reported.ts';
import { sarcasm } from './cases/sarcasm.ts';
import { slang } from './cases/slang.ts';
import type { Group } from './score.ts';

const allRead = (mood: Mood, texts: readonly string[]): Check[] => texts.map((text) => isRead([text, mood]));

/**
 * What the model is asked to be able to do, after "Beyond Accuracy: Behavioral Testing of NLP Models with CheckList"
 * (Ribeiro et al. 2020): minimum functionality, then invariance, then direction. All cases were written for this suite,
 * by what a careful reader would say and not by what a model does. They measure: never train on them.
 */
export const groups: readonly Group[] = [
  { name: 'plain happy', floor: 0.9, checks: allRead('happy', plainHappy) },
  { name: 'plain sad', floor: 1, checks: allRead('sad', plainSad) },
  { name: 'negation', target: 0.95, floor: 0.95, checks: negation.map(isRead) },
  { name: 'double negation', target: 0.9, floor: 0.96, checks: doubleNegation.map(isRead) },
  { name: 'contrast', floor: 0.96, checks: contrast.map(isRead) },
  { name: 'questions', floor: 0.85, checks: questions.map(isRead) },
  { name: 'comparatives', floor: 0.87, checks: comparatives.map(isRead) },
  { name: 'conditionals', floor: 0.81, checks: conditionals.map(isRead) },
  { name: 'reported feelings', floor: 0.95, checks: reported.map(isRead) },
  { name: 'slang', floor: 0.85, checks: slang.map(isRead) },
  { name: 'emoji', floor: 0.89, checks: emoji.map(isRead) },
  { name: 'neutral', target: 0.85, floor: 0.91, checks: allRead('unsure', neutral) },
  { name: 'sarcasm', checks: allRead('sad', sarcasm) },
  { name: 'invariance', target: 0.97, floor: 0.95, checks: invariance.map(isUnmoved) },
  {
    name: 'direction',
    floor: 0.8,
    checks: [
      ...ladders.map(climbs),
      ...saddened.map((addition) => leansTo('sad', addition)),
      ...gladdened.map((addition) => leansTo('happy', addition)),
      ...exclaimed.map((text) => isUnmoved([text, `${text}!!!`])),
    ],
  },
];
