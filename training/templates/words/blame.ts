import { lines, type Slots, words } from '#training/templates/grammar/grammar.ts';

/** Words and sentences of dislike. `blame` is a whole sentence without its final punctuation. */
export const blame: Slots = {
  dire: words(
    `awful, terrible, horrible, dreadful, rubbish, disgusting, atrocious, appalling, unbearable, useless, horrendous,
    miserable, pathetic, abysmal, horrid, ridiculous, horrific, dismal, hideous, tragic`,
  ),
  poorly: lines(`
    {very} {poor}
    {very} {poor}
    {poor}
    (a bit|kind of|rather) {poor}
    {utterly} {dire}
    {dire}
    (a joke|way too loud|falling apart|the worst|not it|over before it began|worse than ever|giving me a headache)
    (a waste of time|a waste of money|such a letdown|driving me mad|driving me crazy|getting on my nerves|making me sick)
  `),
  disaster: words(
    'disaster, letdown, mess, nightmare, waste of money, waste of time, joke, shambles, disgrace, failure, disappointment',
  ),
  worst: words(
    'worst, worst, worst, saddest, dullest, most boring, most annoying, most depressing, ugliest, rudest',
  ),
  loathe: words(
    "hate, hate, can't stand, dislike, despise, detest, am sick of, am so tired of, am fed up with, dread",
  ),
  nuisance: words(
    `waking up to rain on your day off, a toothache on a Sunday, losing your keys, a long queue when you are late, a cold coffee,
    being ignored, a delayed train in winter, working on a holiday, an empty fridge, stepping in water with socks on,
    a sleepless night, getting ghosted, losing in the last minute, studying all week and failing, a broken heating in January`,
  ),
  blame: lines(`
    {it} (is|was) {poorly}
    {it} (is|was) {poorly}
    {it} {flopped}
    {it} {flopped} and (I hate it|it was {poorly}|I'm so {low})
    {they} (are|were) {poorly}
    I {utterly} (hate|hated|loathe|despise) {obj}
    I {loathe} {obj}
    I (really|totally|) (hated|disliked|regret) {it}
    (hating|so sick of|so over|tired of|fed up with) {obj} {when}
    hate (hate|) {obj}
    (what|such) a {dire} {event}
    (had|having) (such|) a {dire} {span}
    (had|having) the {worst} {span} (of the year|ever|of my life|in a long time)
    this is the worst {show} (ever|of the year|I've come across in years|they have made)
    (that was|this is) the {worst} {meal} (ever|I've had in ages|in town|of my life)
    {it} (ruined|spoiled|has ruined|wrecked) my (day|week|weekend|mood|evening)
    {it} (was|is) (a|such a|a total|a real|an absolute) {disaster}
    {doing} is {poorly}
    I'm {very} {low} {when}
    I'm {very} (upset|unhappy|disappointed|angry|sad|annoyed|worried) about {it}
    feeling {very} {low} {when}
    I'm (just|honestly|still|) {gloom} {when}
    {kin} is (so|such a liar and so|really|always so) {mean}
    {kin} (makes me so angry|shouted at me again|lied to me|let me down again|won't talk to me|drives me up the wall)
    {pet} is (sick|very ill|missing|at the vet again and I'm worried|getting weaker every day)
    (had|we had) (a miserable time|a terrible time|an awful time|a horrible time) (at|during) the {event}
    (close to|nearly in|in) tears (after|because of) {it}
    {it} (let me down|bummed me out|got me down|stressed me out) {when}
    {it} (put|puts) me in (such|) a bad mood
    so (done with|over|angry about|sad about) {it}
    {it} (went|turned out) (really|so|very|) badly
    I wasted my (money|time|evening|whole afternoon) on {it}
    shame on {they}
    I felt (so|really|) {low} {once}
    everything about {it} (is|was) {dire}
    life (sucks|is hard|is so unfair|hurts|is a mess) {when}
    {it} (is|was) {poorly}, (stay away|save your money|I want a refund|never again)
  `),
  flaw: lines(`
    the (service|weather|traffic|parking|queue|first hour|wifi|rain|bus ride) was {dire}
    {it} was {poor}
    the (waiters|neighbours|drivers) were {mean}
    it (rained|was freezing|was pouring) (all day|the whole time|at first)
    (we|I) (got lost|missed the bus|lost our luggage|waited for hours|woke up late|forgot the tickets)
    it (started|began) {dire}
    I was (so |very |really |a bit |){low} (at first|before it|all morning)
    it was (hard|long|tiring|cold|late|expensive|a struggle|scary at first)
  `),
  minus: lines(`
    the (service|ending|second half|last hour|food|sound|bill|hangover after it) was {dire}
    the (waiters|people behind us|neighbours|drivers) were {mean}
    I (cried|was bored|felt sick|felt alone) the whole time
    it rained the whole time and we were miserable
    it (made|makes) me (so|really|very) sad
    it turned out {dire}
    I {utterly} hated it
    I'm {very} (unhappy|upset|disappointed|annoyed) with it
    it was a (total |complete |)waste of (money|time)
    it ruined my {span}
    I'd never (do it|go there) again
    (we|I) (lost|failed|came last|had the worst {span}|got food poisoning|had to leave in tears)
    (in the end|sadly|unfortunately|somehow) (we lost|it all went wrong|it was {dire}|I got hurt)
  `),
};
