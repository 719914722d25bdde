import { lines } from '#training/templates/grammar/grammar.ts';
import type { Family } from './family.ts';

/** Two negations that cancel each other. */
export const doubleNegation: Family = {
  happy: lines(`
    (I'm|I am) not (unhappy|displeased|unimpressed|dissatisfied) with {it} (at all|)
    (I can't|can't|cannot) say I (don't like|didn't like|don't love|didn't enjoy|dislike|hated) {it}
    it's not that I don't (love|like|enjoy) {it}, (I do|I really do|of course I do|I just have no words)
    (never not|I'm never not) (happy to see {dear}|excited for a {event}|glad to be here|smiling when I'm here|in the mood for a {meal})
    I (don't|didn't) (dislike|not like) {it} (at all|one bit), (it's {fine}|I enjoy it)
    {it} (isn't|is not|wasn't) without its (charm|charms|good moments|fun|beauty)
    not (unpleasant|unfunny|unattractive) at all, {it}
    (nobody|no one) (didn't|could not|couldn't) (love|like|enjoy) {it}
    (there wasn't|there was not) (anyone|a person) who didn't (love|enjoy|like) {it}
    (I can't|I couldn't) not (love|smile at|dance to|laugh at) {it}
    (you can't|you cannot|one can't) not (love|like|smile at) {it}
    {it} never fails to (make me smile|impress|cheer me up|delight|surprise me in a good way)
    {it} (didn't|did not|doesn't) fail to (impress|entertain|make us laugh|deliver)
    not a day goes by that I don't (love|enjoy|feel thankful for) {it}
    (don't|do not) think I'm not (grateful|happy|proud|excited), I (am|really am)
    (I don't|do not) regret not (leaving early|selling {it}|giving up|quitting), (best choice ever|it was {finely})
    {dear} (is|was) never (unkind|unfair|rude) to anyone, (I love that|a true gem)
    it's not (impossible|hopeless) after all, (we did it|I did it|so relieved)
    (I'd be|I would be|we'd be) (lying|a liar) if I (said|told you) (I didn't (love|like|enjoy) {it}|I wasn't {glad}|it wasn't {fine})
    (I can't|can't|couldn't|I won't) (pretend|deny|say) (I'm not|I am not|I wasn't) {glad} (about {it}|{when}|)
    (I can't|can't|cannot) (pretend|deny) (I don't|I didn't) (love|like|enjoy) {it}
    (it's not|it isn't) (as if|as though|like) (I'm not|I wasn't|we weren't) {glad} (about {it}|, I am|)
    there('s| is| was) (nothing|not a thing|little) I (don't|didn't) (love|like|enjoy) about {it}
    there (isn't|is not|wasn't) a (day|morning|moment|night|week) (when|that) I('m not| am not| wasn't) (glad of|thankful for|happy about|proud of) {it}
    (nobody|no one|not one of us|none of us) (went home|left|walked out) (without a (grin|laugh|smile on their face)|unhappy|disappointed|bored|hungry)
    (it's|it is|it was) (impossible|hard|not easy|difficult) (not to|to not) (love|like|enjoy|smile at|laugh at|be moved by) {it}
    (I couldn't|couldn't|I can't|we couldn't) (not|help but|resist a) (grin|smile|laugh|cheer|sing along) (when I saw {it}|{when}|)
    (you|one|nobody|no one) (can't|can|could|couldn't) (not be happy|be sad|stay angry|be bored|feel bad|be unhappy) (with|in|around) {it} (like this|) lol
    (don't|do not|never) think (I don't|I didn't|we didn't) (love|enjoy|like) (every second of {it}|{it}|every bit of it)
    (nobody|no one) can (tell me|say) (it|that|{it}) wasn't (great|good|lovely|worth it|fantastic)
    (I don't|I do not|I didn't) (mind|hate|dislike) {it} (at all|one bit|in the least), (quite the opposite|it's {fine}|I enjoy it)
    {it} (isn't|wasn't|is not) (unpleasant|unkind|unfunny|uninteresting|unimpressive) (at all|), (I liked it|it's {fine}|really)
    not (once|one time) did I (not|fail to) (laugh|smile|enjoy myself) (at the {event}|{when})
    (I've|I have) never (been unhappy|been disappointed|had a bad {meal}|had a bad day|regretted coming) here
    (no|not a) {span} without (laughter|joy|a good laugh|something to smile about) (here|with {dear}|)
  `),
  sad: lines(`
    (never not|I'm never not) (tired|stressed|worried|hungry and sad|sick|angry at {it}|anxious|exhausted) {when}
    it's never not (raining on my days off|my fault apparently|stressful here|boring in this town)
    (I can't|couldn't) not (cry|worry|feel bad|be angry) (about {it}|{when})
    (I can't|can't) say I don't (hate|regret|dread) {obj}
    it's not that I don't (hate|dislike) {it}, (I do|I just have to go)
    not a day goes by that I don't (miss {dear}|regret it|worry|feel lonely|cry)
    I (don't|didn't) not (hate|blame|regret) {it}
    {it} never fails to (annoy me|disappoint|ruin my day|make me angry|let me down)
    {dear} (isn't|wasn't) here and I can't not (notice|feel it|be sad)
    (there isn't|there's not) a day without (pain|trouble|tears|someone shouting|bad news)
    (I'd be|I would be|we'd be) (lying|a liar) if I (said|told you) (I wasn't {low}|it didn't hurt|it wasn't {poor}|I didn't cry)
    (I can't|can't|couldn't|I won't) (pretend|deny|say) (I'm not|I am not|I wasn't) {low} (about {it}|{when}|)
    (it's not|it isn't) (as if|as though|like) (I'm not|I wasn't|we weren't) {low} (about {it}|, I am|)
    there (isn't|is not|wasn't) a (day|morning|moment|night|week) (when|that) I('m not| am not| wasn't) {low} (about {it}|)
    (it's|it is|it was) (impossible|hard|not easy|difficult) (not to|to not) (cry|worry|be angry|feel let down|hate {it})
    (nobody|no one|none of us) (went home|left|walked out) (without tears|happy|satisfied|without a complaint)
    (don't|do not|never) think (I'm not|I wasn't) {low} (about {it}|)
    there('s| is| was) (nothing|not a thing|little) I (don't|didn't) (hate|dislike|regret) about {it}
  `),
};
