/** A pattern that cancels a statement, matched against normalized text in a scope around the statement. */
export interface Exclusion {
  readonly name: string;
  readonly scope: Scope;
  readonly pattern: RegExp;
}

/**
 * `before`: everything before the statement. `clause`, `sentence`: the clause or sentence that contains it. `around`: some
 * words on both sides.
 */
export type Scope = 'before' | 'clause' | 'sentence' | 'around';

/** The statement is not about the writer, or not about the present. These cancel every statement. */
export const notOwnOrNotNow: readonly Exclusion[] = [
  {
    name: 'negation',
    scope: 'before',
    pattern:
      /\b(?:not|never|no longer|nor|without|rather than|instead of|far from|refuse to|(?:nobody|no one) should)(?: (?:a|about|actively|am|any|be|being|currently|ever|feel|feeling|going|had|have|here|how|i|imply|implying|like|mean|of|on|planning|say|saying|that|thinking|to|trying|want|wanting))* ?$/,
  },
  {
    name: 'about another person',
    scope: 'before',
    pattern:
      /\b(?:he|she|it|they|you|who|people)(?: (?:do|does|did|will|would|may|might|is|are|was|were|has|have|had))+ $/,
  },
  {
    name: 'said, asked or thought by another person',
    scope: 'before',
    pattern:
      /(?:(?<!\bi )\b(?:said|says|thinks|thought|worried|goes|was like|is like|yelled|screamed|tweeted|posted|wrote|texted(?: \w+)?|told(?: \w+)?|quotation|ask(?:ed|s|ing)(?: \w+){0,3})|\b(?:people|they|everyone|ppl|kids|who|stop|those|them|you) (?:say|saying|tweet|post|joke|joking|type))(?: (?:that|if|whether|about|shit|stuff|things|like|,))* $/,
  },
  {
    name: 'long ago',
    scope: 'clause',
    pattern:
      /\b(?:(?:years?|months|decades?|yrs) (?:ago|back)|used to (?:\w+ ){0,3}(?:kill|cut|hurt|harm|burn|want|think|wish|dream|have|self\w*|pray|hope)|back (?:then|when|in)|when i was (?:\d+|an? \w+|young|younger|in|at)|in (?:19|20)\d\d|as a (?:teen|teenager|kid|child)|in my (?:teens|twenties|20s)|once upon)\b/,
  },
  {
    name: 'past, and not recent',
    scope: 'sentence',
    pattern:
      /^(?!.* (?:last night|yesterday|today|tonight|this \w+|again|earlier|(?:hours?|days?) ago|all (?:day|night|week)|still|now) ).*(?<!\b(?:told|tell|telling) (?:\w+ ){1,3})\bi (?:was|had been|had) (?:\w+ ){0,3}(?:suicidal|thinking|considering|contemplating|planning|thoughts|going to|about to)\b/,
  },
  {
    name: 'an accident',
    scope: 'around',
    pattern:
      /\b(?:ou+c+h+|oops|shaving|chopping|clumsy|bike ride|accidentally|oven|straighteners?|curling iron|hob|stove|grill|onions?|peeler|tripp\w+|slipp\w+|stitches|plasters?|band ?aids?|gym|football|netball|rugby|running|skating|skateboard\w*|training|paper ?cut|tin of|can of)\b/,
  },
  {
    name: 'a song, a story, a game',
    scope: 'around',
    pattern:
      /[♪♫🎵🎶]|\b(?:(?<!not an? )lyrics?|chorus|minecraft|halo|fortnite|cod|gta|roblox|skyrim|mario|zelda|sims?|respawn\w*|grenades?|boss fight|speedrun|ranked|lobby|my character|my oc|fanfic\w*|elden ring|dark souls|overwatch|valorant|warzone|league of legends|dnd|npc|monologue)\b/u,
  },
];

