import { type Slots, words } from '#training/templates/grammar/grammar.ts';

/** Names and terms that contain words which usually have a mood. */
export const names: Slots = {
  title: words(
    `Joy, Misery, Love Actually, Happy Feet, Bad Boys, Good Will Hunting, The Good Place, Fear Factor, Love Island, Fury Road,
    Beautiful Day, Cape Fear, Dead Poets Society, Kill Bill, Happy Valley, The Great Escape, Crazy Hearts, The Hate U Give,
    Breaking Bad, Mean Girls, The Incredibles, Inside Out, Anger Management, Sweet Home, Pride and Prejudice, Sad Songs,
    A Series of Unfortunate Events, The Lovely Bones, Ugly Betty, The Magnificent Seven, It's a Wonderful Life, Enchanted`,
  ),
  group: words(
    `Joy Division, the Killers, the Cure, Bad Bunny, Grateful Dead, Happy Mondays, the Smiths, Poison, the Pretty Things,
    Simple Minds, Fine Young Cannibals, Lovejoy, Slaughter Beach, Fun Lovin' Criminals, the Beautiful South`,
  ),
  corner: words(
    `Hope Street, Love Lane, Pleasant Avenue, Paradise Road, Lucky Lane, Hell's Kitchen, Mount Pleasant, Death Valley,
    Happy Hollow, Cape of Good Hope, Great Yarmouth, Friendship Square, Battle, Sorrow Hill, Bliss Street, Misery Bay`,
  ),
  maiden: words(
    'Joy, Hope, Grace, Felicity, Faith, Merry, Blythe, Mercy, Dr Love, Mr Sweet, Mrs Darling, Mr Moody, Ms Strong',
  ),
  term: words(
    `mean value, sad path test, happy path test, dead end sign, kill switch, crash test, hard drive, error bar, attack surface,
    waste water plant, garbage collection, gross income, fine print, like button, hate speech policy, pain relief aisle,
    fatal error code, super glue, perfect tense, sweet corn, smart meter, trust fund, gift card, panic button, risk register,
    broken line, alarm clock, emergency exit, negative test, positive test, low pressure area, war museum, love seat,
    funeral home, sick leave form, blind spot, rough estimate, great aunt, grand total, cold front, trash can, worst case,
    best case, best practice, damage report, stress test, free trial, fire drill, black hole, poor box, lost property`,
  ),
};
