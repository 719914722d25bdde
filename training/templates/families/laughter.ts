import { lines } from '#training/templates/grammar/grammar.ts';
import type { Family } from './family.ts';

/** "Dying" and tears that mean laughter, and tears that do not. */
export const laughter: Family = {
  happy: lines(`
    I'm (dead|deceased|dying|wheezing|screaming|howling|crying|gone) (💀|😂|🤣|💀💀|😂😂|😭😂|😂💀)
    (not {name}|not {dear}|not the {animal}) (dancing|singing|falling asleep|waving) (in|at) the {place} (💀|😂|😭😂|💀💀 I'm crying)
    (😭😭|😂|🤣|💀|😭) {it} is (so |too |)(funny|hilarious|good)
    {it} is (so|too) (funny|hilarious) (😭|😭😭|💀|😂|🤣|I'm crying|I can't breathe|lmao)
    (crying|I'm crying|literally crying|dying|in tears) laughing (at {it}|at {name}|over here|right now|)
    I (can't|cannot|can't even) (😂|🤣|with {name} 😂|lol|stop laughing|breathe 😂)
    (lmao|lmfao|lol|rofl|haha|hahaha|lolol) (that's|this is|{it} is|{name} is) (hilarious|so funny|gold|too good|comedy gold|amazing)
    {it} (took me out|killed me|had me in stitches|got me laughing|had me dying|sent me|cracked me up) (😂|💀|lol|)
    (haha|hahaha|hehe|lol|lmao) (love it|so good|brilliant|you made my day|good one|I love this|too funny)
    my (stomach|cheeks|face|sides) (hurts|hurt) (from|so much from) laughing
    {name} (is|was) (killing me 😂|killing me lol|cracking me up|making me laugh so hard 🤣)
    {dear} (just|) (sent|told|showed) me (a|the) (meme|joke|clip|video) and I'm (dead 💀|crying 😂|still laughing|howling)
    (laughed|I laughed|we laughed|cackled) (so hard|out loud|until it hurt|till I cried) (at {it}|with {dear}|{once})
    the (way|moment) {name} (fell off the chair|forgot the words|ran from the {animal}) (😂|💀|😭 hilarious|had me crying laughing)
    (we won|I passed|they picked me|I got the job|he proposed|she's finally home|I got tickets|it's a girl|we're engaged)(!|!!|) (😭|😭😭|😭😭😭|😭❤️|😭🎉|😭🙌)
    (😂😂|😂|🤣🤣|🤣|lmao) (the {animal}|{name}|my {animal}) (ate|hid|ran off with|sat on|knocked over) (my {meal}|the {gadget}|his shoe|her phone), I'm (crying|dying|gone|dead)
    happy tears (😭|🥹|❤️|right now|all day), {luck}
    (😭❤️|😭💕|🥹|crying happy tears), (so proud|so cute|so beautiful|I love them|{dear} is the sweetest)
  `),
  sad: lines(`
    I'm (crying|sobbing|so sad|heartbroken|devastated|not okay) (😭|😢|😭😭|💔|😭💔) ({when}|)
    (crying|sobbing|I'm crying|literally crying) (in my room|on the bus|in the bathroom|over {dear}|because of {it}) (😭|😢|💔|)
    {it} (made|makes) me (cry|sob|tear up), (so sad|it hurts|my heart is broken) (😭|😢|💔|)
    (dead|bone|so) tired (of this|of it all|of everything|{when}|and my feet hurt|and still {some} emails to go)
    I'm (so |just so |honestly |)done (with {it}|with people|with everything|with this {span}|😤|, I give up)
    {trouble} (😭|😢|😭😭|💔|😩|😤|😡|ugh)
    (😭|😭😭|😢|💔|😩|😡) {trouble}
    (nobody|no one) is laughing, {it} (is|was) {poorly}
    that's not (funny|a joke), (it's|that's) (cruel|sad|mean|hurtful)
    (stop laughing|don't laugh), (I'm really hurt|it hurts|this is serious|I almost cried)
    (cried|I cried) (myself to sleep|all night|in the car|the whole way home|for an hour) {once}
    (can't|I can't) (😭|😢|💔), {trouble}
    my heart (😭💔|💔|is broken|hurts so much|can't take it), {dear} {lost}
    (killing|this is killing) me (, my back hurts so much|, I miss {dear}|inside|, the pain won't stop)
  `),
};