/** Jokes. They cancel the statements marked `figurative`, unless the text takes the joke back. */
export const jokes: readonly Exclusion[] = [
  {
    name: 'laughter',
    scope: 'around',
    pattern:
      /[😂🤣💀☠😹😆😜😝🤪]|\b(?:lo+l\w?|(?:lol){2,}|l+m+f?ao+|rofl\w*|[bmw]?a?(?:ha){2,}h?|(?:he){2,}|jk+|j k|kidding|giggl\w+)\b/u,
  },
  {
    name: 'delight',
    scope: 'around',
    pattern:
      /\b(?:so|too|that|how) (?:\w+ )?(?:cute|adorable|pretty|gorgeous|beautiful|hot|handsome|sexy|good|funny|hilarious|amazing|perfect|delicious|yummy|excited|happy|sweet)\b|\bcutest\b/,
  },
  {
    name: 'a whim',
    scope: 'around',
    pattern:
      /\b(?:if i (?:have to|have 2|have a|hear|see|get another|get one|miss|do not (?:get|see)|can not get)|if its \d|if you do not (?:reply|text|answer|send|follow|come)|please or i|one more(?! (?:sunrise|sunset|day|night|christmas|time|morning|winter|year) )|another one|if (?:\w+ ){1,4}(?:wins?|loses?|lose|cancels?|drops?|asks?|says?|works?|starts?|loads?|come on|come soon|gives? me)|this planet|jokingly|at this rate|(?<!(?:everything|life|living|alive|this) )(?:makes?|making|made|has|have|had|got) me want to)\b/,
  },
];

/** Minor causes. They cancel the statements marked `figurative`, unless a grave word is near. */
export const smallCauses: readonly Exclusion[] = [
  {
    name: 'school',
    scope: 'around',
    pattern:
      /\b(?:exams?|tests?|finals?|midterms?|homework|hw|essays?|assignments?|revision|revising|studying|maths?|algebra|calc|calculus|chem|chemistry|biology|physics|coursework|dissertation|thesis|lectures?|presentation|rehearsal|practice|gcses?|a levels|sats|group project|term paper|research paper|hate history|case study)\b/,
  },
  {
    name: 'work, waiting and things that break',
    scope: 'around',
    pattern:
      /\b(?:mondays?|meetings?|emails?|the report|zoom|traffic|commute|(?:the|this|a|long|in) queue|dmv|airport|flight|delayed|printer|wifi|charger|download\w*|deadline|inventory|spreadsheets?|paperwork|customers?|dishes|laundry|my alarm|alarm clock|parking|taxes|(?:so|too|up) early|early (?:morning|start)|at work|(?:from|to|for) work|office|laptop|(?:lost my|my) phone|(?:phone|computer) (?:is|died|broke|froze|crash\w*)|xbox|playstation|ipod|memory stick|hard drive|(?:woke|wake|got|get|been) up at|up since)\b/,
  },
  {
    name: 'a minor illness or exertion',
    scope: 'around',
    pattern:
      /\b(?:hung ?over|hangover|cramps?|my period|head ?aches?|migraines?|flu|sick(?! of)|fever|not feel(?:ing)? (?:well|good)|feel(?:ing)? like death|nyquil|sore|sunburn\w*|stomach|tummy|nausea|nauseous|throw(?:ing)? up|puk\w+|vomit\w*|cough\w*|sinus\w*|allerg\w*|hay ?fever|tooth\w*|teeth|dentist|throat|workout|worked out (?:this|today|for|at)|gym|leg day|squats|burpees|ran (?:a|the)|\d+ ?k|\d+ ?km|marathon|cardio|food poisoning|hiccups|itch\w*|ate|bloated|(?:have|got|this) a? ?cold)\b/,
  },
  {
    name: 'weather, food, sport and shows',
    scope: 'around',
    pattern:
      /\b(?:heat|humid|degrees|freezing|so cold|sweating|hungry|starving|pizza|coffee|chocolate|sushi|tacos?|spicy|salad|game|match|team|season|playoffs?|referee|championship|movie|film|episode|finale|(?:the|this|my|that) (?:show|series)|weather|dream\w*|watching|concert|tickets?|tour|album|fandom|spoilers?|bored|boring|boredom)\b/,
  },
  {
    name: 'looks and embarrassment',
    scope: 'around',
    pattern: /\b(?:cringe\w*|embarrass\w*|awkward|mortif\w*|haircut|my hair|bangs|outfit|makeup)\b/,
  },
];

