import { lines } from '#training/templates/grammar/grammar.ts';
import type { Family } from './family.ts';

/** Reactions to an occasion: thanks, congratulation and relief; loss, condolence, anger, fear and boredom; surprise. */
export const occasions: Family = {
  happy: lines(`
    (thank you|thanks|thank u|many thanks|thx|ty) (so much|all|everyone|a lot|) for (the birthday wishes|the follow|your help|coming|the kind words|everything)
    (thank you|thanks) {name}, (you're the best|you made my day|that means so much|I owe you one|so kind of you)
    (so|I'm so|very|truly|forever) (grateful|thankful) for (you all|my friends|{dear}|this life|your support|today|{it})
    (I appreciate|really appreciate|I so appreciate|we appreciate) (you|your help|all of it|the support|the kind words|every one of you)
    (congrats|congratulations|well done|bravo|way to go|great job|good job) (to |)({name}|{dear}|{team}|you both|everyone|the whole team)
    (congrats|congratulations) on (the baby|your wedding|the new job|your exam results|the win|{few} years together|the {event})
    happy (birthday|anniversary|new year|{day}|holidays|graduation) (to |)({dear}|{name}|you|my favourite people|the best team)
    (finally|at last|at long last|after all this time), (it's done|I'm home|{it} is here|the pain is gone|the weekend|we made it|{luck})
    (phew|whew|what a relief|such a relief|so relieved|thank god|thank goodness), (that's over|{pet} is okay|it was nothing|I found it|{luck})
    (so |really |)(glad|relieved|happy) (that's|{it} is|it's all|the exams are) (over|done|behind me|sorted|finished)
    (good news|great news|best news ever|amazing news): {luck}
    (cheers|kudos|props|shout out|big up) to {dear} for (helping me move|always being there|the lovely {meal}|believing in me)
    (you|you guys|you all) (are|were) (amazing|the best|so kind|awesome|wonderful|my heroes) (tonight|, thank you|, love you all|)
    (love|I love) (you|you all|you guys|my fans|my family|my friends) (so much|to the moon and back|always|❤️|<3|xx)
    (excited|so excited|hyped|pumped|thrilled|buzzing) (for {treat}|to {delightful}|about {treat})
    (sun is out|blue sky|beautiful sunshine) and (I'm in the garden|a day off|cold drinks|{dear} is here), (bliss|perfect|love it|so happy)
    (one|two|three|{few}) (year|years|months) (sober|cancer free|married|together) (today|) and (so|I'm so|feeling) (proud|happy|grateful)
    good (morning|day), (feeling great|the sun is shining and I'm happy|it's a beautiful day|ready to shine|life is good)
  `),
  sad: lines(`
    (I miss|miss|missing|I really miss|I still miss) (you|{dear}|{dear}|{pet}|home|my old life|the old days|my friends|{city}) (so much|so badly|every day|a lot|already|{when}|)
    (rip|rest in peace|r.i.p.|gone too soon) ({dear}|{pet}|{name}|old friend|to a great teacher), (I miss you|heartbroken|you will be missed|so sad)
    (so|I'm so|very|deeply) sorry (for your loss|to hear that|about {dear}|for your family|you are going through this) (, {name}|)
    (my condolences to|our hearts go out to|my thoughts are with) (you|the families|{name} and family|everyone affected) (at this sad time|)
    (what a|such a) (sad|tragic|terrible|painful|heavy) (loss|day|time|story) (for {city}|for all of us|)
    (bad|sad|terrible|awful|heartbreaking) news: {trouble}
    (goodbye|farewell), {dear}, (I will miss you|my heart is broken|it hurts so much|I can't stop crying)
    I'm (so|really|absolutely|beyond|) (angry|furious|mad|livid|fuming|annoyed|pissed) (with {kin}|at {firm}|about {it}|right now)
    how dare (you|they|{firm}) (lie to us|treat people like this|ruin {it}|raise the price again)
    shame on (you|them|{firm}) for (lying to us|treating people like this|raising the price again)
    (sick|so sick|tired|sick and tired) of (being ignored|the lies|{it}|{kin} shouting|this weather|people like that|waiting)
    I (can't|cannot) (stand|bear|believe|forgive) (how rude people are|the lies|what {kin} said|this noise|{kin} right now)
    (stop|quit) (lying to me|calling me|ruining {it}|shouting at me|cancelling good shows), (I hate it|I've had enough|enough)
    (scared of|so scared of|terrified of|afraid of|worried sick about|nervous about) (the operation|tomorrow|losing {dear}|the results|the storm|losing my job)
    (having|I'm having|just had) (a panic attack|nightmares|a breakdown|a bad feeling|an awful dream) (again|about {it}|and can't calm down)
    (bored|so bored|I'm so bored|bored to death|bored out of my mind) (at work|in {subject} class|{when}|with {it}|at home)
    (nothing|not a thing) to do (and nobody to talk to|but stare at the wall, so bored|, I'm so bored|, this is so dull)
    (feeling|I feel|I'm feeling) (so alone|invisible|like a failure|worthless today|empty|numb|ignored|useless|not good enough)
    (no one|nobody) (texts|calls|understands|invites|asks) me (anymore|first|and it hurts)
    (sorry|I'm sorry|so sorry) (I let you down|I missed your {event}|I hurt you|I ruined your {event}), (I feel terrible|I feel so guilty|I hate myself for it)
    (gutted|devastated|heartbroken|crushed|in shock), {trouble}
    (poor {name}|poor little thing|my poor dog|my poor cat|my poor sister), (so sick|in so much pain|it's heartbreaking|that must hurt)
    (my|this) (cough|fever|headache|back pain|flu|cold|toothache|hangover|sunburn) (is killing me|won't go away|is getting worse|is awful)
    (day|week|month) {few} (without {dear}|of this flu|of waiting|of no sleep|since the breakup) and (it still hurts|it's not easier|I'm {low})
    (ugh|argh|sigh|damn|noo|urgh|grr), (back to work|early shift tomorrow|{event} tomorrow|{subject} homework|more rain|mondays), (I hate it|so tired|not again)
  `),
  unsure: lines(`
    (wow|oh|huh|whoa|wait), (I didn't know that|didn't expect that|is it {day} already|that was quick|that's a lot of {food})
    (I had no idea|did not know|TIL|just learned|funny how|turns out) (that |)({city} has a beach|the {animal} can swim|{name} is from {city}|it's {day})
    (wait|hold on|hang on), (what|is it {time} already|{name} lives in {city}|the {event} is on {day})?
    (didn't|I didn't) (see that coming|expect to see {name} here|know the {place} had {few} floors)
    (well|hm|hmm|huh), that (happened|is new|is different|was unexpected|is something)
    (I|well I) was surprised (to see {name} in {city}|by the ending of the {show}|that it's {day} already|it only took {few} minutes)
  `),
};
