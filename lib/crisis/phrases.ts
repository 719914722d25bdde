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
  '(?:do|make|commit) (?:the |a )?suicide',
  '(?:end|finish|stop) (?:with )?(?:my (?:own )?(?:life|existence)|(?:my|the|this|all the) (?:suffering|misery|pain)|it all)(?! with)',
  'end (?:it|things) (?:[.,] )?(?:tonight|soon|today|tomorrow|for good|for real|forever|permanently|once and for all|before)',
  'take my (?:own )?life(?! advice)',
  'hang myself(?! out)',
  '(?:stab|poison|electrocute|gas|suffocate|strangle) myself',
  'bleed (?:out|to death)',
  'crash my car on purpose',
  'slit my (?:wrists?|throat)',
  '(?:overdose|od)(?! (?:of|on (?!pills|my (?:pills|meds|medication|insulin|tablets)|these|\\w+day)))',
  'blow my brains out',
  'shoot myself(?! in the foot)',
  'drown myself(?! in)',
  'jump (?:off|from) (?:a|the|this|that|my) (?:bridge|building|roof|balcony|cliff|overpass)(?! (?:in|into|to) )',
  'jump and (?:never|not|be (?:done|gone)|end)',
  '(?:jump|step|walk|throw myself) (?:in front of|into|under) (?:an? |the )?(?:train|truck|bus|car|traffic)',
  'put a (?:bullet|gun) (?:in|to|through) my (?:head|brain|mouth)',
  'leave this (?:world|earth|life)(?! (?:a |better))',
  'drink (?:[a-z]+ ){0,3}until i (?:do|will) not wake up',
  'drive (?:my car )?(?:off|into) an? (?:bridge|tree|wall|cliff)',
].join('|')})`;

export const killing = `(?:${[
  'killing myself',
  '(?:committing )?suicide(?! (?:squad|prevention|awareness|rates?|hotline|bomb\\w*|doors?|boys|silence|watch))',
  'ending (?:my (?:own )?life|it all|everything)',
  'taking my (?:own )?life(?! advice)',
  'hanging myself(?! out)',
  'not (?:being (?:here|alive)|waking up|existing)(?: anymore)?(?! (?:for|to|at|until|early|on|in|with) )',
  'overdosing(?! on (?!pills|my))',
  '(?:jumping|stepping|walking|driving|swerving|throwing myself) (?:off(?! (?:a|the|my) (?:cliff in|diving|board|pool|dock|pier|boat|swing|high))|under|in front of|into (?:traffic|oncoming|the (?:river|tracks|sea)|an? (?:tree|wall|river)))',
].join('|')})`;

export const intend = `(?:${[
  'want to',
  'going to',
  'would (?:like|love) to',
  'need to',
  'have to',
  'planning (?:to|on)',
  'plan to',
  'intend(?:ing)? to',
  'wish to',
  'hoping to',
  'determined to',
  'urges? to',
  'about to',
  'ready to',
  'trying to',
  'tempted to',
  'decided to',
  'will',
  'shall',
  'should',
  'might',
  'must',
  '(?:might|may) as wel+',
  'wish i could',
].join('|')})`;

/** A wish for oneself, before a verb. */
export const wish =
  '(?:(?:want|wish|need|long|longing|hope|hoping|beg|begging|pray|praying|would (?:like|love)) to|want)';

/** The end of a sentence or a clause. */
export const end = '(?= (?:(?:[.,]|and|but|because|so i|i|anymore|\\p{Extended_Pictographic}) |$))';

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
  '(?:everyone(?: i (?:love|know))?|they|(?:the |all the )?people(?: i (?:love|know))?|you|you all|yall|he|she|the world|this world|my (?:family|parents|kids|loved ones|son|daughter|sister|brother|children|mom|mum|dad|friends|husband|wife|partner|boyfriend|girlfriend))';

export const pills =
  '(?:pills|meds|medication|tablets|painkillers|tylenol|paracetamol|sleeping pills|antidepressants)';

/** Up to n words of the same clause. */
export const upTo = (n: number): string => `(?:[a-z0-9]+ ){0,${n}}`;

/** People and relatives whom a farewell is about. */
export const close =
  '(?:mum|mom|mam|mama|dad|wife|husband|kids|boys|girls|children|son|daughter|family|brother|sister|friend|friends|mates?|nephew|niece|grandson|granddaughter|neighbou?r|nan|gran|parents|folks)';
