import { lines, type Slots, words } from '#training/templates/grammar/grammar.ts';

/**
 * Slots by topic, so that a whole post is about one thing. `it` and `they` name the thing as subject or object, `fine` and
 * `poor` are adjectives for it, `shone` and `flopped` are predicates.
 */
export const topics: readonly Slots[] = [
  {
    it: lines(`
      (the|our|my|that|this) {meal}
      (the|today's|mum's|last night's|this) (cooking|food|dessert|buffet|cake|roast|tasting menu|birthday cake|curry)
    `),
    they: words(
      'the pancakes, those cookies, the fries, these tacos, the noodles, the vegetables, these muffins, my dumplings',
    ),
    fine: words(
      'good, good, nice, tasty, delicious, yummy, fresh, filling, crispy, juicy, creamy, spicy in a good way, warm, sweet, great',
    ),
    poor: words(
      'bad, bad, bland, soggy, burnt, stale, greasy, dry, salty, cold, tasteless, overcooked, overpriced, disappointing, gross',
    ),
    shone: words(
      'hit the spot, melted in my mouth, tasted like heaven, was cooked to perfection, tasted like home',
    ),
    flopped: words(
      'tasted of nothing, made me sick, was burnt to a crisp, arrived stone cold, gave me stomach ache',
    ),
  },
  {
    it: lines(`
      (this|that|the|the new|the latest|last night's) {show}
      (this|that|the new|the latest|the whole) ({show}|{show}|chapter|soundtrack|final season|video game)
    `),
    they: words(
      'the lyrics, the graphics, these songs, the costumes, the actors, the jokes, the special effects, the dialogues',
    ),
    fine: words(
      `good, good, nice, fun, funny, catchy, clever, exciting, interesting, moving, entertaining, original, gripping, cool,
      beautiful, scary in a good way, well written, great`,
    ),
    poor: words(
      'bad, bad, boring, dull, predictable, too long, slow, cheesy, silly, pointless, lame, confusing, annoying, badly written',
    ),
    shone: words(
      'had me hooked, gave me goosebumps, made me laugh out loud, blew me away, was worth the hype, is on repeat',
    ),
    flopped: words(
      'put me to sleep, dragged on forever, had a stupid ending, bored me to tears, was all hype, lost me halfway',
    ),
  },
  {
    it: lines(`
      (my|this|the|our|the new|my new) {gadget}
      (my|this|the new|that|my sister's old) {gadget}
    `),
    they: words(
      'my new shoes, these headphones, my boots, the batteries, these jeans, my glasses, the curtains, my earrings',
    ),
    fine: words(
      `good, good, nice, fast, reliable, comfortable, handy, useful, pretty, stylish, well made, quiet, easy to use, cool,
      practical, beautiful, great`,
    ),
    poor: words(
      'bad, bad, slow, unreliable, ugly, noisy, flimsy, clunky, laggy, uncomfortable, overpriced, cheap looking, faulty, annoying',
    ),
    shone: words(
      'works like a charm, works perfectly, makes life easier, looks gorgeous, was worth every penny, does it all',
    ),
    flopped: words(
      'broke again, died after one day, keeps crashing, fell apart, never works, is driving me crazy, stopped working',
    ),
  },
  {
    it: lines(`
      (the|our|my|that|this) {event}
      (today's|yesterday's|last week's|the whole|our|the) {event}
    `),
    they: words(
      'the speakers, the other guests, our seats, the dancers, the organisers, the players, the games, the speeches',
    ),
    fine: words(
      'good, good, nice, fun, lovely, exciting, enjoyable, interesting, relaxing, well organised, useful, special, cool, great',
    ),
    poor: words(
      'bad, bad, boring, stressful, exhausting, awkward, disappointing, chaotic, badly organised, pointless, tiring, too long, sad',
    ),
    shone: words(
      'went really well, flew by, was a blast, was a total success, brought us all together, made everyone smile',
    ),
    flopped: words(
      'went horribly wrong, was cancelled, ended in a fight, fell flat, was a shambles, got rained off, ended in tears',
    ),
  },
  {
    it: lines(`
      (the|this|that|our) {place}
      (the|this|that|our) (new {place}|old {place}|{place} in {city}|{place} we found)
    `),
    they: words(
      'the rooms, the waiters, the nurses, the staff, our neighbours, the gardens, the views, the showers, the teachers',
    ),
    fine: words(
      'good, good, nice, lovely, cosy, clean, welcoming, quiet, friendly, beautiful, charming, peaceful, comfy, fun, great',
    ),
    poor: words(
      'bad, bad, dirty, noisy, crowded, overpriced, rude, smelly, run down, gloomy, unfriendly, cramped, freezing, ugly',
    ),
    shone: words(
      'felt like home, took my breath away, treated us so well, was full of charm, is my happy place, blew me away',
    ),
    flopped: words(
      'overcharged us, lost our booking, smelled awful, gave me the creeps, made us wait for hours, was filthy',
    ),
  },
  {
    it: lines(`
      (this|my|our) {span}
      (the weather|the weather today|my {span}|this {span}|our {span} away|{day} morning|my day off)
    `),
    they: words(
      'the mornings here, the last few days, the evenings, our days off, the past two weeks, these nights, my weekends',
    ),
    fine: words(
      'good, good, nice, lovely, beautiful, relaxing, fun, pleasant, calm, happy, exciting, peaceful, sweet, cosy, great',
    ),
    poor: words(
      'bad, bad, miserable, long, gloomy, stressful, rough, lonely, boring, sad, grey, cold, depressing, tiring, dull',
    ),
    shone: words(
      'was full of sunshine, was just what I needed, lifted my spirits, flew by, put a smile on my face, was bliss',
    ),
    flopped: words(
      'went from bad to worse, was a nightmare, dragged on forever, wore me out, was ruined by rain, got me down',
    ),
  },
  {
    it: lines(`
      (work|school|my job|my new job|my course|my {subject} class|the new timetable|football training|our project|my degree)
      (my boss's plan|the new schedule|university|my internship|the new office|my commute|the team this season|homework)
    `),
    they: words(
      'my lessons, my classmates, our results, my grades, the tutors, the new rules, my shifts, my colleagues, the tests',
    ),
    fine: words(
      'good, good, fun, interesting, rewarding, exciting, useful, fair, inspiring, easy, nice, helpful, motivating, great',
    ),
    poor: words(
      'bad, bad, boring, stressful, exhausting, unfair, frustrating, pointless, hard, tiring, depressing, confusing, annoying',
    ),
    shone: words(
      'is going so well, pays off, makes me proud, keeps me smiling, brings out the best in me, went great',
    ),
    flopped: words(
      'burns me out, is killing me, stresses me out, is going nowhere, makes me miserable, wears me down, is a joke',
    ),
  },
];
