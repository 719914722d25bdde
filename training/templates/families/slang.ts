import { lines } from '#training/templates/grammar/grammar.ts';
import type { Family } from './family.ts';

/** Slang of 2009, when the tweets were written, and of today. */
export const slang: Family = {
  happy: lines(`
    {it} (slaps|bangs|rocks|hits different|goes hard|is fire|is goated|is lit|is dope|is sick|is bussin|is a vibe|is a banger)
    {it} is (straight fire|so dope|actually goated|lowkey fire|absolute gold|pure gold|so lit|actually fire)
    (so|super|totally|mad) (stoked|hyped|pumped|psyched|jazzed|geeked) (for {treat}|about {it}|right now)
    {name} (is the goat|is goated|ate that up|ate and left no crumbs|slayed|understood the assignment|is a legend|is a real one)
    (big|huge|massive) (W|win) (today|for {team}|for {dear}|this week)
    {it} is (totally|way|freaking|) (awesome|rad|wicked|epic|sweet|the bomb|da bomb|ace|mint|class|legit)
    I'm (living|so here) for {it}
    (obsessed|I'm obsessed) (with {it}|)
    (chef's kiss|10/10|ten out of ten|5 stars|two thumbs up|A+), {it} (is|was) {superb}
    (woot|w00t|yay|woohoo|yippee|huzzah|yesss|booyah|let's go|lfg), {luck}
    {it} is (the best thing ever|my jam|everything|goals|perfection|iconic|my happy place|a whole mood and I love it)
    (feelin|feeling) (gr8|good|blessed|myself|on top of the world|the vibe) {when}
    (luv|lurve|love) (u|you|ya) (guys|all|so much|{name}|lots)
    {it} (lives rent free in my head|is such a mood), (love it|so good|I adore it)
    (vibing|vibin|chilling|chillin) (with {dear}|at the {place}|in the sun|to {it}), (life is good|so good|happy days)
  `),
  sad: lines(`
    {it} (sucks|blows|is mid|is trash|is garbage|is lame|is wack|is cringe|is a dumpster fire|is whack|stinks|is an epic fail)
    {it} is (straight trash|so mid|actually garbage|lowkey trash|absolute garbage|pure trash|so wack|so lame)
    (so|super|totally|pretty) (bummed|gutted|pissed|salty|ticked off|bummed out|peeved|crushed) (about {it}|right now|{when})
    {name} is (such a liar|so fake|so toxic|a creep|so shady|a jerk|a bully|a cheat)
    (big|huge|massive) (L|fail) (today|for {team}|for me|this week)
    {it} (totally|really|so|) (sucked|blew|bombed|flopped|sux|reeked)
    (hate|h8) (my life|it here|this place|mondays|this {place}|this so much|when this happens) {when}
    (fml|ffs|smh|wtf|argh|ugh|grr|gah|boo|booo|sigh), {trouble}
    (0/10|1/10|zero stars|one star|two thumbs down|big yikes|yikes), {it} (is|was) {dire}
    (feelin|feeling) (like crap|like trash|so low|blah|lousy|rotten|burnt out|under the weather) {when}
    (epic|total|major|massive) (fail|bummer|letdown|buzzkill|flop), {it}
    (got|I got|just got) (ghosted|dumped|owned|burned|benched|ratioed|left on read|played) (again|by my crush|and it hurts|)
    (such a|what a) (bummer|drag|downer|buzzkill|flop|cringe fest), {it}
    (ded|wrecked|shattered|knackered) (after {it}|{when}), (not in a good way|everything hurts|I feel awful)
    {it} gives me the ick
  `),
};
