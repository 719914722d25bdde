/**
 * What a set is used for: training; choosing among variants, thresholds and temperature; or the final measurement, which
 * is looked at once, after everything is chosen.
 */
export type Use = 'train' | 'choose' | 'final';

/**
 * The use of every set, fixed before the first run that used it. docs/model.md gives the reasons. The order is that in
 * which sets are read: `DistinctPosts` says which set keeps a text that several hold.
 */
export const split = {
  'semeval-2013': 'train',
  'semeval-2014': 'train',
  'semeval-2015': 'final',
  'semeval-2016': 'train',
  'goemotions-train': 'train',
  'goemotions-dev': 'choose',
  'tweeteval-train': 'train',
  'tweeteval-val': 'choose',
  manual: 'choose',
  emobank: 'final',
  'vader-rated': 'choose',
  'carer-dev': 'choose',
  'semeval2018-ec-dev': 'choose',
  'semeval2018-intensity-dev': 'choose',
  'semeval2018-valence-dev': 'choose',
  'meld-dev': 'choose',
  'tweeteval-irony-val': 'choose',
  'sarcasm-v2-test': 'choose',
  'semeval2018-valence-train': 'train',
  'semeval2018-ec-train': 'train',
  'semeval2018-intensity-train': 'train',
  extraction: 'train',
  airline: 'train',
  sanders: 'train',
  crowdflower: 'train',
  tec: 'train',
  isear: 'train',
  'carer-train': 'train',
  empathetic: 'train',
  brighter: 'train',
  'meld-train': 'train',
  xed: 'train',
  'tweeteval-irony-train': 'train',
  isarcasm: 'train',
  'sarcasm-v2-train': 'train',
} as const satisfies Record<string, Use>;

export type SetName = keyof typeof split;

export const setNames = Object.keys(split) as SetName[];

/** Returns the use of a set. One that the table does not name, such as another year of SemEval, is for training. */
export const useOf = (name: string): Use => (name in split ? split[name as SetName] : 'train');
