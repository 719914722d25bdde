import { type LabelTable, labelTable } from './labelTable.ts';

/**
 * How the labels of each source are read. A line holds a label, the mood it stands for (`-` for none), and feelings. A
 * feeling behind `?` may or may not be there. A post that has none of the labels of a feeling does not express it.
 */
export const labelTables = {
  /** SemEval task 4A, extraction, airline and Sanders. Sanders' "irrelevant" is mostly not English and left out. */
  sentiment: labelTable(`
    positive  happy
    neutral   unsure
    negative  sad
  `),

  /**
   * Moods: positive emotions are happy, negative ones sad, ambiguous and neutral ones unsure.
   * @see Demszky et al. 2020, "GoEmotions: A Dataset of Fine-Grained Emotions" (ACL), table 5
   */
  goEmotions: labelTable(`
    admiration      happy
    amusement       happy   amusement
    approval        happy
    caring          happy   ?love
    desire          happy   ?hope
    excitement      happy   joy
    gratitude       happy   gratitude
    joy             happy   joy
    love            happy   love
    optimism        happy   hope
    pride           happy   pride
    relief          happy   calm
    anger           sad     anger
    annoyance       sad     anger
    disappointment  sad     disappointment
    disapproval     sad
    disgust         sad     ?anger
    embarrassment   sad
    fear            sad     fear
    grief           sad     sadness
    nervousness     sad     fear
    remorse         sad     ?sadness
    sadness         sad     sadness
    confusion       unsure
    curiosity       unsure
    realization     unsure
    surprise        unsure
    neutral         unsure
  `),

  /** Each tweet has the strongest of these four only, so what it lacks is unknown. */
  tweetEval: labelTable(
    `
    anger     sad    anger
    joy       happy  joy
    optimism  happy  hope
    sadness   sad    sadness
  `,
    { isComplete: false },
  ),

  crowdFlower: labelTable(`
    happy     happy   joy ?love ?amusement
    love      happy   love ?joy
    fun       happy   ?joy ?amusement
    relief    happy   calm ?joy
    neutral   unsure
    surprise  -
    worry     sad     fear ?sadness
    sadness   sad     sadness ?fear
    hate      sad     anger
    anger     sad     anger
    boredom   sad
  `),

  /** The author's own hashtag. */
  tec: labelTable(`
    joy       happy  joy
    surprise  -      ?joy
    sadness   sad    sadness
    fear      sad    fear
    anger     sad    anger
    disgust   sad    ?anger
  `),

  isear: labelTable(`
    joy      happy  joy
    fear     sad    fear
    anger    sad    anger
    sadness  sad    sadness
    disgust  sad    ?anger
    guilt    sad    ?sadness
    shame    sad    ?sadness
  `),

  carer: labelTable(`
    joy       happy  joy ?love
    love      happy  love ?joy
    surprise  -      ?joy ?fear
    sadness   sad    sadness
    anger     sad    anger
    fear      sad    fear
  `),

  /** EmpatheticDialogues: the speaker's own word. */
  empathetic: labelTable(`
    caring        happy  love
    confident     happy  ?hope ?pride ?calm
    content       happy  calm ?joy ?gratitude
    excited       happy  joy ?hope
    grateful      happy  gratitude ?joy ?love
    hopeful       happy  hope
    impressed     happy  ?joy ?pride
    joyful        happy  joy ?love ?gratitude ?pride
    proud         happy  pride ?joy ?love
    anticipating  -      ?hope ?joy ?fear
    faithful      -      ?love ?gratitude ?hope
    nostalgic     -      ?joy ?love ?sadness ?loneliness
    prepared      -      ?calm ?pride
    sentimental   -      ?joy ?love ?sadness ?gratitude
    surprised     -      ?joy ?fear
    trusting      -      ?love ?gratitude ?calm
    afraid        sad    fear
    angry         sad    anger
    annoyed       sad    anger
    anxious       sad    fear
    apprehensive  sad    fear
    ashamed       sad    ?sadness
    devastated    sad    sadness ?disappointment
    disappointed  sad    disappointment ?sadness ?anger
    disgusted     sad    ?anger
    embarrassed   sad
    furious       sad    anger
    guilty        sad    ?sadness
    jealous       sad    ?anger ?sadness
    lonely        sad    loneliness ?sadness
    sad           sad    sadness ?disappointment ?loneliness
    terrified     sad    fear
  `),

  /** SemEval 2018 task 1, E-c: any number of eleven emotions. A tweet with none of them is unsure. */
  semEval2018: labelTable(
    `
    joy           happy  joy
    love          happy  love
    optimism      happy  hope
    trust         -
    anticipation  -
    surprise      -
    anger         sad    anger
    disgust       sad
    fear          sad    fear
    pessimism     sad
    sadness       sad    sadness
  `,
    { none: 'unsure' },
  ),

  /** Any number of emotions. Only a sixth of the posts has none or joy alone, so the moods would not be like others'. */
  brighter: labelTable(`
    joy       -  joy
    surprise  -
    anger     -  anger
    disgust   -
    fear      -  fear
    sadness   -  sadness
  `),

  /** The sentiment and then the emotion of a line. */
  meld: labelTable(`
    positive  happy
    negative  sad
    neutral   unsure
    joy       -  joy
    surprise  -  ?joy
    anger     -  anger
    disgust   -  ?anger
    fear      -  fear
    sadness   -  sadness
  `),

  /** Plutchik's eight, any number of them. */
  xed: labelTable(`
    joy           happy   joy
    trust         -
    anticipation  -
    surprise      -
    anger         sad     anger
    disgust       sad
    fear          sad     fear
    sadness       sad     sadness
    neutral       unsure
  `),
} as const satisfies Record<string, LabelTable>;
