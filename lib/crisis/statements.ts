import { anyOf, everyone, i, intend, kill, killing, part, pills, recently, start, wish } from './phrases.ts';

/** A kind of statement that people at risk make about themselves. */
export interface Statement {
  readonly name: string;
  /** Literature that the kind is taken from. */
  readonly source: string;
  /** Matched against normalized text. */
  readonly pattern: RegExp;
  /** Whether the same words are common as a figure of speech, so that a joke or a minor cause near them cancels it. */
  readonly figurative: boolean;
  /** Whether the words have harmless meanings too, so that minor causes and departures cancel it even beside a grave word. */
  readonly implied?: boolean;
}

/*
 * Sources. C-SSRS: the questions of the Columbia Suicide Severity Rating Scale's screener (Posner et al. 2011). INQ: the
 * Interpersonal Needs Questionnaire (Van Orden et al. 2012), after Joiner 2005. Shing et al. 2018: reasons that experts
 * and annotators gave for the level of risk in posts of r/SuicideWatch. Jashinsky et al. 2014 and O'Dea et al. 2015:
 * terms in tweets at risk. The phrases themselves are our own.
 *
 * "kms" and "kill me" alone are left out, because they are nearly always hyperbole. "going to kms" is matched.
 */
export const statements: readonly Statement[] = [
  {
    name: 'a wish to be dead',
    source: 'C-SSRS 1; Jashinsky et al. 2014; O’Dea et al. 2015',
    figurative: true,
    pattern: anyOf(
      `(?:${i}|${start}|(?<=(?:^|[.,]) )me )${wish} (?:be dead|die|not be alive|be gone(?= (?:[.,]|and|forever|$))|(?:get|be) (?:hit|run over) by an? (?:car|bus|train|truck))(?! (?:laughing|of|from|for|with|old|happy|knowing|an?|my|before|like|doing|on|at|to|trying) )`,
      '(?:all i want|i want nothing more|i want more than anything) (?:is |than )?to (?:die|be dead)',
      `(?:${i}|${start})wish(?:ing)? i (?:was|were|am) (?:dead(?! (?:tired|asleep|drunk|serious|weight|to the))|not alive|not here anymore|never born)`,
      `(?:${i}|${start})wish(?:ing)? i (?:had never been born|never existed|did not exist|(?:would |had )?(?:have )?died?|could (?:die|stop existing|disappear forever))`,
      '(?:hope|hoping|pray|praying|wishing) (?:that )?i (?:die|get hit by|get run over|do not survive)(?! (?:of|laughing))',
      'rather not (?:exist|be alive|be here anymore|wake up)(?! (?:early|at|so|to) )',
      'my life (?:must|should|needs to|has to) end(?! (?:up|in|with) )',
      '(?:hope|wish|pray|begging|beg|please|want|asking|ask)(?: for)? (?:god|lord|jesus|allah|death|the (?:universe|lord|sky|earth)|heaven)(?: to)? (?:would |will |could )?(?:just )?(?:takes?|kills?|ends?|lets? me die|calls? me home)(?: me)?',
      `(?:please|${start}|beg [a-z]+|begging [a-z ]{1,20}to) let me die(?! (?:on|of|laughing|happy) )`,
      '(?:death|dying|suicide|killing myself|ending (?:it|my life)) is (?:the |my )?(?:only|one|best) (?:thing|way|answer|option|choice|escape|solution)',
      'kill me (?:please |now )?(?:[.,] )?(?:please )?i (?:mean it|am serious|am not (?:joking|kidding))',
      'i (?:am|would be) better off (?:dead|gone|not (?:here|alive|existing))',
      'i (?:deserve to (?:die|be dead)|do not deserve to (?:live|be alive|exist))',
      '(?:thing|favou?r) i (?:can|could) do (?:for (?:\\w+ ){1,3})?is (?:to )?(?:die|disappear|kill myself)',
      '(?:hope|wish|hoping) (?:someone|something|an? (?:car|bus|truck|train)) (?:would )?(?:hits?|kills?|runs? over) me',
      '(?:death|dying|being dead) (?:sounds|seems|feels|looks) (?:so |like )?(?:an? )?(?:peaceful|nice|good|easier|better|relief|comforting|inviting|the only)',
      `(?:i am |and |am |feel |been |${start})ready to die(?! (?:for|of|laughing|on) )`,
      '(?:i (?:choose|chose|welcome|crave|await)|(?:longing|waiting|wait|ready) for|look forward to|looking forward to) (?:my (?:own )?)?death(?= (?:[.,]|and|$))',
      'i (?:will not|am not going to|might not|may not) be alive (?:by|at|next|when|for|much|to see)',
      `${start}not going to be alive`,
      '(?:wish|hope|want) (?:that )?(?:someone|somebody|anyone)(?: would| could| to)? (?:shoot|kill|murder|stab) me',
      'i should (?:be dead|have died)(?! (?:of|from) )',
      'i would rather (?:be dead|die)(?! (?:of|from|than (?!(?:live|be alive|go on|keep living|(?:spend|face|endure|have|see) another))))',
      '(?:everything|life|my life|living|being alive|this life) (?:makes|make|is making) me want to (?:die|kill myself)',
    ),
  },
  {
    name: 'a wish not to wake up or to exist',
    source: 'C-SSRS 1',
    figurative: true,
    pattern: anyOf(
      '(?:not|no longer) (?:want|wish) to (?:be alive|go on living|be living|exist|keep living|go on living|live anymore|live like this anymore|be (?:here|around) anymore|be on this earth|be in this world|see another day)',
      '(?:not|no longer) want to live(?= (?:[.,]|and|because|\\p{Extended_Pictographic}|$))',
      '(?:hope|hoping|wish|wishing|pray|praying|want|rather|a?sleep and) (?:that )?(?:to |i )?(?:will |would |could |do |did )?(?:not|never) (?:have to wake up (?:ever )?again|wake up)(?! (?:early|at|so|for|to|from|with|needing|this|all|in my|in the middle|before|because|until|late) )',
      'not want to wake up (?:again|ever|anymore|tomorrow)(?! (?:early|at|so|for|to|morning|because) )',
      'want to (?:stop existing|cease to exist|disappear forever|not exist|not be alive)',
      '(?:tired|sick|exhausted|done) (?:of|with) (?:living|being alive|existing)(?! (?:in|with|at|here|like|on|under|out|near|off|for|so|together|paycheck) )',
      'want (?:everything|it all|the (?:pain|noise|voices|hurt|hurting|thoughts|suffering)(?: in my head)?|all of it|my life|this life|this pain) to (?:end|stop|be over)(?! (?:well|up|on|in|with|for(?! good)) )',
    ),
  },
  {
    name: 'nothing to live for',
    source: 'Shing et al. 2018; O’Dea et al. 2015',
    figurative: true,
    pattern: anyOf(
      '(?:nothing|not anything|no reason) (?:left )?(?:for me )?(?:to live for|to live(?! for )|to go on|to stay alive|to be alive|to keep living|to exist)(?! (?:in|with|at|near|there|on|but|except) )',
      '(?:no|any|whats the|what is the|see the|not (?:see|find|have) a) (?:point|reason) (?:in |to |of |for )?(?:me )?(?:to )?(?:living|being alive|staying alive|existing|live|be alive|stay alive)(?! (?:in|with|at|so|near|there|if not) )',
      'not see myself (?:alive|living past|making it past|being alive)',
      'lost (?:my|all|the|any) (?:will|reason|desire) to live(?! (?:somewhere|in|at|after|halfway|waiting|watching|listening|during|on|when) )',
      'life is (?:not|no longer) worth (?:living|it anymore)',
      '(?:see|have) no (?:future|way out|other way out)(?: (?:for me|left|of this|anymore))+',
      'only way (?:out|this ends|to (?:stop|end) (?:the|this) pain) is (?:death|to die|suicide|to kill myself|if i die|dying)',
      'can not (?:go on|live|keep going|keep living|take living) (?:living |like this )?anymore',
    ),
  },
  {
    name: 'thoughts of suicide',
    source: 'C-SSRS 2; Jashinsky et al. 2014',
    figurative: false,
    pattern: anyOf(
      `(?:${i}|${start})(?:keep |been |am )?(?:thinking|thought|think|dreaming|fantasi[sz]ing|googling|researching|googled|considering|contemplating)(?: a lot| every day)? (?:about |of |up )?(?:(?:ways |methods )?(?:of )?${killing}|(?:ways|how|methods) to ${kill})`,
      `(?:my |the )suicidal (?:thoughts|ideation|urges) (?:are|keep|came|will|get)`,
      `(?:my |${start}having )thoughts (?:of|about) ${killing}`,
      `${i}(?:suicidal (?:thoughts|ideation|urges)|thoughts (?:of|about) ${killing}|urges? to ${kill})`,
      `(?:${i}|${start})(?:feel like|on the verge of|close to) ${killing}`,
      `(?:i (?:am|have been|feel|felt|was|get|got|keep getting)|been|get|so) (?:feeling )?(?:so |very |pretty |quite |extremely |a bit |a little |more |actively |passively )*suicidal(?! [a-z]+s )`,
      `${start}(?:(?:been )?feeling )?suicidal (?:again|tonight|today|rn|and (?:tired|alone|scared|done))`,
      `${start}(?:been )?feeling suicidal`,
      `(?:plan|planning|planned) on ${killing}`,
      `(?:${kill}|${killing}) is all i (?:can )?think`,
      '(?:think|thinking|thought|dream|dreaming|fantasi[sz]ing|obsessed)(?: [a-z]+){0,2} (?:about|of|with) (?:dying|being dead|my (?:own )?(?:death|funeral)|not being alive)(?= (?:[.,]|and|all|every|again|a lot|$))',
      `(?:${start}|(?:looking (?:up|for)|look up|google|googled|googling|search|searching|searched|research|researching|find|thinking (?:of|about)|know|tell me|what are) (?:[a-z]+ ){0,2})(?:how|ways?|methods?) to (?:die|kill myself|hang myself|not wake up)(?! (?:in|of|for|from|like|early|hard|laughing|with|on|every|at|tired|feeling) )`,
      '(?:easiest|quickest|fastest|painless|least painful|peaceful) (?:ways?|methods?) to (?:die|go(?= (?:[.,]|and|$))|kill myself|end it)',
      'painless (?:death|suicide)',
      `how (?:many|much) (?:[a-z]+ ){1,4}(?:to die|kill me|kill myself|to overdose|to od|to never wake up)`,
      'ways to make it (?:all )?(?:stop|end)',
      `(?:the |my |these )(?:thoughts?|idea|ideas) (?:of|about|to) (?:${kill}|${killing}) (?:is|are|keep|come|gets?)`,
      `(?:fight|fighting|resist|resisting|have|having|feel|feeling|got|get|strong|stronger) (?:[a-z]+ ){0,2}urges? to ${kill}`,
      `${i}(?:think|thinking) (?:[a-z]+ ){0,2}(?:about |of )?to ${kill}`,
      '(?:killing myself|ending (?:my life|it all)) (?:feels|seems|sounds|is|looks) (?:like )?(?:the |my )?(?:only|best|right|kindest|easiest)',
      '(?:picturing|imagining|picture|imagine) (?:myself (?:dead|hanging|jumping|dying)|my (?:own )?(?:death|funeral|suicide))',
    ),
  },
  {
    name: 'an intention to die',
    source: 'C-SSRS 4; Shing et al. 2018',
    figurative: true,
    pattern: anyOf(
      `(?:${i}|${start})${intend} (?:kill )?${kill}`,
      '(?:i would|would) (?:kill myself|end it all|end my life)(?: \\w+){0,2} if (?:i (?:had(?! to)|was|were|could)|it was not for|not for)',
      `get myself to ${kill}`,
      `${start}(?:ending|taking) my (?:own )?life (?:tonight|today|tomorrow|soon|now|this)`,
      `can not promise (?:that )?i will (?:be (?:here|around|alive)|live|make it)`,
      `(?:^|[.,]|tonight|today|tomorrow) i (?:kill myself|end (?:my life|it all))(?! (?:in|with|at) )`,
      '(?:courage|nerve|guts|strength) to (?:kill myself|end (?:my life|it all)|take my life)',
      '(?:better|easier|best) (?:off )?if i (?:kill myself|killed myself|died|was dead|were dead|was gone)',
      'time (?:for me )?to (?:kill myself|end it all|end my life)',
      'can not promise (?:that )?i will not (?:kill myself|do something|hurt myself)',
      'do not trust myself (?:to be alone|to stay alive|(?:tonight|right now) |with (?:these|my) (?:pills|meds))',
    ),
  },
  {
    name: 'a plan, a means, an attempt',
    source: 'C-SSRS 3, 5 and 6',
    figurative: false,
    pattern: anyOf(
      '(?:know|decided|planned|figured out|picked|chosen|chose) (?:exactly )?(?:how|when|where|the day|a date|the date)(?: and (?:how|when|where))? i (?:(?:am going to|will|want to|would) (?:do it|die|end it|kill myself)|am doing it)(?! if)',
      '(?:decided|picked|chosen|chose|set) (?:on )?(?:a|the|my) (?:day|date|method) (?:to (?:die|do it)|for my (?:death|suicide))',
      'i have a plan to (?:die|kill myself|end my life|end it)',
      'my suicide (?:note|letter|plan)',
      '(?:plan|planning|planned) my (?:own )?(?:suicide|death)',
      '(?:kill myself|suicide) here i come',
      '(?:my|the) (?:suicide |goodbye )?note is (?:on|in|under|next to|written|ready|done|finished)',
      'my plan is (?:[a-z]+ ){0,3}(?:[.,] )?(?:the |to )?(?:bridge|rope|pills|overdose|gun|train|river|tracks)',
      '(?:bought|got|found|ordered) (?:the|a|my) (?:rope|noose)(?: [^ ]+){0,6} (?:tree|bridge|beam|tonight|goodbye|letters?|note)',
      `(?:${i}|${start}(?:been )?)(?:wrote|writing|written|finished|started|leaving|left) (?:\\w+ )?(?:(?:my|a|the) )?(?:suicide|goodbye) (?:notes?|letters?)`,
      `(?:${i}|${start}(?:been )?)(?:saving up|saved up|hoarding|hoarded|stockpiling|stashing|counted|counting out) (?:all )?(?:of )?(?:my|the|enough|these) ${pills}`,
      `${i}stash of ${pills}`,
      `(?:${i}|${start}(?:been )?)(?:took|taken) too many (?:of )?(?:my |the |these )?${pills}`,
      `(?:${i}|${start}(?:been )?)(?:take|took|swallow|swallowed|swallowing) (?:all|every one|(?:the|a|an) (?:whole|entire) (?:bottle|box|packet|pack)|an? (?:load|bunch|handful|fistful|ton|lot)|handfuls|loads|(?:twenty|thirty|forty|fifty|sixty|\\d\\d+)) (?:of )?(?:(?:my|the|these|those) )?${pills}(?! (?:i|they|he|she|for|that|as|on|last|prescribed) )`,
      `(?:${i}|${start}(?:been )?)(?:have|got|found|tied|holding) (?:\\w+ )?(?:the|a|my) (?:rope|noose|gun|blade|pills|razor|knife) (?:ready(?! for (?:the|my|a) )|in my hand|next to me|around my neck|for tonight|to do it)`,
      '(?:tonight|tomorrow|today) is (?:the (?:night|day) i (?:die|end it|do it|kill myself|end my life)|my last (?:night|day) (?:alive|on earth))',
      `i (?:tried|attempted) (?:to ${kill}|suicide) (?:[a-z]+ ){0,3}${recently}`,
      `${recently} i (?:tried|attempted) (?:to ${kill}|suicide)`,
      `i overdosed (?:[a-z]+ ){0,3}${recently}`,
    ),
  },
  {
    name: 'a farewell',
    source: 'Shing et al. 2018; O’Dea et al. 2015',
    figurative: false,
    pattern: anyOf(
      '(?:by the time|when) (?:you|anyone|someone|anybody) (?:read|reads|see|sees|find|finds) this i (?:will|am going to) (?:already )?be (?:gone|dead)',
      'i will not be (?:here|alive|around) (?:tomorrow|much longer|for much longer|in the morning|by (?:tomorrow|morning))(?= [.,] (?:and )?(?:so |i am |i )?(?:thank|thanks|sorry|goodbye|love|take care|please|forgive))',
      'goodbye (?:forever|for good|world|everyone|all)(?: (?:[.,]|and|i|am|so|it|is|time|please|you|all|love))* (?:sorry|can not (?:do this|take it|go on)|forgive me)(?! (?:to|if) )',
      `(?:sorry|forgive me|can not (?:do this|take (?:it|this)|go on))${part}{0,8} goodbye (?:forever|for good|everyone|world|mom|mum|all|to you all)`,
      'no more pain after (?:tonight|today)',
      'i will be (?:free|at peace) (?:soon|tonight|tomorrow|by morning)',
      'take care of (?:my|each other|them|mom|mum|dad)(?: [a-z]+){0,3} (?:when|after|once) i am (?:gone|dead)',
      '(?:none of you|you|they|nobody|everyone|my (?:mom|mum|family|parents)) will (?:not |never )?(?:have to )?(?:worry about|deal with|put up with|hear from) me (?:anymore|again|ever again)',
      'see you (?:all )?in (?:the next|another) life',
    ),
  },
  {
    name: 'a burden to others',
    source: 'INQ, perceived burdensomeness',
    figurative: false,
    pattern: anyOf(
      `${everyone} (?:would|will|might|are|is) (?:all )?(?:have been |be )?(?:so much |much |a lot |way )?(?:better|happier|fine|relieved) (?:off )?(?:without me(?! (?:there|[a-z]+ing) )|if i (?:was|were|am) (?:dead|gone|not (?:here|around|alive))|if i (?:died|disappeared|vanished|did not exist|never existed|killed myself|had never been born)|(?:when|once) i am (?:dead|gone)|i (?:was|am) (?:dead|gone))`,
      `(?:do|doing) ${everyone} a favou?r (?:by (?:dying|killing myself|disappearing)|if i (?:died|killed myself|disappeared|was gone))`,
      '(?:world|life|lives) (?:(?:would|will) be|is|are)? ?(?:an? )?(?:so much |much )?(?:better|easier|happier)(?: off| place)? (?:without me|if i (?:was|were|am) (?:dead|gone|not (?:here|around))|if i (?:died|disappeared|did not exist))',
      'sorry (?:for|that i (?:am|was)|i (?:am|was))(?: being| been)?(?: such)? an? burden(?! (?:with|on|for) )',
      'i am (?:such |only |nothing but |nothing more than )?an? (?:huge |big |useless )?burden(?! of)',
    ),
  },
  {
    name: 'not missed by anyone',
    source: 'INQ, thwarted belongingness',
    figurative: false,
    pattern: anyOf(
      '(?:nobody|not a single person|not one person|not a soul|who|none of you|would anyone) (?:would |will |is going to )?(?:care|notice|miss me|be sad|cry|mind|give a (?:shit|fuck|damn)) (?:if|when|once) i (?:die|died|am dead|was dead|were dead|am gone|was gone|were gone|disappear|disappeared|killed myself|kill myself|was not here|end it|ended it)',
      '(?:if|when) i (?:die|died|disappeared|was gone|were gone|killed myself|kill myself)(?: tonight| tomorrow| today| now)?(?: ,)? (?:nobody|not a soul|not one person|not a single person) (?:would|will) (?:care|notice|miss me|be sad|cry|come)',
    ),
  },
  {
    name: 'self-harm',
    source: 'Jashinsky et al. 2014; C-SSRS, self-injury without intent',
    figurative: false,
    pattern: anyOf(
      `(?:${i}|${start}|the |this |my )(?:${intend}|feel like|urges? to|started|start|back to) (?:cut|cutting|hurt|hurting|harm|harming|burn|burning) myself(?! (?:by|with the|on the|if|out|off|at|shaving|trying|doing|cooking|playing|lifting|some|an?|short|running|more) )`,
      '(?:thinking|think|thought|thoughts) (?:about|of) (?:hurting|cutting|harming|burning) myself(?! (?:on|with|while) )',
      'i (?:keep|am|have been) (?:cutting|harming) myself(?! (?:on|with|while|when|shaving|some|off|short) )',
      `i (?:cut|harmed|burned|burnt|hurt) myself (?:on purpose|${recently})(?! (?:shaving|with|on|while|trying|cooking|chopping|playing|at|in|by|doing|when) )`,
      '(?:i|i have been|started|keep|relapsed (?:and|with|on)|back to|urges? to|want to|need to) selfharm(?:ed|ing)?(?! (?:awareness|prevention|recovery|scars?|is) )',
      '(?:urges?|want|need) to cut(?= (?:[.,]|$|but |again|tonight|is |my (?:wrists?|arms?|thighs?|legs?|skin)))',
      '(?:started|start|starting|am|been|back to) cutting (?:again|myself)(?! (?:off|out|short|back|carbs|down))',
      `i (?:have )?harm(?:ed)? myself(?! (?:by|with|on|in|at|if) )`,
      `(?:${intend}|feel like) cut (?:so |too )?deep`,
      `(?:i |${start})(?:cut|slit|sliced|carved) my (?:wrists?|arms?|thighs?|legs?) (?:again|open|up|because|${recently})`,
      `(?:i have been|i am|been|${start})(?:burning|cutting|harming|hitting) myself${part}{0,4} (?:because i deserve|so i feel|to feel|to punish|every night|until i)`,
      `clean (?:from|of|off) (?:cutting|selfharm|sh)${part}{0,6} (?:broke|relapsed|ruined|failed|threw it)`,
      '(?:cutting|hurting|burning) myself is (?:the only|what|how)',
      `${start}selfharm(?:ed|ing) (?:again|since|tonight|for)`,
      '(?:cuts|scars|marks) on my (?:arms?|wrists?|thighs?|legs?|hips?) (?:are|keep) (?:still )?(?:fresh|new|bleeding)',
      'i (?:have been|keep|started|am) cutting(?= (?:[.,]|and i|again|because|since|every|$))',
      `(?:started|start|keep|been|i am|back to|stop) cutting my (?:wrists?|arms?|thighs?|legs?|skin)`,
      '(?:fresh|new) cuts on my (?:arms?|wrists?|thighs?|legs?|hips?)',
      'relapsed (?:on|with|into|and) (?:cutting|selfharm|sh|cut)',
    ),
  },
];
