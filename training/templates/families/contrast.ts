import { lines } from '#training/templates/grammar/grammar.ts';
import type { Family } from './family.ts';

/** Two parts of opposite moods. The mood is the one of the part that the conjunction stresses ("x but y", "although x, y"). */
export const contrast: Family = {
  happy: lines(`
    {flaw} but {plus}
    {blame} but {praise}
    {mishap} but {luck}
    {mishap} but {plus}
    {outing} and {flaw}, but {plus}
    I was {very} {low} {once} but now I'm (fine|happy|okay again|so much better|{glad}|{bliss})
    I (was|felt) {low}, (however|but|yet) (now|today) I (am|feel) (so much better|happy again|{glad})
    (although|even though|though) {flaw}, {plus}
    (although|even though|though|while) it (rained|was cold|was late|took hours|cost a lot|was crowded), {plus}
    {plus}, (although|even though|despite the fact that) it (rained|was cold|was late|took hours|cost a lot)
    despite (the rain|the delay|the cold|the crowds|the price|the long wait), {plus}
    (started|it started) (badly|slow|out terrible|rough) but (ended|it ended) (great|well|on a high|beautifully)
    (thought|I thought) {it} would be {poor}, (but|turns out) (I was wrong|it's {finely}|I love it)
    (wasn't sure about|didn't expect much from|was nervous about|was dreading) {it} but {plus}
    the {event} was (hard|long|tiring|tough|exhausting), still {plus}
    (it hurts|it's hard|long day|I'm tired|my legs ache) but (so worth it|I love it|I'm happy|we did it|it feels good)
    {flaw}. but then {luck}
    I (usually|normally) (hate|dislike|can't stand|dread) {stuff}, but {it} (is|was) {superb}
    (not|it was not) what I expected, but {plus}
    {mishap}, but (honestly|you know what|hey), life is (good|beautiful|great)
  `),
  sad: lines(`
    {merit} but {minus}
    {praise} but {blame}
    {luck} but {trouble}
    it's {day} but {trouble}
    {outing} and {merit}, but {minus}
    I was {very} {happy} {once} but now I'm (sad|crying|so tired|back to feeling awful|{low}|{gloom})
    I (was|felt) {glad}, (however|but|yet) (now|today) I (am|feel) (so low|awful|sad again|{low})
    (although|even though|though|while) {merit}, {minus}
    (although|even though|though|while) it (was sunny|was free|looked nice|was cheap|sounded fun), {minus}
    {minus}, (although|even though|despite the fact that) it (was sunny|was cheap|looked nice|had good reviews)
    despite (the sun|the good reviews|the lovely photos|the nice staff|the hype), {minus}
    (started|it started) (well|great|out nicely|strong) but (ended|it ended) (badly|in tears|terribly|in a fight)
    (thought|I thought) {it} would be {fine}, (but|turns out) (I was wrong|it's {poorly}|I hate it)
    (was so excited about|was looking forward to|expected so much from|had high hopes for) {it} but {minus}
    (great|good|nice|lovely|beautiful) {event}, (shame|pity|too bad|sad) (we lost|it rained|it's over|the food was {dire})
    (looks|it looks|sounds) (great|good|nice|beautiful) but (it doesn't work|it's {poorly}|I hate it|it's a letdown)
    the (trailer|photos|reviews) looked {superb} but {it} (is|was) {poorly}
    {merit}. but then {trouble}
    I (usually|normally) love {stuff}, but {it} (is|was) {dire}
    (I tried|we tried so hard|gave it my all|did my best), but {minus}
    {merit} at first, (then|until) {mishap}
  `),
};
