import { describe, expect, test } from 'vitest';
import type { Mood } from '#lib/mood/reading.ts';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { randomOf } from '#training/random/random.ts';
import { families, templatePosts } from '#training/templates/generate.ts';

allowSlowTests();

const count = 40_000;
const posts = templatePosts(randomOf(7), count);
const moods: readonly Mood[] = ['happy', 'sad', 'unsure'];

test('templatePosts returns equal posts for equal seeds only', () => {
  expect(templatePosts(randomOf(7), 50)).toEqual(posts.slice(0, 50));
  expect(templatePosts(randomOf(8), 50)).not.toEqual(posts.slice(0, 50));
});

describe('families', () => {
  test('families have shares that add up to a thousand, each with templates of its mood', () => {
    expect(families.flatMap(({ shares }) => Object.values(shares)).reduce((sum, share) => sum + share)).toBe(
      1000,
    );
    for (const { name, templates, shares } of families)
      expect(Object.keys(shares).sort(), name).toEqual(Object.keys(templates).sort());
  });

  test('families have different names', () => {
    expect(new Set(families.map(({ name }) => name)).size).toBe(families.length);
  });

  test.each(
    families.flatMap(({ name, shares }) => moods.map((mood) => [name, mood, shares[mood] ?? 0] as const)),
  )('templatePosts draws from %s with the mood %s in %i of a thousand posts', (name, mood, share) => {
    const drawn = posts.filter((post) => post.family === name && post.mood === mood).length;
    const expected = (share * count) / 1000;
    // The limit is five standard deviations, which one seed in a million exceeds by chance.
    expect(Math.abs(drawn - expected)).toBeLessThanOrEqual(5 * Math.sqrt(expected));
  });

  test('families balance the moods, with a seventh of all posts neutral', () => {
    const shareOf = (mood: Mood) => posts.filter((post) => post.mood === mood).length / count;
    for (const mood of ['happy', 'sad'] as const) {
      expect(shareOf(mood)).toBeGreaterThan(0.3);
      expect(shareOf(mood)).toBeLessThan(0.38);
    }
    expect(shareOf('unsure')).toBeGreaterThan(0.26);
    expect(shareOf('unsure')).toBeLessThan(0.38);
    const neutral = ['daily', 'notices', 'facts', 'lookalikes'];
    expect(posts.filter(({ family }) => neutral.includes(family)).length / count).toBeGreaterThan(0.14);
  });
});

test('templatePosts repeats fewer than a tenth of the posts', () => {
  expect(new Set(posts.map(({ text }) => text)).size).toBeGreaterThan(0.9 * count);
});

test('templatePosts leaves no syntax of templates in a post', () => {
  const faulty = posts.filter(({ text }) => /[{}|]|undefined|\s{2}|^\s|\s$|\s[,.!?]|\?\./.test(text));
  expect(faulty.map(({ text }) => text)).toEqual([]);
});

test('templatePosts returns posts of 1 to 69 words, half of them with 6 or more', () => {
  const lengths = posts.map(({ text }) => text.split(' ').length).sort((a, b) => a - b);
  expect(lengths[0]).toBeGreaterThanOrEqual(1);
  expect(lengths[count / 2]).toBeGreaterThanOrEqual(6);
  expect(lengths.at(-1)).toBeLessThan(70);
});

/**
 * The mood that a careful reader perceives in posts that match a pattern. The patterns are lower case, without apostrophes.
 * All sentences of a post have its mood or none.
 */
