import { lines } from '#training/templates/grammar/grammar.ts';
import type { Family } from './family.ts';

/** Questions. Only rhetorical ones express a feeling. */
export const questions: Family = {
  unsure: lines(`
    (is|was) the ({meal}|{show}|{place}|{event}) (there|here|) any good?
    why do (people|you|some) (say|think) (they|we|cats|men|children) (hate|love|fear|like) (rain|{day}s|{city}|school|change)?
    (what|which) is the (saddest|happiest|scariest|funniest|most boring) ({show}|book|ending|place) (you know|of all|in the list|)?
    which is (worse|better|healthier|cheaper) for (the environment|your eyes|a {gadget}|beginners), (coffee|trains|paper|wool) or (tea|cars|plastic|cotton)?
    (do|did|does) (you|anyone|people) (feel|get) (sad|lonely|happy|angry|scared) (when|if|after) (it rains|a {show} ends|they move|the {event} is over), or (not|is that a myth|is it just a saying)?
    (is|are) (anyone|any of you|someone) (here|in the group|in class|) (afraid|scared|fond|tired|proud) of (dogs|heights|flying|{city}|{subject})?
    are you (happy|satisfied|pleased|unhappy|disappointed|glad) with (your|the) (new|) {gadget}?
    (do|did) you (like|enjoy|love|hate|miss|want) (the {show}|the {event}|your {event}|{city}|the new {place})?
    does (anyone|anybody|someone) know (a good|a cheap|a decent) (dentist|{place}|plumber|{show}|recipe for {meal}) (in {city}|)?
    (anyone|anybody) know (a good|the best|a nice) ({place}|{show}|{gadget}) (in {city}|for beginners|under {price})?
    what is the (best|fastest|easiest|cheapest|worst) way to (get to {city}|learn {subject}|clean a {gadget}|book a {event})?
    what('s| is) (your|the) (favourite|favorite|least favourite|best|worst) ({show}|{meal}|{place}|{gadget}) (ever|in {city}|and why)?
    (where|when) (is the {event}|does the {event} start|will the {event} be|was the {event} held)?
    (what time|when) (does the {place} (open|close)|does the {event} (start|end)|do the gates open)?
    how (long is the {event}|far is the {place}|much is the {gadget}|old is this {show}|long is the flight to {city})?
    how (do|can) (I|you|we) (reset|update|clean|open|share|connect) (the|a|my) {product}?
    (has anyone|have you|who has) (tried the new {gadget}|seen the new {show}|been to the new {place}) (yet|in {city}|)?
    (which|what) {gadget} (should I|do you|would you) (buy|use|recommend|get) (for {subject}|under {price}|)?
    is (the {place} (any good|far|open|cheap|clean)|the {show} (any good|long|sad|funny|boring)|the {event} (fun|worth it|on {day})) (or not|for kids|)?
    (should I|do I|can I) (get|keep|bring|return) the {gadget} (or not|or the {gadget}|tomorrow)?
    who is (playing|coming|in charge|at the {event}|the {job}) (on {day}|tonight|today)?
    why is (the sky blue|{city} called that|the {place} closed on {day}s|water wet|it called {material})?
    (coffee|tea|cats|pizza|{city}) or (tea|dogs|pasta|{city}|{country})?
    (would|will) you (be sad|be happy|mind|care) if (the {place} closed|we met at {time}|I came at {time})?
    (what do you think of|how do you feel about|what's your take on) the (new|) ({gadget}|{show}|{place}|{event})?
    (did|will) {team} (win|play|lose) (today|on {day})?
    (what|which) (page|chapter|room|bus|platform) (is it|are we on|do I need) (again|for {subject}|)?
    do you (feel|get) (sad|happy|tired|nervous|stressed) (before|after) a {event}?
    is (anyone|anybody) else (awake|at the {event}|in {city}|using the new {gadget}|on the {time} train)?
    (could|can) (someone|you|anyone) (explain|tell me|show me) (how the {gadget} works|what {subject} is for|where {room} is)?
    what makes you (happy|sad|angry|laugh|cry) (most|at work|in a {show}|)?
    (poll|question of the day|quick question|survey): (happy|good|sad|bad) or (sad|bad|neutral) (ending|weather|{show})?
    (is {dear}|was {name}|are they) (okay|happy|sad|angry|coming) (today|about the {event}|or not)?
  `),
  happy: lines(`
    how (cool|great|cute|amazing|beautiful|awesome|lovely|sweet) is (this|that|{it})?
    (isn't|wasn't) (it|this|{it}) (great|lovely|wonderful|beautiful|amazing|the best|adorable)?
    how did I get (so|this) lucky?
    why (are you all|are my friends|is {dear}) so (sweet|kind|good to me|lovely|amazing)?
    (could|can) this {span} get any better?
    (who's|who is|who else is) (excited|ready|hyped|pumped|stoked) for {treat}?
    have you ever seen (anything|a {show}|a {place}) (so|this|more) (beautiful|cute|perfect|lovely)?
    what (more|else) could I (want|ask for|wish for)?
    is there anything better than {pleasure}?
    how (good|great|{fine}) (is|was) {it}?
    why didn't I (try|buy|discover|visit) {it} sooner?
    guess who (got the job|is going to Paris|passed|just won|got tickets|has the day off)?
  `),
  sad: lines(`
    why does (this|everything|it) (always|have to) (happen to me|go wrong|break|hurt so much|end like this)?
    why are (people|they) so (mean|rude|cruel|selfish|horrible) (to me|these days|)?
    why can't (I|we) ever (be happy|catch a break|go right|have nice things|win)?
    why is (it|{it}) (so|still so|always so) {poor}?
    what (is wrong with|did I do to deserve|is the point of) (people|this|{it}|me)?
    (seriously|really), (again|rain again|another delay|late again|broken again)? (so annoying|I hate this|I'm fed up)
    how (hard|difficult) (is it|can it be) to (reply|say sorry|be on time|be kind|do your job|clean up)?
    (when will|will) (this|the pain|it) (ever|finally) (end|stop|get better)?
    does (anyone|anybody|no one) even (care|listen|notice)?
    (could|can) (this|my) {span} get any worse?
    why did (you|he|she|they) have to (leave|go|lie|die|ruin {it}|ruin everything)?
    is it (normal to feel this lonely|too much to ask for some respect|just me or does everything hurt|normal to cry every day)?
    who (thought|decided) (this|{it}) was a good idea?
    (how|why) do I always (mess up|ruin everything|end up alone|lose|fail)?
    what a {span}, how much more (can I take|of this|bad luck can I have)?
  `),
};
