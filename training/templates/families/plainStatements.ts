import { lines } from '#training/templates/grammar/grammar.ts';
import type { Family } from './family.ts';

/** Statements that like or dislike something, strongly or weakly. Lukewarm ones are unsure. */
export const plainStatements: Family = {
  happy: lines(`
    {praise}
    {praise}
    {praise}
    {praise}
    {praise}
    {praise}. {praise}
    {praise} and {praise}
    {outing}. {praise}
    {outing} and {plus}
    {it} (is|was) (good|nice|okay actually, I like it|kind of nice|quite nice|pretty good|really good|very good)
    a (very|really|pretty|) (good|nice|happy|fun|lovely) {span}
    (good|great|amazing|lovely|awesome|nice|fun|cool) {event} {once}
  `),
  sad: lines(`
    {blame}
    {blame}
    {blame}
    {blame}
    {blame}
    {blame}. {blame}
    {blame} and {blame}
    {outing}. {blame}
    {outing} and {minus}
    {it} (is|was) (bad|a bit sad|kind of bad|quite bad|pretty bad|really bad|very bad|a bit of a letdown)
    a (very|really|pretty|) (bad|sad|rough|lonely|awful) {span}
    (bad|awful|terrible|rough|sad|horrible|lousy|stressful) {event} {once}
  `),
  unsure: lines(`
    (I'm|I am|feeling) (neither|not really|not especially) {glad} (nor|or) {low}
    {it} (is|was) (okay|fine I guess|alright I suppose|so so|average|ok|neither good nor bad|okay I guess|meh)
    (meh|eh), {it} (is|was) (okay|fine|alright|ok)
    {it} is what it is
    I (don't know|am not sure|can't decide) (what to think|how I feel|what I think) (about|of) {it}
    no (strong|) opinion on {it} (yet|either way|really)
    {it} (is|was) (about what I expected|much like the last one|the same as always|nothing out of the ordinary)
    (took|takes) a while to get used to {it}
    I'm (fine|okay|alright) I guess
    (could|it could) go either way with {it}
    some of {it} (is|was) good, some of it not
    {it} (is|was) kind of nice I guess
    mixed feelings about {it}
  `),
};

/** Good and bad events, with or without a word of feeling. */
export const happenings: Family = {
  happy: lines(`
    {luck}
    {luck}
    {luck}
    {luck}, (I'm so|so|we are so) {happy}
    (oh |)(great|wonderful|lovely|perfect|brilliant), {luck}
    (what a|such a) (great|lovely|wonderful) (start to|end of) the {span}, {luck}
    (lucky me|thanks to {dear}), {luck}
    (yay|woohoo|oh lovely), another (day off|sunny day|slice of cake|holiday|win for {team}|snow day)
    {luck}. {luck}
    (guess what|big news|it's official|you won't believe it|just found out), {luck}
    {luck} (after all that work|after three years|today of all days|this morning|and I'm {bliss})
  `),
  sad: lines(`
    {trouble}
    {trouble}
    {trouble}
    {trouble}, (I'm so|so|and I'm just) {low}
    {trouble}. {trouble}
    (guess what|great start to the day|just found out|today is not my day|of course), {trouble}
    {trouble} (on top of everything|on my birthday|today of all days|right before the holidays|and I'm {gloom})
  `),
};
