import { lines, type Slots, words } from '#training/templates/grammar/grammar.ts';

/** People and animals, and what people say about them. */
export const people: Slots = {
  kin: lines(`
    my (mum|mom|dad|sister|brother|best friend|grandma|nan|grandpa|girlfriend|boyfriend|wife|husband)
    my (daughter|son|cousin|aunt|uncle|roommate|little sister|little brother|niece|nephew|flatmate)
    my (boss|teacher|neighbour|neighbor|coach|manager|landlord|colleague|coworker|doctor|dentist|tutor)
  `),
  dear: lines(`
    my (mum|mom|dad|sister|brother|best friend|grandma|nan|grandpa|girlfriend|boyfriend|wife|husband)
    my (daughter|son|cousin|aunt|uncle|roommate|little sister|little brother|niece|nephew)
  `),
  pet: words(
    'my dog, my cat, our puppy, our kitten, my rabbit, our old dog, my hamster, my budgie, my horse',
  ),
  name: words(
    `Sam, Emma, Jake, Priya, Tom, Lucy, Omar, Nina, Chris, Maya, Ben, Zoe, Leo, Kate, Ali, Anna, Josh, Mia, Dan, Grace,
    Carlos, Yuki, Fatima, Noah, Ella, Ryan, Hannah, Kofi, Megan, Luis`,
  ),
  kind: words(
    `kind, sweet, funny, thoughtful, helpful, lovely, supportive, generous, patient, talented, friendly, caring, polite,
    wonderful, amazing, brilliant, clever, cute`,
  ),
  mean: words(
    `rude, mean, selfish, lazy, unfriendly, arrogant, cruel, dishonest, unreasonable, horrible, impossible, careless,
    ungrateful, annoying, awful, grumpy, two-faced, disrespectful`,
  ),
  won: lines(`
    (got into university|passed the exam|won the race|got the job|finished first|graduated {once}|beat cancer|got married)
    (scored {few} goals|sang in front of everyone|opened a {place}|learned to walk|won first prize|got a promotion)
  `),
  lost: lines(`
    (lost the job|failed the exam|is in hospital|was dumped|got hurt|lost the baby|crashed the car|is being bullied)
    (didn't get in|has been robbed|is so ill|broke a leg|lost the dog|was treated so badly|is moving far away)
  `),
  crowd: words(
    'nobody, no one, none of us, none of my friends, not one of us, no one in my family, nobody at work, hardly anyone',
  ),
};
