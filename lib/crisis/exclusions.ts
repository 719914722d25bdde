/** What makes a sign none: a pattern over plainWords(), and where about the sign it is looked for. */
export interface Exclusion {
  readonly name: string;
  readonly where: Scope;
  readonly pattern: RegExp;
}

/** `before`: all that precedes the sign. `clause`, `sentence`: those it stands in. `around`: some way on both sides. */
export type Scope = 'before' | 'clause' | 'sentence' | 'around';

/** Not the writer's own, or not now. These silence every sign. */
export const notOwnOrNotNow: readonly Exclusion[] = [
  {
    name: 'denied',
    where: 'before',
    pattern:
      /\b(?:not|never|no longer|nor|without|rather than|instead of|far from)(?: (?:a|about|actively|am|any|be|being|currently|ever|feel|feeling|going|had|have|here|i|imply|implying|like|mean|of|on|planning|say|saying|that|thinking|to|trying|want|wanting))* ?$/,
  },
  {
    name: 'of another',
    where: 'before',
    pattern: /\b(?:he|she|they|you|who|people)(?: (?:do|does|did|will|would|may|might|is|are|was|were))+ $/,
  },
  {
    name: 'said, asked or thought by another',
    where: 'before',
    pattern:
      /(?:(?<!\bi )\b(?:said|says|thinks|thought|worried|goes|was like|is like|yelled|screamed|tweeted|posted|wrote|texted(?: \w+)?|told(?: \w+)?|quotation|ask(?:ed|s|ing)(?: \w+){0,3})|\b(?:people|they|everyone|ppl|kids|who|stop|those|them|you) (?:say|saying|tweet|post|joke|joking|type))(?: (?:that|if|whether|about|shit|stuff|things|like|,))* $/,
  },
  {
    name: 'long ago',
    where: 'clause',
    pattern:
      /\b(?:(?:years?|months|decades?|yrs) (?:ago|back)|used to|back (?:then|when|in)|when i was (?:\d+|an? \w+|young|younger|in|at)|in (?:19|20)\d\d|as a (?:teen|teenager|kid|child)|in my (?:teens|twenties|20s)|once upon)\b/,
  },
  {
    name: 'was, and not lately',
    where: 'sentence',
    pattern:
      /^(?!.* (?:last night|yesterday|today|tonight|this \w+|again|earlier|(?:hours?|days?) ago|all (?:day|night|week)|still|now) ).*\bi (?:was|had been|had) (?:\w+ ){0,3}(?:suicidal|thinking|considering|contemplating|planning|thoughts|going to|about to)\b/,
  },
  {
    name: 'an accident',
    where: 'around',
    pattern: /\b(?:ou+c+h+|oops|shaving|chopping|clumsy|bike ride)\b/,
  },
  {
    name: 'a song, a story, a game',
    where: 'around',
    pattern:
      /[♪♫🎵🎶]|\b(?:lyrics?|chorus|minecraft|halo|fortnite|cod|gta|roblox|skyrim|mario|zelda|sims?|respawn\w*|grenades?|boss fight|speedrun|ranked|lobby|my character|my oc|fanfic\w*|elden ring|dark souls|overwatch|valorant|warzone|league of legends|dnd|npc|monologue)\b/u,
  },
];

/** Jokes. They silence the signs whose words are figures of speech as well, unless the joke is taken back. */
export const jokes: readonly Exclusion[] = [
  {
    name: 'laughter',
    where: 'around',
    pattern:
      /[😂🤣💀☠😹😆😜😝🤪]|\b(?:lo+l\w?|(?:lol){2,}|l+m+f?ao+|rofl\w*|a?(?:ha){2,}h?|(?:he){2,}|jk+|j k|kidding|giggl\w+)\b/u,
  },
  {
    name: 'delight',
    where: 'around',
    pattern:
      /\b(?:so|too|that|how) (?:\w+ )?(?:cute|adorable|pretty|gorgeous|beautiful|hot|handsome|sexy|good|funny|hilarious|amazing|perfect|delicious|yummy|excited|happy|sweet)\b|\bcutest\b/,
  },
  {
    name: 'a whim',
    where: 'around',
    pattern:
      /\b(?:if i (?:have to|have 2|have a|hear|see|get another|get one|miss|do not (?:get|see)|can not get)|if its \d|if you do not (?:reply|text|answer|send|follow|come)|please or i|one more|another one|if (?:\w+ ){1,4}(?:wins?|loses?|lose|cancels?|drops?|asks?|says?|works?|starts?|loads?|come on|come soon|gives? me)|this planet|jokingly|at this rate|(?<!(?:everything|life|living|alive|this) )(?:makes?|making|made) me want to)\b/,
  },
];