const examples: readonly (readonly [pattern: RegExp, mood: Mood])[] = [
  [
    /^i (really |absolutely |totally |just )?(love|adore|enjoyed) (?!it when|how |.* (but|at first|said no|not))/,
    'happy',
  ],
  [/^(this|that) was the best (?!.* but )/, 'happy'],
  [
    /^(had|having) (such )?an? (amazing|wonderful|fantastic|brilliant|great|perfect|lovely|superb) (?!.* but )/,
    'happy',
  ],
  [/\b(is|was) quite (good|nice|fun)$/, 'happy'],
  [/^i (really |absolutely |totally |just )?(hate|despise|detest) (?!.* but )/, 'sad'],
  [/^this is the worst (?!.* but )/, 'sad'],
  [/^(had|having) (such )?an? (awful|terrible|horrible|dreadful) (?!.* but )/, 'sad'],
  [/^i just got (fired|laid off|dumped|robbed)/, 'sad'],
  [/^we won[ !,.]*(😭|$)/, 'happy'],
  [
    /^(?!.*\b(lying|liar|pretend|deny|tell me|say)\b).*\b(isnt|wasnt) (very |really |that |all that |particularly )?(good|fun|tasty)[.]*$/,
    'sad',
  ],
  [/^not an? (good|great|nice|happy|fun) (day|night|week|weekend)/, 'sad'],
  [/^no (fun|joy|love|luck|happiness) (at all|today|here)/, 'sad'],
  [/^(nobody|no one|none of my friends) (liked|loved|enjoyed|wanted) /, 'sad'],
  [/\b(anything but|far from|nowhere near) (good|nice|fun)[.]*$/, 'sad'],
  [/^i (dont|do not) (think|feel|believe) .* (is|was) (any good|worth it)/, 'sad'],
  [/^(cant|cannot) say i (enjoyed|liked|loved) /, 'sad'],
  [/(?<!never+) fail(ed|s) to (impress|excite|make me|live up)/, 'sad'],
  [/^(i )?(cant|cannot|can hardly) wait (for|to) /, 'happy'],
  [/^(i )?(cant|could not|couldnt) stop (smiling|laughing|grinning|dancing)/, 'happy'],
  [/^(nothing|theres nothing) (better than|beats|is better than) /, 'happy'],
  [/^(i )?(couldnt|could not) be (happier|prouder)/, 'happy'],
  [/^(ive )?never been (happier|so happy|prouder|so proud)/, 'happy'],
  [/ never (gets old|fails to cheer me up|bores me)/, 'happy'],
  [/^no (complaints|regrets|worries) (here|at all|from me)/, 'happy'],
  [/^nothing (worse than|is worse than|more annoying than) /, 'sad'],
  [/\b(isnt|wasnt|is not|was not) bad at all/, 'happy'],
  [/^im no longer (sick|sad|scared|worried|lonely)/, 'happy'],
  [/^(i )?(cant|cannot) complain /, 'happy'],
  [/^(im|i am) not (unhappy|displeased|dissatisfied) with /, 'happy'],
  [/ (isnt|is not|wasnt) without its (charm|fun|beauty)/, 'happy'],
  [/^(im )?never not (tired|stressed|worried|anxious)/, 'sad'],
  [/^i was .* (sad|upset|lonely|worried) .* but now im (fine|happy|so much better)/, 'happy'],
  [/^although it (rained|was cold|took hours), /, 'happy'],
  [/^(great|good|nice|lovely) \w+, (shame|pity|too bad|sad) (we lost|it rained|its over)/, 'sad'],
  [/^(the|a) happy meal (costs|is) /, 'unsure'],
  [/^good friday (is|falls) on /, 'unsure'],
  [/^great britain /, 'unsure'],
  [/ kill (the process|the job|a server) /, 'unsure'],
  [/^(the )?cancer research /, 'unsure'],
  [/^are you (happy|unhappy|satisfied) with .*\?/, 'unsure'],
  [/^(anyone|anybody) know (a good|the best|a nice) /, 'unsure'],
  [/^why does (this|everything|it) (always|have to) /, 'sad'],
  [/^how (cool|great|cute|awesome) is (this|that)\?/, 'happy'],
  [/^if it rains .* ill be (sad|upset|disappointed)/, 'unsure'],
  [/^(i )?wish (i was|i were|i could be) /, 'sad'],
  [/^if only (i hadnt|we hadnt|he hadnt) /, 'sad'],
  [/ (is|was) (so much |way |even |a lot |far )?better than (i expected|i thought|last year)/, 'happy'],
  [/ (is|was) (so much |way |even |a lot |far )?worse than (i expected|i feared|last year)/, 'sad'],
  [/^the new \w+ is (bigger|smaller|heavier|lighter) than /, 'unsure'],
  [/^my (boss|brother|sister|coach) is (happy|sad|angry) about the /, 'unsure'],
  [/^(im )?so proud of my /, 'happy'],
  [/^im (dead|deceased|wheezing|howling) (💀|😂|🤣)/u, 'happy'],
  [/^im (crying|sobbing|heartbroken) (😭|😢|💔)+( |$)/u, 'sad'],
  [/^(oh )?(great|joy|brilliant|wonderful), (another|yet another) /, 'sad'],
  [/^(so )?(glad|relieved) (thats|its all) over/, 'happy'],
  [/^(thank you|thanks) (so much|all|everyone) for /, 'happy'],
  [/^(i )?(really |still )?miss (you|home|my mum|my dad|my sister) (so much|so badly|every day)/, 'sad'],
  [/^(rip|rest in peace) /, 'sad'],
  [/^(the|that|this) \w+ (is|was) (simply |absolutely )?to die for$/, 'happy'],
  [/^what a (view|voice|dress|crust|finish|garden|kitchen) to die for/, 'happy'],
  [/ (was|got) killed (this morning|last night|today)$/, 'sad'],
  [/ (couldnt|could not) (be|get|have been|have gone) (any )?worse$/, 'sad'],
  [/ (couldnt|could not) (get|have been|have gone) (any )?better$/, 'happy'],
  [/ (isnt|wasnt|is not) (just|only|merely|simply) (good|nice|great|fun), /, 'happy'],
  [/^i (didnt|dont) (like|enjoy) .*, i (love|loved|adore|adored) (it|every second)$/, 'happy'],
  [/, (just|only|im just) (sad|hurt|tired|broken|let down)$/, 'sad'],
];

describe('templatePosts', () => {
  const plain = templatePosts(randomOf(9), 60_000).map(({ text, mood }) => ({
    text: text.toLowerCase().replaceAll("'", ''),
    mood,
  }));

  test.each(examples)('templatePosts gives posts that match %s the mood %s', (pattern, mood) => {
    const matches = plain.filter(({ text }) => pattern.test(text));
    expect(matches.length).toBeGreaterThan(0);
    expect(matches.filter((post) => post.mood !== mood).map(({ text }) => text)).toEqual([]);
  });

  test('templatePosts makes a third of the mild negations unsure', () => {
    const mild = posts.filter(({ family }) => family === 'mild negation');
    const unsure = mild.filter(({ mood }) => mood === 'unsure').length / mild.length;
    expect(unsure).toBeGreaterThan(0.25);
    expect(unsure).toBeLessThan(0.42);
  });
});
