/** Returns a pattern that matches any of the phrases as whole words. */
export const anyOf = (...phrases: readonly string[]): RegExp =>
  new RegExp(`\\b(?:${phrases.join('|')})\\b`, 'gu');

/** "i" and up to four words before the verb, provided that none of them refers to somebody else or negates. */
export const i =
  'i (?:(?!(?:he|she|they|you|we|it|who|people|someone|somebody|him|her|them|this|that|the|these|his|if|not|never|no|far|without|instead|stopped|refuse|used|would) )[a-z]+ ){0,4}';

/** The start of a sentence or a clause, where people omit "I". */
export const start = '(?<=(?:^|[.,]|and|but|because|so) )';

/** One more word, punctuation mark or emoji. */
export const part = '(?: [^ ]+)';

export const kill = `(?:${[
  'kill myself',
  'commit suicide',
  'end (?:my (?:own )?life|it all(?! with))',
  'take my (?:own )?life(?! advice)',
  'hang myself(?! out)',
  'slit my (?:wrists?|throat)',
  '(?:overdose|od)(?! (?:of|on (?!pills|my|these|\\w+day)))',
  'blow my brains out',
  'shoot myself(?! in the foot)',
  'drown myself(?! in)',
  'jump (?:off|from) (?:a|the|this|that|my) (?:bridge|building|roof|balcony|cliff|overpass)',
  '(?:jump|step|walk|throw myself) (?:in front of|into|under) (?:an? |the )?(?:train|truck|bus|car|traffic)',
  'put a (?:bullet|gun) (?:in|to|through) my (?:head|brain|mouth)',
  'leave this (?:world|earth)',
  'drive (?:my car )?(?:off|into) an? (?:bridge|tree|wall|cliff)',
].join('|')})`;

export const killing = `(?:${[
  'killing myself',
  '(?:committing )?suicide(?! (?:squad|prevention|awareness|rates?|hotline|bomb\\w*|doors?|boys|silence|watch))',
  'ending (?:my (?:own )?life|it all|everything)',
  'taking my (?:own )?life(?! advice)',
  'hanging myself(?! out)',
  'not being (?:here|alive) anymore',
  'overdosing(?! on (?!pills|my))',
  '(?:jumping|stepping|walking|driving|swerving|throwing myself) (?:off|under|in front of|into (?:traffic|oncoming|the (?:river|tracks|sea)|an? (?:tree|wall|river)))',
].join('|')})`;

export const intend = `(?:${[
  'want to',
  'going to',
  'need to',
  'have to',
  'planning (?:to|on)',
  'plan to',
  'about to',
  'ready to',
  'trying to',
  'tempted to',
  'decided to',
  'will',
  'should',
  'might',
  'must',
  '(?:might|may) as wel+',
  'wish i could',
].join('|')})`;

export const recently = `(?:${[
  'last night',
  'yesterday',
  'today',
  'tonight',
  'this (?:morning|week|weekend|afternoon)',
  'again',
  'earlier',
  'last (?:week|weekend|month)',
  '(?:hours?|days?) ago',
  'on (?:mon|tues|wednes|thurs|fri|satur|sun)day',
].join('|')})`;

export const everyone =
  '(?:everyone|they|people|you|you all|yall|he|she|the world|this world|my (?:family|parents|kids|children|mom|mum|dad|friends|husband|wife|partner|boyfriend|girlfriend))';

export const pills =
  '(?:pills|meds|medication|tablets|painkillers|tylenol|paracetamol|sleeping pills|antidepressants)';
