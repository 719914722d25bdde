import { lines } from '#training/templates/grammar/grammar.ts';
import type { Family } from './family.ts';

/** Praise that its own context contradicts, and the same openings meant as they are. */
export const sarcasm: Family = {
  sad: lines(`
    (oh |just |well |)(great|perfect|wonderful|brilliant|lovely|fantastic|marvellous|super), {trouble}
    (oh |)(great|joy|brilliant|lovely|fantastic|wonderful), (another|yet another) (flat tyre|delay|parking ticket|power cut|dentist bill|cold shower|sleepless night|{day})
    (just what I needed|exactly what I needed|as if things weren't bad enough), (more homework|rain|another bill|a broken {gadget}|a cold|a flat tyre)
    (because |as if |)(all|what) I (really |)(needed|wanted) (today|this {span}|now) was (a puncture|another bill|a broken {gadget}|more rain|a burst pipe|a stomach bug)
    (love|I love|I just love|don't you love|gotta love|adore) (it when|how) (my train is late|my {gadget} (dies|freezes|stops working)|people talk all through the {show}|it rains on my day off|nobody replies|I get blamed for nothing)
    (love|I love|I just love|really enjoying) {nuisance}, (said no one ever|not|said nobody)
    (thanks|thanks a lot|cheers|nice one|thank you) for (ruining|wrecking|spoiling|cancelling|forgetting) my {span} (, {name}|, as always|)
    (thanks|wow, thanks|cheers) for (letting me know|the warning|the heads up) (after|once) (I had paid|I was soaked|I drove all that way|it was too late|{mishap})
    (thanks|thanks a lot), (traffic|rain|boss|dear airline|{firm}), (now I'm late|now I've missed the {event}|for nothing|{trouble})
    (nothing like|nothing says fun like) (a root canal|{few} hours in traffic|a cancelled flight|a cold shower|stomach flu|{nuisance}) (to start the day|on my birthday|on a {day}|)
    (yay|woohoo|hooray|yippee|whoopee), (another|more) (night shifts|{few} hour delay|weekend of overtime|colds|tax forms|dentist visits|homework|exams) (, lucky me|, my favourite|, can't wait|)
    (so glad|lucky me|how lovely), I (paid {price} for|waited {few} hours for) (a broken {gadget}|cold food|nothing|a seat behind a pillar|the wrong {meal})
    (what a|such a) (great|wonderful|lovely|joy|treat|delight|pleasure) (start to|way to end|way to spend) (the|my) {span}, {trouble}
    (what a|such a) (joy|treat|delight|pleasure|privilege) to (wait|queue|sit|stand) (in the rain|on hold|in traffic|for {few} hours) (with|for) {firm}
    (sure|yeah right|oh yeah|of course), (because |)(cancel my train|raise the prices|call me at midnight|close the only bridge|send a third reminder) (again|), (I had nothing better to do|I enjoy suffering|why not|who needs sleep)
    (sure|yeah right|oh yeah), because {nuisance} is (so much|exactly my idea of|just the best kind of) fun
    {nuisance}, (my favourite|my favorite|how lovely|just great|living the dream|what a life)
    (my favourite|my favorite) (thing|hobby|part of the {span}) is {nuisance}
    (slow clap for|great job by|bravo to|well done|congratulations to|hats off to|genius move by) (the genius who|whoever|{firm}), (the website|my parcel|the lift|my train|our internet) is (broken|ruined|late|down|lost) again
    (well done|great work|good job|nicely done|bravo), (printer|{gadget}|{firm}|me), {trouble}
    (great|excellent|amazing|first class|five star|outstanding) (service|timing|planning|organisation|job|customer care), (we only waited {few} hours|cold {meal} and a rude waiter|{trouble}|the {meal} had a hair in it)
    (best|greatest|loveliest). {event}. ever. {trouble}
    (best|greatest) {event} ever, (if you (like|enjoy)|for anyone who likes) (mud|queues|food poisoning|freezing|being shouted at|{nuisance})
    (wonderful|perfect|lovely|ideal) (weather|day|spot|time) for a {event}, (if you (like|enjoy) (hail|mud|storms|frostbite)|{mishap}|it is pouring)
    (how|so) (kind|thoughtful|sweet|nice|considerate|generous) of (you|{name}|{firm}|them|the rain|my {gadget}) to (dump me by text|cancel at the last minute|charge me twice|wake me at four|wait until I was soaked|die on exam day)
    (thrilled|delighted|happy|proud|pleased) to (announce|share|report) that (I have been fired|I'm out of a job|{trouble}|I failed again|my {gadget} is dead)
    (congratulations|congrats|well done) to me, {trouble}
    (oh good|oh nice|ah, perfect|ah yes), (it|my {gadget}|the site) (crashed|froze|died|broke) again (and took my (essay|photos|work) with it|)
    (always|such) a (pleasure|joy|delight) to be (shouted at|ignored|overcharged|lied to|laughed at|blamed) (by {firm}|by my boss|at work|before breakfast)
    (a relaxing|an easy|a quick|a simple|a lovely) {event} they said, (and {mishap}|and {trouble}|I want to scream)
    (who needs|who even needs|why would I need) (sleep|heating|weekends|money|friends|a holiday|privacy) (anyway|) when (the neighbours|my boss|{firm}|my {gadget}) (drills all night|calls every hour|lets me down|has other plans)
    could (this queue|this {event}|my {span}|that {show}) (be|get) any (longer|worse|slower|duller)
    (isn't it|is it not) (wonderful|lovely|great|just perfect) (when|that|how) (they charge you twice|{mishap}|nobody shows up|the one day off is ruined)
    (not exactly|hardly|not quite) the (highlight|best moment|high point) of (my|the) {span}, {mishap}
    (I may be|I am|I'm) (a little less than|not entirely|not exactly|ever so slightly less than) (delighted|thrilled|overjoyed|amused) (with {it}|about {it}|to see the bill)
    (that|this|my {span}) could have gone (slightly|a little|a tad|somewhat) better, {trouble}
    (I have been|we have been|been) (waiting|queuing|on hold) (so long|for so long) (that |)(I grew a beard|my grandchildren will get it|dinosaurs came back|I forgot my name)
    (this|that) (meeting|queue|{event}|{show}) has (now |)lasted longer than (the dinosaurs|the ice age|my last relationship|most wars)
    (the|this|our) (wifi|bus|lift|{gadget}) was (clearly|surely|obviously) (made|built|designed) by (snails|people who hate us|the Romans|a sadist)
    {firm} (bravely|boldly|wisely|generously) (gives itself a raise|sacks half the staff|cancels the last bus|raises our rent), (true heroes|how inspiring|our heroes)
  `),
  happy: lines(`
    (oh |just |well |)(great|perfect|wonderful|brilliant|lovely|fantastic) (news|), {luck}
    (love|I love|I just love|gotta love) it when (the sun comes out|my train is early|{dear} calls|a plan comes together|people are kind|{team} wins)
    (thanks|thanks a lot|cheers|thank you so much) for (making my {span}|cheering me up|the lovely {event}|your help|the {meal}), {name}
    (just what I needed|exactly what I needed), (a hug|a {meal} with {dear}|good news|sunshine|a quiet {span})
    (what a|such a) (great|wonderful|lovely) (start to|way to end|way to spend) (the|my) {span}, {luck}
    (best|greatest|loveliest). {event}. ever. {luck}
    (yay|woohoo|hooray|yippee), {luck}
    (great|excellent|amazing|five star) (service|timing|job) (by {firm}|at the {place}|), (so friendly|we were seated at once|the {meal} was {superb})
    (how|so) (kind|thoughtful|sweet|nice) of (you|{name}|them) to (bring {meal}|remember my birthday|drive us home|write back so fast|help us move)
    (thrilled|delighted|happy|proud) to (announce|share) that {luck}
    (congratulations|well done|bravo) to {name}, who {won}
    (wonderful|perfect|lovely) (weather|day) for a {event} with {dear}
  `),
};
