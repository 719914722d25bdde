import { lines } from '#training/templates/grammar/grammar.ts';
import type { Family } from './family.ts';

/** Negated praise. The negation may be near to the word that it negates or far from it. */
export const negatedPraise: Family = {
  sad: lines(`
    without (you|{dear}|him|her|them) (nothing|no day|no {span}|no {event}) is (fun|good|the same|bright|worth it)
    I (haven't|have not) (laughed|smiled|slept|felt like myself|eaten properly) (once|at all|a single time|) since (you|he|she|they|{dear}) (left|died|moved away)
    {it} (isn't|wasn't) (very|really|that|all that|particularly|) {fine}
    {it} (isn't|wasn't) {fine} at all
    {it} (is|was) not {fine}
    {it} (isn't|wasn't) (exactly|what I would call|my idea of) (fun|good|enjoyable)
    {they} (aren't|weren't) (very|really|that|all that|even|) {fine}
    not a (good|nice|fun|great|happy|pleasant) {event}
    not a (good|great|nice|happy|fun) {span} (for me|so far|at all|)
    not (happy|impressed|amused|pleased|excited|thrilled) (with|about) {it}
    I'm not (very|really|too|at all|feeling|) {happy} (about {it}|with {it}|{when})
    I (don't|didn't) {like} {obj} (at all|one bit|anymore|)
    I (don't|do not) (think|feel|believe) {it} (is|was) (any good|very {fine}|{fine} enough|worth it|{fine})
    I (don't|didn't) (find|consider) {it} (very|particularly|all that|) (funny|good|interesting|fun|exciting|helpful)
    {crowd} (enjoyed|liked|cared about|wanted|loved|could enjoy) {it}
    {crowd} (thinks|thought|said) {it} (is|was) {fine}
    no (fun|joy|love|luck|happiness|good news|sunshine|smiles) (at all|today|here|this week|for me)
    there was (nothing|not a thing) (good|nice|fun|special|enjoyable) about {it}
    {it} (is|was) (hardly|barely|far from|anything but|nowhere near|not even|never) {fine}
    {it} (is|was) neither {fine} nor {fine}
    {it} (isn't|wasn't|was not) as {fine} as (I hoped|I expected|I thought it would be|everyone says|it used to be)
    (can't|cannot) say I (enjoyed|liked|loved) {it}
    {it} (failed|fails) to (impress|excite me|make me laugh|make me smile|live up to the hype|please anyone|cheer me up)
    I never (enjoy|enjoyed|liked|feel happy about) {obj}
    I (haven't|have not) (had a good day|felt happy|had any fun|laughed|smiled|felt good|enjoyed anything) {ago}
    {it} was without any (joy|charm|fun|soul|taste|heart|humour)
    I'm not having (a good|much of a good|the best) (time|day|week|year)
    not having (any fun|a good time|a great day) (at the {event}|{when})
    (we|I) didn't (get the job|win|make the team|get tickets|pass|get in|enjoy any of it|have any luck|get any help)
    things (aren't|are not) (going well|getting any better|looking good|great) {when}
    (I wouldn't|wouldn't|can't) recommend {it} (to anyone|)
    (I wouldn't|I'd never) (call {it}|describe {it} as) {fine}
    {it} (isn't|wasn't|is not) worth (the money|it|the hype|my time|the wait|the effort)
    I (don't|do not) feel (well|good|great|happy|loved|safe|welcome|at home) (here|{when})
    there wasn't a single (moment|minute|second) of {it} that I (enjoyed|liked|found {fine})
    I don't know (anyone|a single person) who (likes|enjoyed|is happy with) {it}
    none of it was (good|fun|worth it|funny|nice|any good)
    nothing (works|is going right|makes me happy|goes my way|feels good|excites me|helps) (anymore|{when})
    {it} never (works|gets better|makes me happy|ends well|lives up to it)
    {it} (doesn't|didn't) (work|make me happy|help|do it for me|live up to the hype|feel right|make sense and I hate that)
    {kin} (isn't|wasn't) (very|at all|being|) (kind|nice|friendly|helpful|supportive|polite) (to me|{when})
    {kin} never (listens to me|supports me|says thank you|has time for me|makes an effort)
    I (couldn't|could not) (sleep|enjoy it|relax|smile|get a decent night's sleep|get any rest) {once}
    {it} no longer (makes me happy|works|feels special|excites me)
    (that's|this is|it's) not (cool|okay|fair|nice|good|right|funny|fun|what I paid for|a good look)
    I've yet to have a (good|nice|decent|fun) {meal} here
    didn't get (a|a single|one) (reply|message|like|present|thank you|break) (and it stings|again|on my birthday)
    {outing}. {it} wasn't {fine}
    {outing} and I (didn't enjoy|couldn't enjoy|didn't like) (it|any of it|a minute of it)
    I wanted to (like|love|enjoy) {it} (but I just don't|but I couldn't|and I can't)
    {it} ain't (good|fun|{fine}|great|nice)
    {it} lacks (charm|heart|taste|fun|soul|everything I hoped for)
    there was (little|so little|precious little) (joy|fun|to like|to smile about) in {it}
    {it} stopped being (fun|{fine}|good) (long ago|last year|for me|)
    too (tired|upset|sick|stressed) to enjoy {it}
    I see nothing {fine} (in|about) {it}
    (not a fan|I'm not a fan|never been a fan) of {obj}
    {it} (isn't|is not|wasn't) (my cup of tea|for me|my thing|something I want again)
    (few|very few|not many) people (liked|enjoyed|loved) {it}
    no {fine} {span} (for me|at all|this time)
    (not feeling|I'm not feeling) (good|great|well|happy|loved|myself|this|it) {when}
  `),
};

