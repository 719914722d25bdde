import { lines, type Slots, words } from '#training/templates/grammar/grammar.ts';

/** Words and sentences of liking. `praise` is a whole sentence without its final punctuation. */
export const praise: Slots = {
  superb: words(
    `amazing, awesome, brilliant, fantastic, wonderful, excellent, perfect, incredible, stunning, gorgeous, outstanding,
    delightful, terrific, marvellous, magical, phenomenal, superb, spectacular, glorious, exceptional, fabulous, flawless,
    great, beautiful, lovely, epic`,
  ),
  finely: lines(`
    {very} {fine}
    {very} {fine}
    {fine}
    quite {fine}
    {utterly} {superb}
    {superb}
    so much fun
    (out of this world|top notch|spot on|first class|better than ever|a lot of fun|pure joy|worth every (penny|cent|minute))
  `),
  delight: words(
    'delight, treat, joy, masterpiece, dream, blast, triumph, success, gem, highlight, pleasure, masterclass, lifesaver',
  ),
  best: words(
    'best, best, best, nicest, sweetest, funniest, coolest, loveliest, most beautiful, most amazing, greatest',
  ),
  like: words('like, like, love, enjoy, recommend, appreciate, trust, care for'),
  pleasure: words(
    `a hot bath after a long day, fresh coffee in the morning, a day at the beach, coming home to my dog, Friday night,
    the smell of fresh bread, a cold drink in the sun, pizza with friends, a long weekend, a hug from my mum, live music,
    a good book on a rainy day, a nap after lunch, sunshine on my day off, a home cooked meal, dancing in the kitchen,
    the first snow of the year, a road trip with good music, a walk by the sea, seeing old friends, fresh sheets`,
  ),
  treat: words(
    `the concert, the weekend, my birthday, summer, our holiday, the new season, Christmas, the festival, the wedding,
    the beach, the party, the road trip, prom, graduation, my day off, the next episode, spring, the match, date night,
    the big reunion, our trip to Spain, the new album, game night, the premiere`,
  ),
  delightful: lines(`
    see (you all|everyone|my family|my friends|the band live|the sea again|Grandma|what comes next)
    (wear|try|show you|unbox) my new (dress|shoes|jacket|phone|camera|skates|guitar)
    (go|fly|drive) (home|to Paris|on holiday|to the beach|back to uni|camping)
    (start|begin) (my new job|our new project|the new season|my course|dance class)
    (eat|taste) (this cake|mum's roast|that pizza|these tacos|some real food)
    (hold|meet|cuddle) (the baby|my new niece|our new puppy|my grandson)
  `),
  praise: lines(`
    {it} (is|was) {finely}
    {it} (is|was) {finely}
    {it} {shone}
    {it} {shone} and (I love it|it was {finely}|I'm so {happy})
    {they} (are|were) {finely}
    I {utterly} (love|loved|adore|enjoyed) {obj}
    I (really|still|just|do|) (love|like|enjoy|adore) {obj}
    I (am|was) so (into|in love with|obsessed with|happy with|impressed with|pleased with) {it}
    I (really|totally|) (liked|loved|enjoyed) {it}
    (loving|really enjoying|so glad I found|totally in love with) {obj} {when}
    love (love|) {obj}
    (what|such) a {superb} {event}
    (had|having) (such|) a {superb} {span}
    (had|having) the {best} {span} (with my friends|with my family|at the beach|of the year|ever|of my life)
    this is the best {show} (ever|of the year|I've come across in years|they have made)
    (that was|this is) the {best} {meal} (ever|I've had in ages|in town|of my life)
    (love|I love) it when (the sun is out|{pet} sleeps on my feet|people are kind|a plan works|{dear} laughs|it snows at Christmas)
    {it} (was|is) (just|exactly) what I needed
    {it} (made|has made|really made) my (day|week|weekend|month)
    {it} (was|is) (a|such a|a total|a real|an absolute) {delight}
    {doing} is {finely}
    I'm {very} {glad} {when}
    I'm {very} {happy} (with|about) {it}
    feeling {very} {glad} {when}
    I'm (just|honestly|still|) {bliss} {when}
    {kin} is (so|the most|really|always so) {kind}
    {dear} (is the best|makes me so happy|always makes me smile|never lets me down|rocks|means the world to me)
    {pet} is the {best} (thing|company) ever
    (had|we had) (a blast|so much fun|a great time|the time of our lives|a lovely time) (at|during) the {event}
    big (smile|grin) on my face (after|because of) {it}
    {it} (cheered|cheers) me (right|) up
    {it} (put|puts) me in (such|) a good mood
    so much love for {it}
    {it} (went|turned out) (really|so|very|) well
    (highly|would|definitely) recommend {it} to everyone
    well done to {they}
    {it} exceeded (all|) my expectations
    I felt (so|really|) {glad} {once}
    everything about {it} (is|was) {superb}
    life is (good|beautiful|great|sweet) {when}
    hats off to {name}, {it} (is|was) {finely}
  `),
  merit: lines(`
    the (music|view|company|atmosphere|acting|location|dessert|first half|room) was {superb}
    the (staff|other guests|kids|players|hosts) were {kind}
    {it} was {fine}
    we had (a blast|so much fun|a great time|a good start)
    it (looked|sounded|started out|was) {superb}
    I (loved|liked|enjoyed) (the start|the first hour|most of it|the idea)
  `),
  plus: lines(`
    {merit}
    {merit}
    I (laughed|smiled|danced) the whole time
    it (made|makes) me (so|really|very) happy
    it turned out {superb}
    I {utterly} loved it
    I'm {very} {happy} with it
    it was (so |totally |well |)worth it
    it made my day
    I'd (do it again|go back) (in a heartbeat|tomorrow|any time)
    (we|I) (won|made it|did it|came first|had the best {span})
    (in the end|luckily|thankfully|somehow) (we won|it all worked out|it was {superb}|I had so much fun)
  `),
};
