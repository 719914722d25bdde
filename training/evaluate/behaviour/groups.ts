import type { Mood } from '#lib/mood/reading.ts';
import { anythingBut } from './cases/anythingBut.ts';
import { additionCheck, type Check, moodCheck, sameMoodCheck, strengthCheck } from './cases/checks.ts';
import { codeSmileys } from './cases/codeSmileys.ts';
import { comparatives } from './cases/comparatives.ts';
import { conditionals } from './cases/conditionals.ts';
import { contrast } from './cases/contrast.ts';
import { deniedThenWorse } from './cases/deniedThenWorse.ts';
import { exclaimed, gladdened, ladders, saddened } from './cases/direction.ts';
import { doubleNegation } from './cases/doubleNegation.ts';
import { emoji } from './cases/emoji.ts';
import { emojiNames } from './cases/emojiNames.ts';
import { gravePraise } from './cases/gravePraise.ts';
import { invariance } from './cases/invariance.ts';
import { ironyKinds } from './cases/ironyKinds.ts';
import { negation } from './cases/negation.ts';
import { neutral } from './cases/neutral.ts';
import { plainHappy, plainSad } from './cases/plainStatements.ts';
import { questions } from './cases/questions.ts';
import { reported } from './cases/reported.ts';
import { sarcasm } from './cases/sarcasm.ts';
import { slang } from './cases/slang.ts';
import type { CaseGroup } from './score.ts';

const allChecks = (mood: Mood, texts: readonly string[]): Check[] =>
  texts.map((text) => moodCheck([text, mood]));

/**
 * The abilities that the model is tested for: minimum functionality, then invariance, then direction. All cases were
 * written for this suite, labelled by what a careful reader perceives and not by what a model answers. Never train on them.
 * @see Ribeiro et al. 2020, "Beyond Accuracy: Behavioral Testing of NLP Models with CheckList"
 */
export const groups: readonly CaseGroup[] = [
  { name: 'plain happy', floor: 0.96, checks: allChecks('happy', plainHappy) },
  { name: 'plain sad', floor: 0.96, checks: allChecks('sad', plainSad) },
  { name: 'negation', target: 0.95, floor: 0.93, checks: negation.map(moodCheck) },
  { name: 'double negation', target: 0.9, floor: 0.96, checks: doubleNegation.map(moodCheck) },
  { name: 'contrast', floor: 0.9, checks: contrast.map(moodCheck) },
  { name: 'questions', floor: 0.7, checks: questions.map(moodCheck) },
  { name: 'comparatives', floor: 0.79, checks: comparatives.map(moodCheck) },
  { name: 'conditionals', floor: 0.77, checks: conditionals.map(moodCheck) },
  { name: 'reported feelings', floor: 0.9, checks: reported.map(moodCheck) },
  { name: 'slang', floor: 0.89, checks: slang.map(moodCheck) },
  { name: 'emoji', floor: 0.88, checks: emoji.map(moodCheck) },
  { name: 'neutral', target: 0.85, floor: 0.91, checks: allChecks('unsure', neutral) },
  { name: 'sarcasm', checks: allChecks('sad', sarcasm) },
  { name: 'praise in grave words', target: 0.85, floor: 0.72, checks: gravePraise.map(moodCheck) },
  { name: 'denied, then worse', target: 0.85, floor: 0.75, checks: deniedThenWorse.map(moodCheck) },
  { name: 'anything but', target: 0.85, floor: 0.87, checks: anythingBut.map(moodCheck) },
  { name: 'names of emoji', target: 0.85, floor: 0.93, checks: emojiNames.map(moodCheck) },
  { name: 'smileys in code', target: 0.85, floor: 0.71, checks: allChecks('unsure', codeSmileys) },
  { name: 'kinds of irony', target: 0.85, checks: ironyKinds.map(moodCheck) },
  { name: 'invariance', target: 0.97, floor: 0.97, checks: invariance.map(sameMoodCheck) },
  {
    name: 'direction',
    floor: 0.83,
    checks: [
      ...ladders.map(strengthCheck),
      ...saddened.map((addition) => additionCheck('sad', addition)),
      ...gladdened.map((addition) => additionCheck('happy', addition)),
      ...exclaimed.map((text) => sameMoodCheck([text, `${text}!!!`])),
    ],
  },
];
