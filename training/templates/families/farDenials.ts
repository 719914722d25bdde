import { lines } from '#training/templates/grammar/grammar.ts';
import type { Family } from './family.ts';

/** Denials and extremes without "not": "anything but", "far from", "couldn't be worse", "nothing short of". */
export const farDenials: Family = {
  sad: lines(`
    {it} (is|was|has been|turned out|felt|sounds) (anything but|far from|a long way from|nowhere close to|hardly) {fine}
    (I'm|I am|feeling|I feel|she's|we're) (anything but|far from|a long way from|nowhere near) {glad} {when}
    {it} (is|was) (anything but|far from|hardly) (a treat|fun|a success|a holiday|a party|what we hoped for|the dream I had)
    {it} (couldn't|could not) (be|get|have been|have gone) (any |)worse
    (things|the timing|my luck|this {span}|the mood) (couldn't|could not) (be|get) (any |)worse (right now|)
    {it} (is|was) (nothing short of|nothing less than|little short of) (a {disaster}|{dire}|an insult|a scandal)
    {it} (is|was) (no|hardly a|not exactly a) (fun|picnic|treat|joy|success|bargain)
    (far from|instead of) (happy|pleased|proud|resting|having fun), (I'm|we're) {low}
    {it} (falls|fell) (far |way |well |)short of (good|okay|what they promised|the last one|decent)
    (as|about as) {poor} as (it gets|can be|ever)
  `),
  happy: lines(`
    {it} (is|was|has been|turned out|felt) (anything but|far from|a long way from|nowhere near|hardly) {poor}
    (I'm|I am|feeling|I feel|we're) (anything but|far from|a long way from) (sad|lonely|bored|tired|worried|unhappy|scared) {when}
    {it} (is|was) (anything but|far from) (a chore|a waste of time|a letdown|a mess|a failure|dull)
    {it} (couldn't|could not) (be|get|have been|have gone) (any |)better
    (things|the timing|my luck|this {span}|the mood|the food) (couldn't|could not) (be|get) (any |)better (right now|)
    {it} (is|was) (nothing short of|nothing less than|little short of) {superb}
    (far from|instead of) (sad|bored|scared|tired|crying|moaning), (I'm|we're|{name} was) (laughing|smiling|singing|{happy}|{bliss})
    (as|about as) {fine} as (it gets|can be|ever)
  `),
};
