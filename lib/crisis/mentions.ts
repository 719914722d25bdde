import { anyOf, end, part, start } from './phrases.ts';
import type { Statement } from './statements.ts';

/** Up to n words of the same sentence, none of which refers to somebody else or negates. */
const gap = (n: number): string =>
  `(?:(?!(?:he|she|they|you|we|who|people|someone|him|her|them|his|their|not|never|no|if|used|stopped|refuse|far|makes?|made) )[^ .]+ ){0,${n}}`;
/** The writer as the subject, with a wide gap to the verb, or a clause whose subject is left out. */
const subject = `(?:i ${gap(8)}|${start}(?:(?!(?:my|the|an?|this|that|these|those|it|your|our|his|her|some|all|not|never|no|without) )[a-z]+ ){0,2}?)`;

/** The end of one's own life, as the object of any verb: the words themselves say whose life is meant. */
const ownDeath = `(?:${[
  '(?:kill(?:ed|ing)?|finish(?:ed|ing)?|drown(?:ing)?|hang(?:ing)?|gas|shoot(?:ing)?) myself(?! (?:out|in the foot|in) )',
  '(?:do|did|done|doing) away with myself',
  '(?:do|did|done|make|made|commit|committed|committing) (?:the |a )?suicide',
  '(?:end(?:ed|ing)?|finish|quit|quitting|leave|leaving) (?:with )?my (?:own )?life(?! (?:with|in|behind|as|early) )',
  '(?:to end|ending) me(?= (?:[.,]|after|and|tonight|today|soon|$))',
  '(?<= i (?:will|want|want to|going to|am going to) )kill me',
  '(?:tak(?:e|en|ing)|took) my (?:own )?life(?! (?:advice|savings|experience|into|in|back|for|seriously|to|and|story|lessons?|as) )',
  '(?:make|made) me stop existing',
].join('|')})`;

/** Not being alive, which becomes a wish only with a verb of wishing before it. */
const dying = `(?:die(?! (?:laughing|of|from|for|with|old|happy|knowing|my|on|at|a|an|inside|in (?:peace|\\w+ arms)|your|the|her|his|trying|alone|like|young|until|before|by) )|be dead(?! (?:to|tired|asleep|weight|last|serious|drunk) )|not be alive|not exist)`;
const dyingNow = `(?:die|dying|do it|doing it|end it|ending it|take my (?:own )?life|kill myself|my (?:own )?(?:death|suicide|end))`;

/**
 * Statements of danger in free wording: what they say about the writer's life is found wherever it stands, instead of in
 * set phrases. All have hyperbolic uses, so that jokes and minor causes cancel them.
 */
