import { lines } from '#training/templates/grammar/grammar.ts';
import type { Family } from './family.ts';

/** Conditions and wishes. A condition expresses no feeling. A wish for something lost does. */
export const wishes: Family = {
  unsure: lines(`
    if (it rains|they cancel it|we lose|the {event} is off|the {place} is closed) (tomorrow|on {day}|) I'll be (sad|upset|disappointed|angry)
    if (it's sunny|we win|I pass|my {gadget} arrives|{name} comes) (tomorrow|on {day}|) I'll be (happy|glad|delighted|so happy)
    I('d| would) be (so |very |really |)(happy|glad|pleased|thankful) if (you|someone|they) could (send the file|reply by {day}|check the {gadget}|come at {time})
    (let me know|tell me|message me) if you (like|love|hate|don't like|enjoy) {it}
    if you (like|love|hate|enjoy) {stuff}, (try|see|check out|read) the {show}
    (I would|I'd|you would|we'd) (love|like|hate) it if (the {place} were open on {day}s|it had {few} more rooms)
    unless (it rains|{name} calls|we lose) (we'll|I'll) (be|meet) at the {place} (on {day}|at {time})
    (maybe|perhaps) {it} (will be|is) (good|fun|bad|boring|better|worse) (on {day}|next time|, we'll see|, who knows)
    (it|{it}) (might|may|could) be (good|great|bad|fun|boring|terrible), (we'll see|I'll find out|no idea|not sure yet)
    (I hope|hoping) (the {event} starts at {time}|they have it in {city}|the {place} is open on {day})
    in case you (feel sick|are unhappy with {it}|don't like {it}), (call this number|use the form|return it by {day})
    whether {it} is (good|bad|any good) (depends on who you ask|is for others to say|, I can't tell yet)
    (suppose|say|imagine) (you were sad|you won a {gadget}|it were free|we lost on {day}), (what would you do|then what|who calls)?
  `),
  happy: lines(`
    (hope|I hope) you (have a great {span}|feel better soon|enjoy every minute|have the best time) (my love|friend|everyone|xx|)
    (wishing|I'm wishing) (you all|everyone|{name}) a (lovely|wonderful|great|happy|beautiful) {span}
    have a (great|lovely|wonderful|fantastic|fabulous) {span} (everyone|all|my friends|guys)
    I wish this ({event}|{span}) (would never end|could last forever), (so|it's so) (good|beautiful|lovely)
    (wish you were all here|wish everyone could see this), (it's|this is) {superb}
    (looking|so looking|really looking) forward to {treat}
    so excited to {delightful}
    (hopefully|fingers crossed) (many more to come|we can do this again soon), (that was|it was) {superb}
    if you're (sad|down|having a bad day), (try|watch|listen to) {it}, it (cheers me up every time|is {superb})
    (all|everything) (I|we) ever (wanted|wished for|dreamed of)
    (dreams do come true|my dream came true|a dream come true), {luck}
    (if only|I wish) every {span} (was|were|could be) (like this|this good|as lovely as today)
  `),
  sad: lines(`
    (I wish|wish|wishing) (I was|I were|I could be) (there|at {treat}|with you|with {dear}|somewhere else|a kid again|at home)
    (I wish|wish) (I had|I'd) never (met him|bought this {gadget}|come here|said yes|left home|sold my {gadget}|opened that email)
    (I wish|wish) (I could|we could) (turn back time|go|start over|see {dear} again|afford {it}|sleep|stop hurting|fix {it})
    (I wish|wish) {dear} (was|were) (still here|still alive|here with me|not so far away|talking to me)
    if only (I hadn't|we hadn't|he hadn't) (sold my {gadget}|left|missed the {event}|said that|forgotten|trusted them|been so stupid)
    if only (I had|I'd) (studied more|listened|known|stayed at home|called her|more money|one more day with {dear})
    (I should have|should have|I should've|I could have) (stayed in bed|known better|listened|said no|called more often|won that)
    (would have|would've) (loved|liked) to (go|be there|see you) but (I'm sick|I have no money|nobody asked me|I have to work)
    (I'd|I would) (give anything|do anything) (to|just to) (see {dear} again|feel better|go home|sleep|have {pet} back)
    (it|{it}) (could|should|would) have been (so good|so much better|great|perfect) (but they ruined it|, such a waste|, what a pity)
    I (wanted|hoped|was hoping) to (see the {show}|win the {event}|visit the {place}) (but I can't|and now it's cancelled|but it's over|and I failed)
    (I wish|wish) people (would stop lying|were kinder|cared|would leave me alone|would listen for once)
    (another|one more) (day|week) like this and (I'll cry|I quit|I'm done|I'll scream)
    (hoped|I hoped) for the best, (got the worst|didn't help|nothing changed)
  `),
};
