import { lines } from '#training/templates/grammar/grammar.ts';
import type { Family } from './family.ts';

/** Comparisons. "Better" and "worse" judge, "bigger" and "older" do not. */
export const comparisons: Family = {
  happy: lines(`
    {it} (is|was) (so much |way |even |a lot |far |)(better|nicer|more fun) than (I expected|I thought|the last one|last year|before|ever)
    {it} (was|turned out|is) better than (expected|I dared to hope|any other this year|advertised)
    {it} (isn't|wasn't|is not) as {poor} as (I thought|I feared|people say|it looks|I was told)
    {it} is nowhere near as {poor} as (I feared|they said|I thought)
    (feeling|I feel|I'm feeling) (so much |a lot |way |much |)better (than yesterday|now|today|already)
    {it} (is|was) (less|far less|much less) {poor} than (I feared|last year|usual)
    {it} (gets|keeps getting|just gets) better (and better|every time|every day)
    better late than never, {luck}
    (the|my|our) {best} (day|{event}|{meal}|{span}) (ever|so far|of the year|in my life)
    as {fine} as (ever|always|the first time|I remember|everyone says), {it}
    I (like|love) {it} (more than|even more than|better than) (the old one|the last one|I thought I would|ever)
    (happier|prouder|more excited|calmer|more relaxed) than (ever|I've been in years|a kid at Christmas|a dog with two tails)
    {it} (is|was) the {best} (of them all|by far|by a mile|I know)
    no other {place} is as {fine} as this one
    (nobody|no one) (cooks|sings|dances|explains things|makes me laugh) better than {dear}
  `),
  sad: lines(`
    {it} (is|was) (so much |way |even |a lot |far |)(worse|less fun) than (I expected|I feared|the last one|last year|before|ever)
    {it} (was|turned out|is) worse than (expected|I feared|any other this year|advertised)
    {it} (isn't|wasn't|is not) (nearly |half |)as {fine} as (I hoped|the last one|it used to be|before|they promised)
    {it} is nowhere near as {fine} as (I hoped|they said|the old one)
    (feeling|I feel|I'm feeling) (so much |a lot |way |much |even |)worse (than yesterday|now|today|already)
    {it} (is|was) (less|far less|much less) {fine} than (I hoped|last year|before)
    {it} (gets|keeps getting|just gets) worse (and worse|every time|every day)
    (the|my|our) {worst} (day|{event}|{meal}|{span}) (ever|so far|of the year|in my life)
    as {poor} as (ever|always|the last time|I remember|everyone says), {it}
    I (like|liked) {it} (less than the old one|a lot less now|better before|more before they changed it)
    (sadder|lonelier|more tired|angrier|more stressed) than (ever|I've been in years|I can say|I was yesterday)
    {it} (is|was) the {worst} (of them all|by far|by a mile|I know)
    {it} (used to be|was) (so much |way |)(better|nicer|more fun) (before|back then|last year|in the old days)
    there are (better|nicer) (things|places) than {it}, it's {poor}
    (nobody|no one) (treats me|lies to me|hurts me) worse than {kin}
  `),
  unsure: lines(`
    the new {gadget} is (bigger|smaller|heavier|longer|lighter|taller|wider|newer|louder) than the (old one|{gadget}|one at work)
    {city} is (bigger|smaller|further north|older|closer) than {city}
    the {time} (train|bus|flight) is (slower|faster|earlier|later|longer) than the (one|bus|flight) at {time}
    (the second|the new|this year's) {event} (is|was) (longer|shorter|earlier|later) than (the last one|the first|usual)
    {name} is (taller|older|younger|shorter) than {name}
    the {event} is (much |almost |nearly |exactly |)the same (as last year|as before|length as the first)
    the {gadget} costs (more|less|the same|{price} more) (than last year|in {city}|online|than the {gadget})
    (more|fewer) (people|visitors|cars|trains) than (in {month}|last year|on {day}) (in {city}|at the {place}|)
    (the|this) {show} is {some} minutes (longer|shorter) than the (first|last) one
    (the new|this) {gadget} is (as|just as) (long|big|heavy|old) as the (last one|old one|{gadget})
    not as (big|tall|heavy|wide|long) as the (old one|{gadget}|one from {year})
  `),
};
