import { describe, expect, test } from 'vitest';
import { isAtRisk } from '#lib/crisis/detect.ts';

describe('isAtRisk: other posts', () => {
  describe('figures of speech', () => {
    test.each([
      'this exam is killing me',
      'I’m dying of laughter 💀',
      'kill me now lol',
      'I could murder a pizza',
      'dead inside before coffee',
      'my feet are killing me',
      'I’m dead 😂😂😂',
      'that dress is to die for',
      'dying to see you all on saturday!',
      'kms lol',
      'forgot my charger kms',
      'someone kill me this meeting could have been an email',
      'over my dead body will you wear that',
      'curiosity killed the cat',
      'killing time at the airport',
      'she killed it on stage tonight',
      'I would kill for a nap right now',
      'my phone is about to die',
      'this heat is going to be the death of me',
      'shoot me a text when you are home',
      'hang in there, friday is close',
      'I shot myself in the foot with that email',
      'cut myself some slack today and slept in',
      'goodbye cruel world, see you after my nap',
      'I’m going to end it all with cake: dinner, I mean',
      'lol i want to die my mom just liked my tweet',
      'I want to die of embarrassment, he saw me wave at the wrong person',
      'wanna die laughing at this video 🤣',
      'he is so cute i want to die',
      'these puppies are so adorable I want to die',
    ])('isAtRisk is false for a figure of speech: %s', expectNoRisk);
  });

  describe('school, work and waiting', () => {
    test.each([
      'so much homework i want to die',
      'three finals in one day, i wanna die',
      'no wifi at the cabin, no reason to live',
      'what is the point of living when the printer hates you',
      'If I have to write one more essay I’m going to kill myself',
      'this calculus class makes me want to kill myself',
      'I have a meeting at 7 on a Monday, wish I was dead',
      'the printer is jammed again, going to jump off a bridge',
      'i would rather die than present in front of the class',
      'stuck in traffic for two hours kill me',
      'my boss wants the report by six, I want to die',
      'i dont want to wake up tomorrow for school',
      'i don’t want to be here anymore, this office has no windows',
      'I’m so bored at work I might kill myself',
      'presentation tomorrow, pray for me, i wish i could die',
    ])('isAtRisk is false for a post about school, work or waiting: %s', expectNoRisk);
  });

  describe('bodies, food, heat and sport', () => {
    test.each([
      'so hungover i want to die',
      'cramps today, i want to die',
      'It is 40 degrees and I want to die.',
      'leg day. i wish i was dead',
      'Ate the whole pizza, I want to die now',
      'that vindaloo nearly killed me',
      'dark outside, freezing, I want to die',
      'no coffee in the house. nothing to live for',
      'if we lose this match I’m going to kill myself',
      'this team makes me want to die every season',
      'ran a half marathon and now i want to die',
      'hurt myself at the gym, out for two weeks',
      'cut myself shaving, great start',
      'I burned myself on the oven again',
      'ouch, I cut myself again, this peeler hates me',
      'at my desk, sick of the printer, want to die',
      'cut myself chopping onions last night, five stitches',
      'keep hurting myself at practice, need new shoes',
    ])('isAtRisk is false for a post about bodies, food, heat or sport: %s', expectNoRisk);
  });

  describe('embarrassment, fandom and shows', () => {
    test.each([
      'waved back at someone who was not waving at me, i want to die 😭😂',
      'called my teacher mum and i want to die, so embarrassing',
      'if i dont get tickets i will kill myself',
      'if they cancel this show i’m going to kill myself',
      'if the bus does not come soon i will kill myself',
      'one more podcast ad and i am going to jump off a bridge',
      'bald eagle cam makes me want to die, just hatch already',
      'the finale made me want to die, how could they do that to her',
      'the cringe. i want to die',
      'my bangs look awful i want to kill myself',
    ])('isAtRisk is false for a post about embarrassment, fandom or shows: %s', expectNoRisk);
  });

  describe('games', () => {
    test.each([
      'I killed myself with the grenade again in Halo',
      'keep trying to kill myself to respawn at the base',
      'going to kill myself in minecraft so i drop the loot',
      'died eleven times to the same boss',
      'my sim wants to die and so do i lol',
      'i accidentally jumped off the bridge in Elden Ring, twice',
      'let me kill myself first so the lobby resets',
    ])('isAtRisk is false for a post about games: %s', expectNoRisk);
  });

  describe('statements about other people', () => {
    test.each([
      'My friend said she wants to die and I don’t know what to do.',
      'my brother killed himself in march. i miss him',
      'she told me "I want to die" and I just held her',
      'He keeps saying he is going to kill himself, how do I help?',
      'a girl in my class is cutting herself, who do i tell',
      'When people say I want to die, listen to them.',
      'someone on the bridge today, police talked him down',
      'my dog would be better off without that collar',
      'They asked me if I was suicidal, standard question at the clinic.',
      'my aunt thinks she is a burden to us. she is not',
      'stop telling people to kill themselves',
      'my brother left a suicide note and we read it every year',
      'she took the whole bottle of pills and they pumped her stomach in time',
      'teens having thoughts of suicide need a listener, not a lecture',
      'my ex keeps a stash of pills and I am worried about her',
      'mum thinks im suicidal because of my playlists',
      'she will not want to live on if he goes first',
      'if he goes first she will not want to live, the doctors say',
      'he does not want to be alive in a world without her, that is the plot',
    ])('isAtRisk is false for a statement about another person: %s', expectNoRisk);
  });

  describe('news, films, songs and books', () => {
    test.each([
      'Suicide Squad is on tonight, who is in?',
      'Police: man dies by suicide after standoff',
      'New study on suicide rates among farmers',
      'playing "I Want to Die" on repeat, great riff',
      'The Virgin Suicides is still my favourite book',
      'currently reading about suicide prevention for my degree',
      '🎶 I wanna die in your arms tonight 🎶',
      'the chorus goes i want to die and the crowd goes wild',
      'Hamlet’s to be or not to be is about suicide',
      'A Man Called Otto: he tries to kill himself and the neighbours keep interrupting',
      'my character wants to die in the last chapter, poor guy',
      'Died: the inventor of the ballpoint, at 86',
      'Kill Bill is better than I remembered',
      'Just watched a documentary on euthanasia and the right to die',
    ])('isAtRisk is false for a post about news, films, songs or books: %s', expectNoRisk);
  });

  describe('the past and recovery', () => {
    test.each([
      'Ten years ago I wanted to die; glad I’m here.',
      'I used to cut myself. Six years clean today.',
      'Years ago I kept thinking about killing myself.',
      'three years ago i wrote my suicide note, and then i called my sister',
      'I was thinking about suicide a lot, and then I found a doctor who listened.',
      'I had thoughts of suicide for most of my twenties, ask me anything',
      'when i was 15 i tried to kill myself. i turn 30 tomorrow and i bought a cake',
      'I was suicidal back then and I am so glad I failed.',
      'In 2014 I was thinking about suicide every day. Therapy works.',
      'two years ago i wrote my goodbye letters. today i burned them',
      'I survived my attempt and I want you to know that it gets better',
      'i have not self harmed in 200 days!!',
      'no longer suicidal, thanks to my sister and a good doctor',
    ])('isAtRisk is false for a post about the past or recovery: %s', expectNoRisk);
  });

  describe('prevention', () => {
    test.each([
      'If you’re thinking of suicide, call 988.',
      'Are you feeling suicidal? You are not alone, reach out.',
      'Thinking about ending your life? Text SHOUT to 85258.',
      'September is suicide prevention month. Check on your friends.',
      'Running 10k for self-harm awareness, link below',
      'You would be missed. The world is not better without you.',
      'if you want to die, please tell somebody, anybody',
      'please never think that nobody would care if you died',
    ])('isAtRisk is false for a post about prevention: %s', expectNoRisk);
  });

  describe('negation', () => {
    test.each([
      'I don’t want to die',
      'I would never hurt myself',
      'not that i want to die, i only want a week off',
      'I am no longer feeling suicidal and I sleep again',
      'never had thoughts of suicide, but thank you for asking',
      'i am far from wanting to die',
      'i stopped thinking about suicide when the meds began to work',
      'I refuse to kill myself for this company',
      'i’m not going to kill myself, relax',
      'I am not suicidal, just sad.',
      'not saying i want to die, just saying i need a holiday',
      'i would never kill myself over a boy',
      'no i am not thinking about suicide, mum',
      'I’m not planning to end my life or anything, it was one bad week',
      'swine flu is everywhere, i dont wanna die',
    ])('isAtRisk is false for a negated statement: %s', expectNoRisk);
  });

  describe('surveys and quotations', () => {
    test.each([
      'Q9: Thoughts that you would be better off dead, or of hurting yourself?',
      'Have you ever wished you were dead? Yes / No / Rather not say',
      '“I hate myself and I want to die” was nearly the title of In Utero',
      'the form asks whether i want to die, on a scale',
      'he said, and I quote, "I wish I was dead"',
    ])('isAtRisk is false for a survey or a quotation: %s', expectNoRisk);
  });

  describe('similar words', () => {
    test.each([
      'I want to dye my hair blue',
      'going to cut my hair myself, wish me luck',
      'my last post for tonight, night all',
      'see you on the other side of finals',
      'hanging out with myself tonight',
      'i don’t want to live in this city anymore',
      'I don’t want to wake up early tomorrow',
      'tired of living in a building with no lift',
      'the burden of proof is on you',
      'Saving my pills for the flight, I get so seasick',
      'taking my own life advice for once',
      'I don’t want to live on this planet anymore',
      '',
      '...',
      'ok',
    ])('isAtRisk is false for a post with similar words: %s', expectNoRisk);
  });
});

function expectNoRisk(text: string): void {
  expect(isAtRisk(text)).toBe(false);
}
