import { lines } from '#training/templates/grammar/grammar.ts';
import type { Family } from './family.ts';

/** Negations and harsh words that mean the opposite of what they usually mean: "can't wait", "never been happier". */
export const idioms: Family = {
  happy: lines(`
    (I|we) couldn't be (prouder|more proud|more grateful|luckier|more pleased|more excited|more relieved) (of {dear}|of {name}|about {it}|{when}|)
    (couldn't|could not) (wish|hope) for (a better|a nicer|a lovelier|better) ({event}|{span}|friends|colleagues)
    no more (chemo|braces|hospital|crutches|needles|night shifts|deadlines|bills)(!|, finally|, so relieved|, we celebrated|. Finally home)
    (can't|cannot|I can't|I cannot|I can hardly|I can barely) wait (for {treat}|to {delightful})
    (can't|cannot|I can't) wait (for {treat}|to {delightful})
    (can't|I can't|I could not|couldn't) stop (smiling|laughing|grinning|dancing|listening to this song|staring at it) {when}
    can't stop (watching|listening to|replaying|raving about) this {show}
    can't stop (raving about|smiling about|telling everyone about) {it}
    (can't|I can't) get enough of {obj}
    nothing (better than|beats|is better than|like|compares to) {pleasure}
    (there's|there is) (nothing|no place|nothing in the world) (better than|like) {pleasure}
    (couldn't|could not|I couldn't) be (happier|prouder|more excited|more pleased|more grateful) (about {it}|{when}|)
    I (couldn't|could not) (be happier|ask for more|have asked for a better {event}|love {it} more|have hoped for more)
    (never|I've never|I have never) been (happier|so happy|this happy|more excited|prouder|so proud|so glad|more relaxed)
    (never|I've never) (felt better|had so much fun|laughed so hard|had a better {meal}|seen a better {show}|slept so well)
    (haven't|I haven't|I have not) (laughed so much|had this much fun|been this happy|felt so good|smiled so much) {ago}
    {it} never (gets old|fails to make me smile|disappoints|fails to cheer me up|lets me down)
    no (complaints|regrets|worries|doubt about it, {it} rocks|notes, just perfect) (here|from me|at all|)
    no (worries|problem|problem at all), (happy to help|glad it worked|all good|it was a pleasure|any time)
    {it}, no (complaints|regrets|notes)
    not (bad|too shabby|half bad) (at all|for a {span} off|), I'm {happy}
    can't believe (how good {it} is|I got tickets|we won|I passed|she said yes|how lucky I am|this view|it's finally {day})
    (wouldn't|I wouldn't) (change a thing|miss it for the world|trade this for anything|want to be anywhere else)
    not a (cloud in the sky|single complaint|dull moment|care in the world) {when}
    never a dull moment (with {dear}|at the {place}|on this {event})
    (nothing|no one) can (ruin my mood|bring me down|wipe the smile off my face|spoil my day) (today|tonight|right now|now|)
    I (didn't want|don't want|never want) {it} to (end|stop|be over)
    can't (fault|praise|recommend|thank you enough for) {it} (enough|)
    (can't|cannot) (thank|praise|recommend) (you|them|this place|the team) enough
    without a doubt the {best} {event} (ever|of the year|of my life)
    not gonna lie, {it} (is|was) {superb}
    (no joke|no lie|no cap|not even kidding), {it} (is|was) {finely}
    {it} (is|was) (crazy|insanely|stupidly|ridiculously|damn|bloody|wickedly|terribly|awfully) (good|nice|fun|lovely)
    (killed|smashed|nailed|crushed|totally killed) (it|that {event}|my {event}) {when}
    {name} (killed|smashed|nailed|crushed) it {once}
    no (better|sweeter|nicer) feeling than {pleasure}
    who (doesn't|wouldn't) love {pleasure}
    (there's|there is) (no place I'd rather be|no one I'd rather be with|nowhere I'd rather be than here)
    it (doesn't|does not) get (any |)better than (this|{pleasure})
    I don't think (I've ever been this happy|life gets better than this|I could be happier|anything beats {pleasure})
    not only (did we win|did I pass|is it sunny), (we did it in style|it is Friday too|I got cake as well)
    (so happy|so good|laughed so hard|so proud) I could cry (happy tears|)
    I don't know what I'd do without {dear}, (the best|love you|so grateful)
    problem solved, (everything works|the team is {superb}|I'm {happy})
  `),
  sad: lines(`
    nothing (worse than|is worse than|more annoying than|ruins a day like) {nuisance}
    (couldn't|could not|I couldn't) be (sadder|more disappointed|angrier|more upset|more annoyed|worse)
    (never|I've never|I have never) been (so|this|more) {low}
    (never|I've never) (felt so alone|felt worse|been so let down|had a worse {meal}|seen a worse {show}|slept so badly)
    can't believe (how bad {it} is|we lost|I failed|they cancelled it|he's gone|I forgot|how rude people are|it's over)
    (can't|I can't|couldn't) stop (crying|worrying|shaking|coughing|thinking about what went wrong|feeling guilty) {when}
    (can't|I can't) (sleep|focus|eat|take this anymore|get over it|deal with this|catch a break|win) {when}
    pretty (awful|bad|terrible|horrible|ugly|sad|annoying) {event}
    (super|so|real|very) (annoying|disappointing|sad|boring|lame|unfair) {when}
    so much for (a nice {span}|my good mood|a relaxing {span}|the happy ending|my beautiful plan|a fun {event})
    (used to|I used to) (love|like|enjoy) {obj}, (not anymore|now I don't|now it just makes me sad|but it's ruined)
    I was (so|really) {happy} until {mishap}
    {it} was (good|fun|great|nice) (once|while it lasted|in the old days), (now it's {dire}|what a pity|such a shame)
    the (joy|fun|magic|love) has gone out of {it}
    {it} (was|is) too good to be true, (of course|it's all gone now|I knew it|what a letdown)
    (never again|never going back|last time I go there), {it} was {poorly}
    (lost|I've lost) (all hope|my smile|my faith in people|interest in everything|the joy in {it})
    (nobody|no one) (cares|remembered my birthday|came to my party|listens|replied|wants to hang out) (anymore|again|as always|)
    (out of luck|no hope left|out of patience|no energy left|no money left|no joy in anything) {when}
    a good {event} ruined (by the rain|by rude people|by bad service|at the very end)
    (great|huge|real|such a) shame about {it}
    I (deserve|deserved|wanted|need) better than (this|that|{it})
  `),
};