/** Small causes. They silence the same signs, unless a grave word stands by. */
export const smallCauses: readonly Exclusion[] = [
  {
    name: 'school',
    where: 'around',
    pattern:
      /\b(?:exams?|tests?|finals?|midterms?|homework|hw|essays?|assignments?|revision|revising|studying|maths?|algebra|calc|calculus|chem|chemistry|biology|physics|coursework|dissertation|thesis|lectures?|presentation|rehearsal|practice|gcses?|a levels|sats|group project|term paper|research paper|hate history|case study)\b/,
  },
  {
    name: 'work, waiting and things that break',
    where: 'around',
    pattern:
      /\b(?:mondays?|meetings?|emails?|the report|zoom|traffic|commute|queue|dmv|airport|flight|delayed|printer|wifi|charger|download\w*|deadline|inventory|spreadsheets?|paperwork|customers?|dishes|laundry|alarm|parking|taxes|(?:so|too|up) early|early (?:morning|start)|at work|(?:from|to|for) work|office|laptop|(?:lost my|my) phone|(?:phone|computer) (?:is|died|broke|froze|crash\w*)|xbox|playstation|ipod|memory stick|hard drive|(?:woke|wake|got|get|been) up at|up since)\b/,
  },
  {
    name: 'a body out of sorts for a day',
    where: 'around',
    pattern:
      /\b(?:hung ?over|hangover|cramps?|my period|head ?aches?|migraines?|flu|sick(?! of)|fever|not feel(?:ing)? (?:well|good)|feel(?:ing)? like death|nyquil|sore|sunburn\w*|stomach|tummy|nausea|nauseous|throw(?:ing)? up|puk\w+|vomit\w*|cough\w*|sinus\w*|allerg\w*|hay ?fever|tooth\w*|teeth|dentist|throat|workout|gym|leg day|squats|burpees|ran (?:a|the)|\d+ ?k|\d+ ?km|marathon|cardio|food poisoning|hiccups|itch\w*|ate|bloated|(?:have|got|this) a? ?cold)\b/,
  },
  {
    name: 'weather, food, sport and shows',
    where: 'around',
    pattern:
      /\b(?:heat|humid|degrees|freezing|so cold|sweating|hungry|starving|pizza|coffee|chocolate|sushi|tacos?|spicy|salad|game|match|team|season|playoffs?|referee|championship|movie|film|episode|finale|(?:the|this|my|that) (?:show|series)|weather|dream\w*|watching|concert|tickets?|tour|album|fandom|spoilers?|bored|boring|boredom)\b/,
  },
  {
    name: 'looks and embarrassment',
    where: 'around',
    pattern: /\b(?:cringe\w*|embarrass\w*|awkward|mortif\w*|haircut|my hair|bangs|outfit|makeup)\b/,
  },
];

/** Takes a joke back. */
export const retractions =
  /\b(?:(?:not|no) (?:a )?(?:joke|joking|kidding|exaggerating|being dramatic)|i am serious|mean it|mean this)\b/;

/** Words that a small cause does not come with. */
export const graveWords =
  /\b(?:worthless|hopeless|burden|hate (?:myself|my life|being alive)|failed|failure|disappoint\w*|selfharm\w*|pills|depress\w+|suicidal|alone|lonely|abus\w+|crying|cried|nobody (?:cares|loves|would)|can not (?:take|do) (?:it|this|life) anymore|goodbye|ashamed)\b/;