/** Everyday departures, moves and legal matters. They cancel the statements marked `implied`. */
export const departures: readonly Exclusion[] = [
  {
    name: 'a change of account, work or place',
    scope: 'around',
    pattern:
      /\b(?:while (?:i|we|im|were) |back (?:on|in|by|next)|for (?:a|the) weekend|(?:my|the) boss|exs?|any (?:ideas|tips|recommendations)|expensive|never (?:play|use|wear|read) it|accounts?|blog|channel|platform|instagram|insta|twitter|facebook|fb|tumblr|discord|server|subreddit|substack|newsletter|youtube|website|forum|app|group chat|colleagues?|co ?workers?|coach|good luck|working with you|pleasure|company|office|shift|retire\w*|resign\w*|promotion|moving|moved|move|relocat\w+|packing|holidays?|vacation|trip|travel\w*|cruise|hotel|camp|camping|graduat\w+|wedding|lawyer|notary|solicitor|mortgage|insurance company|adulting|adult stuff|surgery|operation|root canal|physio|electrician|plumber|parcel|delivery|invoices?|hair|barber|get out of bed|naps?|blankets?|co[sz]y|relationship|diet|sugar|smok(?:e|ing)|vape|series|season|novel|chapter|band|song|single|gig|festival|ep|club|league|liverpool|arsenal|lakers)\b/,
  },
];

/** What people tell after danger has passed, or to prevent it. They cancel the statements marked `figurative`. */
export const recoveries: readonly Exclusion[] = [
  {
    name: 'recovery',
    scope: 'around',
    pattern:
      /^(?!.*\b(?:relaps\w+|again|ruined|broke|tonight|still want)\b).*\b(?:(?:years?|yrs?|months|weeks|days) (?:clean|free|sober|on|later)|clean (?:this|for|since|today)|(?:year|yr|years|months|weeks|days) since i(?: last)?|got help|gets? better|got better|glad i|recover(?:ed|y|ing)|survivor|(?:doing|feeling) (?:so much |much |really )?(?:good|better|great)|proud)\b/,
  },
  {
    name: 'prevention',
    scope: 'around',
    pattern:
      /\b(?:if (?:you|your|youre|someone|anyone)(?: \w+){0,6} (?:suicid\w+|die|dying|struggling|killing|themselves)|helplines?|hotlines?|prevention|awareness|samaritans|fundrais\w+|charity|sponsor\w*|first aider|call 988|text \w+ to|q\d+|please tell (?:somebody|someone))\b/,
  },
];

/** Phrases that take a joke back. */
export const retractions =
  /\b(?:(?:not|no) (?:an? |as an? |for |saying it for |being )?(?:joke|joking|kidding|exaggerating|dramatic|lyric|bit|effect|sarcastic|sarcasm|meme|memeing|pity|attention)|for real|irl|i am (?:so |dead |being |very )?serious|(?:real|serious) (?:talk|this time)|mean it|mean this)\b/;

/** Words that do not occur with a minor cause. */
export const graveWords =
  /\b(?:worthless|hopeless|burden|hate (?:myself|my life|being alive)|failed|failure|disappoint\w*|selfharm\w*|pills|depress\w+|suicidal|alone|lonely|abus\w+|crying|cried|nobody (?:cares|loves|would)|can not (?:take|do) (?:it|this|life) anymore|goodbye|ashamed)\b/;