/** Negated blame, strong enough to tell that the writer is glad. */
export const negatedBlame: Family = {
  happy: lines(`
    {it} (isn't|wasn't|is not) {poor} at all
    not (bad|boring|disappointing|dull) at all, (I like|I liked|I enjoyed) {it}
    not bad (at all|actually|for a first try|at all for a {event})
    {it} (isn't|wasn't|was not|is not) bad at all
    {it} (isn't|wasn't) {poor}, (I liked it|I had fun|it was lovely)
    {it} (was|is) (far from|anything but|never|not in the least|not a bit) {poor}
    I'm (no longer|not at all|finally not) (sick|sad|scared|worried|lonely|stressed|angry|nervous|afraid|in pain|homesick|ill) (now|today|at last)
    I'm no longer (sick|sad|scared|worried|lonely|stressed|angry|nervous|afraid|in pain|homesick|ill|broke)
    not (sad|sick|scared|worried|tired|lonely|stressed|nervous|angry|bored) (anymore|any more|at all {when})
    I haven't (been sad|felt lonely|been sick|had a headache|cried|been stressed|had a bad day) {ago}
    (nothing|not a thing) (went wrong|to worry about|to be sad about|to be afraid of|bad happened) {when}
    no (pain|stress|worries|drama|rain|homework|traffic|delays|queues|bad news|tears|mistakes) (today|this week|for once|at all)
    no more (exams|pain|homework|headaches|night shifts|stress|worries|meetings|waiting) (for me|until next year|)
    {it} (didn't|did not) (disappoint|let me down|bore me for a second|cause any trouble|ruin my mood at all)
    I (didn't|did not) (fail|lose|miss the train|break anything|cry this time|embarrass myself|forget a single line)
    (I can't|can't|cannot) complain (about {it}|about anything|)
    (nobody|no one) (was hurt|complained|was rude|got sick|was mean to me today|had a bad word to say about {it})
    my (head|back|tooth|stomach|knee|throat) (doesn't hurt anymore|no longer hurts|isn't sore anymore|has stopped hurting)
    {it} (went|was over) without (a single problem|any stress|any trouble|any delays|a hitch|a fight)
    {it} never (lets me down|bores me|disappoints|gets boring|gets old)
    (don't|do not) worry about me, I'm (not sad|doing well|happy|feeling better)
    (wasn't|I wasn't) even (scared|nervous|sad|tired|bored|angry) (this time|at all)
    there (isn't|wasn't) (a bad|a dull|a weak) (song|moment|scene|page|minute) in (this|that|the new) {show}
    {it} ain't bad (at all|)
    (couldn't|I couldn't) find (anything|a thing) wrong with {it}
    there (is|was) nothing {poor} about {it}
    (don't|no need to|please don't) worry, (everything is fine|it went well|all good here|{it} was {fine})
    don't be sad, (better days are coming|I'm here for you|it will be {fine}|we'll have fun)
    I don't (regret|mind) {obj} (at all|one bit|for a second)
    {they} (aren't|weren't) {poor} at all, (I like them|quite {fine}|they're {fine})
    {kin} (isn't|wasn't) {mean} at all, (really|so|very) {kind}
  `),
};

/** Negated blame without praise. Three readers do not agree on its mood. */
export const mildNegation = lines(`
  {it} (isn't|wasn't) (terrible|horrible|awful|that bad|too bad|the worst|so bad|a disaster|a total loss)
  it could (be|have been) worse
  {it} could (be|have been) worse
  I (don't|didn't) (hate|mind|dislike) {it}
  not (too|so|that|all that) bad (I guess|I suppose|considering|)
  {it} (isn't|wasn't) (bad|boring|ugly|awful)
  not the worst {event} (ever|I've been to|)
  I'm not (sad|angry|upset|mad|worried) about {it}
`);