export const mentions: readonly Statement[] = [
  {
    name: 'thoughts of suicide',
    source: 'C-SSRS 2; Jashinsky et al. 2014',
    figurative: true,
    pattern: anyOf(
      `(?:think|thinking|thought|thoughts|consider|considering|plan|planning|close to|going to be) (?:of |about |on )?(?:ending|end) (?:things|mine)(?! with)`,
      `(?:going to|will be|will|about to|ready to|want to) end(?:ing)? mine`,
      `(?:thoughts?|idea|image|picture) of (?:dying|death|suicide|being dead|not existing)${part}{0,3} (?:comforts?|calms?|soothes?|helps?|keeps?|feels?|is|makes?) `,
      `(?:reasons? not to )?${ownDeath}`,
      `suicide (?:is|was|has been|feels|keeps|seems) ${gap(5)}(?:on my mind|in my (?:head|mind)|the only|all i|my|tonight|comforting|calling)`,
      `(?:thoughts?|thinking|think|thought|idea|ideas|dreams?|plans?|urges?|sui)(?: (?:about|of|on|for|to))?(?: [a-z]+)? (?:suicide|ending (?:myself|things|it)|sui thoughts)${part}{0,6} (?:i|my|me|every|all|when|most|again|since|tonight)`,
      `sui thoughts`,
      `${subject}(?:think|thinking|thought|thoughts|dream|dreaming|considering|considered|contemplat(?:e|ed|ing)|look(?:ed|ing)? up|read(?:ing)? about|research(?:ed|ing)?|obsess(?:ed|ing)) ${gap(3)}(?:suicide(?! (?:squad|prevention|awareness|rates?|hotline|watch|door))|suicidal)`,
      `suicide (?:is )?(?:such )?${part}{0,14} i am (?:ready|going|so)`,
      `i am ${gap(3)}suicidal|(?:${start}|been |still )(?:still |actively |so |very )?suicidal(?= (?:[.,]|there|since|and|again|for|$))`,
    ),
  },
  {
    name: 'a wish to be dead',
    source: 'C-SSRS 1; Jashinsky et al. 2014',
    figurative: true,
    pattern: anyOf(
      `(?<!\\b(?:they|you|we|people|who|everyone|to|not|never|kids|makes?|made|me) (?:[a-z]+ )?)(?<![a-rt-z]s )(?<!jok\\w+ about )(?:want|longing|ready) to (?:die|be dead)(?! (?:laughing|of|from|for|with|old|happy|knowing|my|on|at|a|an|inside|in|your|the|her|his|to|tired|asleep) )`,
      `(?:wish|wishing) i (?:was|were) (?:dead(?! (?:tired|asleep|weight|to))|never born|not alive|six feet under|in the ground)`,
      `(?:wish|wishing|hope|hoping|pray|praying|wanted|want)${part}{0,6}? (?:kills?|killed|takes?|taken|finish(?:es|ed)?|ends?|ended) me(?= (?:[.,]|already|instead|tonight|too|soon|in my|and|before|$))`,
      `(?:let|make|help) me (?:not|never) wake up`,
      `(?:god|lord|jesus|universe|death)(?: please| just)? take me (?:tonight|now|already|please|home|away|in my sleep)`,
      `${subject}(?:dream|dreaming|fantasi[sz]e|fantasi[sz]ing|think|thinking|plan|planning|planned|imagine|imagining|picture|picturing|obsess\\w*|crave|craving|daydream\\w*|look forward|looking forward) ${gap(3)}(?:dying|being dead|not existing|never waking up|not waking up|my (?:own )?(?:death|funeral))(?! (?:of|from|laughing|for|my|her|his) )`,
      `(?:happier|better|easier|nicer|rather|best) (?:than |when |if |part is |thing is )*(?:being dead|dying)`,
      `(?:not|no|without|lost|out of|never)(?: [a-z]+){0,4} (?:reasons?|point|purpose|will|desire) (?:left )?(?:to|in|for|of)(?: me)?(?: [a-z]+)? (?:keep )?(?:live|living|alive|stay(?:ing)? alive|exist|existing|go on|going on|continue|continuing|keep going|carry on|carrying on|wake up|waking up)(?= (?:[.,]|anymore|after|now|without|since|when|because|$))`,
      `not want to (?:[a-z]+ )?(?:be here|be around|be on (?:this|the)? ?(?:earth|planet)|do (?:this|life)|keep (?:going|doing this)|go on|continue|wake up) ?(?:anymore|on earth|alive|tomorrow)?(?= (?:[.,] (?:on earth|alive|in this world)|anymore [.,] (?:i |on |in |not )))`,
      `${subject}(?:want|wanted|wants|wish|wished|wishing|hope|hoping|hoped|pray|praying|beg|begging|long|longing|mean|meant|ready|prefer|crave|dying|choose|love)(?: to)? (?:[a-z]+ ){0,2}${dying}`,
      `(?:wish|wishing|wished|hope|hoping|pray|praying|prayed|beg|begging|bet) (?:that )?(?:i|they|he|god|it) (?:would |had |will |could |have )?(?:[a-z]+ )?(?:die(?:d)?|be(?:en)? dead|was never born|be(?:en)? born dead)(?! (?:laughing|of|from|a|an|with|at) )(?=.{0,120} (?:i|me|my) | before i| and i)`,
      `${subject}(?:wish|wished|wishing) (?:that )?i (?:was|were|am|had|have|would|could) (?:have )?(?:never (?:been )?(?:born|here|alive)|dead|died|not (?:here anymore|alive|born))(?! (?:tired|asleep|drunk) )`,
      `i should have (?:died|been dead|gone with (?:him|her|them))(?! (?:of|from) )`,
      `rather be dead (?:than|and|every)`,
      `(?:people|they|everyone) (?:think|thinks) ${gap(3)}i say i would rather be dead`,
      `want (?:myself|me|it|this body) (?:to be )?dead${part}{0,4}(?: me| i| my|(?= $))`,
      `(?:not|no longer) (?:want|wish|care) (?:to )?(?:be )?(?:live|living|alive|exist)(?! (?:in|with|at|near|there|on|like|to|through|without|here|under|off|up) )`,
      `(?:not|no) (?:have )?(?:any |more |much |the )*(?:interest|force|forces|strength|energy|desire|wish|will|reason|appetite) (?:left )?(?:in|to|for|of) (?:being alive|living?|be alive|life|existing|exist)(?! (?:in|with|at) )`,
      `(?:want|need|going|like|ready|time|wish) to (?:stop|quit|be done|finish|finished) ?(?:with )?(?:living|existing|being (?:alive|here|a person|somebody|me)|life)(?! (?:in|with|at|like|for|on) )`,
      `(?:want|wanted|need) out of (?:being alive|living|life|existence|my life|it all|all of (?:it|this)|everything)${end}`,
      `(?:hate|hating|loathe|resent|mad|angry|gutted|sick of|tired of|over|done with|sorry|ashamed) (?:that )?(?:of |about )?(?:i |being |to be )(?:still )?(?:alive|woke up|am alive|living|existing)${end}`,
      `(?:wish|desire|longing|hope|hoping|ready|waiting|pray|praying) for (?:my )?death`,
      `(?:google|googling|googled|looked up|wonder|wondering|search|searching|ask|asking) ${gap(2)}(?:whether|if|how) (?:it|dying|death|drowning) (?:hurts?|feels?|long)(?: to die)?`,
      `(?:whether|if|why) (?:i |to )(?:should )?(?:even )?(?:live|stay alive|keep living|be alive|kill myself)(?= (?:[.,]|until|or|anymore|another|past|through|$))`,
      `${subject}not (?:planning|going|intending|expecting|meant) (?:to|on) (?:be(?:ing)?|stay(?:ing)?|remain(?:ing)?) (?:alive|living)`,
      `let me die(?! (?:of|on|laughing) )`,
      `(?:tired|exhausted|weary|sick)(?: of| from| with)? (?:living|existing|existence|being alive|to (?:be|live|exist))${end}`,
      `never (?:ever )?(?:wake up|get up|open my eyes) again`,
    ),
  },
  {
    name: 'a plan, a means, an attempt',
    source: 'C-SSRS 3, 4, 5 and 6',
    figurative: true,
    pattern: anyOf(
      `(?:tonight|today|tomorrow|soon|this time|this week|this weekend|on \\w+day) (?:[a-z]+ )?i (?:will |am going to |finally |am )?(?:die|end it|go for good|do it|kill|end (?:it|things|everything))(?! (?:with|to|for|on|at|in|all over|well) )`,
      `(?:plan|planning|planned|intend|intending) (?:on|to) (?:dying|die)`,
      `(?:counting|count)(?: down)?(?: the)? (?:days|hours|minutes) (?:until|before|to) (?:i (?:do it|die|go|end|am (?:gone|dead))|my death|the end)`,
      `(?:bought|got|have|found|sharpened|loaded|tied|ordered|hid) (?:the|a|my|some|enough) (?:rope|noose|gun|razors?|blades?|pills)(?= (?:[.,]|today|yesterday|tonight|again|ready(?! for)|and i am|$))(?! [.,] (?:for|to) )`,
      `(?:dad|mum|mom|he|she|they|somebody|someone|wife|husband|brother|sister) (?:found|stopped|saved|caught|interrupted) me(?=.{0,60} (?:i tried|this time|again|next time|last time))|last time i tried(?=.{0,80} this time)`,
      `(?:made up my mind|i have decided|decided)(?=.{0,60} (?:die|end it|kill|death|tonight i))`,
      `(?:plan|plans|planning|planned|decide|decided|deciding|know|figured|worked|working|work|picked|chosen|choose|wondering|imagin(?:e|ing)|arranged|rehears(?:e|ed|ing)) ${gap(3)}(?:how|when|where|whether|day|date|way|method|time|place) ${gap(5)}${dyingNow}(?! (?:with|to|on|at|home|there|back|in|for|out) )`,
      `how i (?:would|will|am going to|could|might|want to|should) (?:go|die|end (?:it|my life|things)|do it)(?= (?:[.,]|and|before|after|when|tonight|without|if|$))`,
      `${start}and a plan${end}`,
      `i (?:am|have been) ending (?:it|things|everything|my life)${end}`,
      `(?:i (?:am|will|am going to|might)|${start}going to) do it (?:tonight|this time)${end}`,
      `(?:tried|trying|attempted|try) to (?:die|not wake up|end (?:it|things|everything)|take my (?:own )?life)(?! (?:on|in|of|with) )`,
      `(?:mad|angry|gutted|sad|upset|annoyed|sorry) (?:that )?i (?:woke up|survived|failed|lived)`,
      `(?:will|can|going to) not (?:last|make it|survive) (?:the|through|to|until|past|another|\\d+) ?(?:the )?(?:night|week|month|weekend|morning|sunrise|days?)${end}`,
      `(?:running out of|no|not any) (?:more )?(?:talk|reasons?|strength|ways)(?: left)?(?: not)? to (?:stay alive|live|stop myself|keep (?:going|living))(?! (?:in|with|at|on) )`,
      `think of trying again|thinking (?:of|about) (?:trying|doing it|attempting)(?: it)? again`,
      `intend to be (?:the )?(?:next|fifth|\\w+th)(?= (?:[.,]|$))`,
    ),
  },
  {
    name: 'a plan, a means, an attempt',
    source: 'C-SSRS 3, 4, 5 and 6',
    figurative: false,
    pattern: anyOf(
      `(?:planning|plan|planned|arranging|picturing|imagining|decided on|thinking about|thinking of|fantasi[sz]ing about) (?:is )?my (?:own )?(?:death|suicide|funeral|end)${end}`,
      `(?:i have|i got|i have got|with|and) (?:a|the|my) (?:plan|method) (?:and|to (?:end|die|kill|go)|for (?:ending|dying|how))`,
      `(?:picked|chose|chosen|set|got|have|know) (?:a|the|my) (?:date|day)(?= (?:[.,]|and))${part}{0,14} (?:ending|end|die|dying|tired|gone|goodbye|bother|not be|plan)`,
      `(?:wrote|written|finished|writing|typed|got|have) (?:out )?(?:the|my|a|all the) (?:goodbye |suicide |last |final )?notes?${end}`,
      `${start}(?:attempted|tried) (?:again |it )?(?:last night|yesterday|tonight|on \\w+day|this (?:week|month|morning))(?= (?:[.,]|and|$))`,
      `(?:scared|afraid|frightened|terrified) (?:of|for) (?:myself|what i (?:might|will|could|may) do|my own (?:head|mind|thoughts|hands))`,
      `not (?:feel )?safe (?:with|w|from|around|alone with|on|by) (?:myself|my own)`,
      `(?:wish|wished) (?:they|he|she|nobody|you|it) (?:had )?(?:hadnt|not|had not|did not) (?:knocked|found me|saved|stopped|called|come|walked in)`,
      `(?:almost|nearly) (?:did|done|do) it(?= (?:[.,]|again|this|tonight|today|last))`,
      `(?:planning|plan|planned|decided|arranged) ${gap(2)}(?:to|on) ${ownDeath}`,
      `(?:going to|will|am) ${ownDeath} (?:tonight|tomorrow|today|soon|this (?:week|weekend|month|time)|on \\w+day|before|after)`,
      `ask(?:ed|s)?${part}{0,12} (?:${ownDeath}|suicide|suicidal|thoughts)${part}{0,8} (?:i lied|said yes|say yes|the answer is yes)`,
      `(?:anyone else|anybody else|is it normal|(?:man|woman|person|one) here|how (?:do )?you (?:say|call it))${part}{0,14} (?:want|wanted|wish|wishing|think|thinking|hope|hoping) ${part}{0,3}?(?:(?:to |would )?(?:die|be dead)|to (?:do away with|kill) (?:himself|herself|themselves|themself|myself))(?= (?:[.,]|before|at night|all|every|and|$))`,
    ),
  },
  {
    name: 'self-harm',
    source: 'Jashinsky et al. 2014; C-SSRS, self-injury without intent',
    figurative: true,
    pattern: anyOf(
      `(?:been|begun|begin|began|started|start|keep|kept|am|back to|resumed|stop|still|again|${start}) ?(?:hurting|harming|cutting|burning|hitting|scratching|punishing|starving) (?:myself|my (?:own )?(?:body|arms?|legs?|skin|wrists?|thighs?))`,
      `(?:i (?:[a-z]+ )?|${start}|going to |want to |need to |have to |will |and )(?:hurt|harm|harmed|cut|burn|burned|burnt|punish|punished|scratched) (?:myself|my (?:own )?(?:body|arms?|legs?|skin|wrists?|thighs?))${part}{0,6} (?:again|on purpose|because|since|to feel|to punish|every night|after \\w+ (?:days|weeks|months|years)|tonight|last night|long sleeves|shuts?)`,
      `(?:i |${start})selfharm(?:s|ed|ing)?(?= (?:[.,]|again|before|after|since|during|in|to|because|last|tonight|today|$))`,
      `selfharm relapse|relapse(?:d)?${part}{0,5} (?:selfharm|cutting|sh|blades?|razors?|clean)|clean${part}{0,4} (?:relapsed|and i (?:cut|hurt|ruined|broke))`,
      `(?:cuts|marks|scars|burns|bruises) on my (?:own )?(?:arms?|wrists?|thighs?|legs?|hips?)(?=.{0,120} (?:again|sleeves|hide|hiding|hid|did it|new|fresh))`,
      `(?:long sleeves|under (?:the|my) (?:jumper|sleeves|hoodie|scrubs))(?=.{0,80} (?:cuts|marks|scars|again|arms))`,
      `nobody (?:checks|looks at|sees|asks about) (?:[a-z]+ ){0,4}(?:arms|wrists|cuts|scars|sleeves)`,
    ),
  },
];
