import { lines, type Slots, words } from '#training/templates/grammar/grammar.ts';

/** States of a person, and words for how strong they are and since when they last. */
export const feelings: Slots = {
  glad: words(
    `happy, happy, glad, excited, thrilled, delighted, proud, grateful, thankful, pleased, chuffed, hopeful, blessed,
    relaxed, cheerful, content, confident, lucky, relieved, optimistic, loved, inspired, motivated, calm, stoked, hyped`,
  ),
  happy: words('happy, happy, glad, excited, thrilled, delighted, pleased, proud, chuffed, stoked, hyped'),
  bliss: words(
    `over the moon, on cloud nine, in heaven, thrilled to bits, in a great mood, in such a good mood, full of joy,
    on top of the world, smiling from ear to ear, jumping for joy, living my best life, having the time of my life,
    at peace, feeling great, feeling amazing, loving life, buzzing, ecstatic, overjoyed, in high spirits`,
  ),
  low: words(
    `sad, sad, upset, angry, tired, lonely, stressed, worried, scared, anxious, miserable, disappointed, gutted, hurt,
    heartbroken, exhausted, annoyed, bored, frustrated, ashamed, embarrassed, homesick, hopeless, fed up, nervous,
    furious, overwhelmed, burnt out, depressed, unhappy, devastated, bummed, mad, down, lost, afraid, guilty, drained`,
  ),
  gloom: words(
    `at my wits' end, in tears, in a bad mood, in such a bad mood, on the verge of tears, down in the dumps, falling apart,
    sick of it all, having a terrible day, feeling awful, feeling low, feeling down, running on empty, crying again,
    in so much pain, worried sick, losing my patience, feeling left out, having a rough week, sick to my stomach`,
  ),
  very: words(
    'so, so, so, really, really, very, very, super, truly, extremely, genuinely, so so, incredibly, pretty, seriously',
  ),
  utterly: words(
    'absolutely, absolutely, really, simply, totally, truly, just, literally, completely, utterly',
  ),
  when: words(
    `today, tonight, this morning, this week, right now, these days, this evening, at the moment, this weekend,
    lately, this afternoon, at work today, at school today, this month`,
  ),
  once: words(
    `yesterday, last night, this morning, last week, on Saturday, over the weekend, on Friday, the other day, last summer,
    last month, two days ago, on {day}`,
  ),
  ago: lines(`
    in (weeks|months|years|ages|a long time|forever)
    since (Monday|last summer|March|my birthday|we moved|the weekend|I started here|he left|school started)
  `),
};
