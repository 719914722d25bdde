import { lines } from '#training/templates/grammar/grammar.ts';
import type { Family } from './family.ts';

/** Feelings of others. They are unsure unless the writer shares them. */
export const reportedFeelings: Family = {
  unsure: lines(`
    {kin} is (happy|sad|upset|angry|pleased|unhappy|excited|worried) about the (new job|{gadget}|{event}|results|move to {city})
    {kin} (likes|loves|hates|enjoys|dislikes|prefers) {stuff}
    {kin} (says|said|thinks|told me) {it} (is|was) (good|great|bad|boring|awful|fun|terrible|brilliant)
    {name} (was|seemed|looked) (happy|sad|tired|angry|bored|excited|nervous) (at the {event}|on {day}|in the photo|on the phone)
    (the|some) (fans|critics|residents|customers|students) (were|are) (happy|unhappy|angry|divided|pleased|upset) (about|with) (the {show}|the {place}|the {event})
    (critics|reviewers|readers) (called|call) the {show} (brilliant|boring|a masterpiece|weak|moving|dull)
    (people|many|some) (love|hate|like|fear|enjoy) {stuff}
    in the {show} (a|the) (man|girl|king|boy|queen) (is sad because|cries when|laughs when|is happy until) the (dog|friend|ship) (leaves|comes back)
    {name} asked (if|whether) I (like|enjoy|hate|love) {stuff}
    (according to|ask) {name}, {it} is (good|bad|great|the worst|the best|fun)
    "I (love|hate) {stuff}", (said {name}|she said|{name} told the paper|reads the sign)
  `),
  happy: lines(`
    (so|I'm so|very) (proud of|happy for|excited for) {dear} (today|tonight|, well deserved|and all that work|right now|)
    {dear} {won} (and I couldn't be prouder|, I'm so happy for them|, so proud|and I cried happy tears)
    (seeing|watching) {dear} (smile|laugh|so happy|succeed|shine) makes me (so happy|so proud|smile|so glad|happy too)
    {dear} loves (his|her|the) {gadget} and (I'm so happy|it warms my heart|that makes my day|I love to see it)
    {dear} (was|is) so (happy|excited) and (so am I|it made my day|I love it|I'm over the moon)
    (the|those) kids (loved|enjoyed) {it} and (so did I|I had a blast|it was {finely})
    everyone (loved|enjoyed) {it}, (me too|best {event} ever|I'm {very} {happy})
  `),
  sad: lines(`
    (I feel so|feeling so|so) (sad|sorry|bad|heartbroken) for {dear} (right now|today|tonight|)
    {dear} {lost} (and I feel so sad|, I'm heartbroken|and I can't help|, it hurts to watch|and I'm worried)
    (seeing|watching) {dear} (cry|suffer|in pain|so sad|struggle) (breaks my heart|makes me so sad|hurts so much|kills me)
    {dear} is (sad|sick|upset|crying|in pain) and (so am I|I feel awful|it breaks my heart|I can't do anything)
    (the|those) kids (hated|were scared of|cried at) {it} and (I hated it too|it was {poorly}|I felt awful)
    everyone (hated|disliked) {it}, (me too|worst {event} ever|I'm {very} {low})
    everyone (else |)(is happy|has fun|is at {treat}|loves {it}) and I'm (sitting here crying|alone|stuck at home|so left out|miserable)
  `),
};
