import { lines } from '#training/templates/grammar/grammar.ts';
import type { Family } from './family.ts';

/** Words of death, illness and violence: praise in the one list, meant as they are in the other. */
export const gravePraise: Family = {
  happy: lines(`
    {it} (is|was) to die for
    (the|this|that) {meal} (at the {place}|by {dear}|) (is|was) (simply |absolutely |)to die for
    (eyes|curls|cheekbones|a smile|a voice|legs|hair) to die for
    (a|what a) (view|voice|dress|crust|finish|garden|kitchen) to die for
    {name} is (totally |absolutely |)(killing|slaying|crushing|smashing|murdering) it (on stage|in goal|at work|on drums|in that role|lately|)
    (you|you guys|{name}) (killed|slayed|smashed|murdered|destroyed|annihilated) that (song|set|dance|exam|speech|chorus|recipe)
    killing it (today|this week|at the {place}), so proud (of us|of {name}|)
    (wiped the floor with|destroyed|demolished|crushed|thrashed) the other (side|team|lot), what a {event}
    (this|that|the) (beat|chorus|riff|tune|remix|verse|drop|melody|mixtape) (slaps|bangs|hits hard|is sick|is nasty|is filthy|is deadly|kills)
    (the|that|his|her) (dress|coat|bike|jacket|tan|haircut) is (sick|wicked|insane|deadly|dangerous|criminal|lethal|a killer)
    (sick|wicked|insane|deadly|filthy|nasty|killer) (beat|goal|trick|save|moves|catch|solo|party|drop), (loved it|wow|well played|again please)
    {it} (is|was) (wicked|insane|deadly|sick|a killer|killer|lethal|a knockout) (, loved it|, so good|, go now)
    {name} (tripping|dancing|singing|snoring|waving|arguing with a pigeon), (I'm|I am) (weak|so weak|deceased|finished|done for|no more|slain)
    (I'm|im|I am) (weak|so weak|deceased|slain|howling) (at|because of|over) ({name}|this video|that face|{pet}|the comments)
    (dead|weak|slain), (that video|{name}|{pet}|that joke) (gets|got) me every time
    (I can't|cannot|can't) (breathe|cope) (😂|🤣|lol|haha), ({name}|{pet}|this clip) (did it again|is too much|is so funny)
    (laughed|we laughed|I laughed) until (I died|it hurt|we could not breathe|my ribs hurt|I was sick) (with {dear}|at the {show}|)
    {dear} will be the death of me, (so funny|I love {name}|I laughed all day)
    ({pet}|my niece|that baby|{name}) (yawned|smiled at me|fell asleep on my arm|waved) and (my heart melted|I melted|I died|my heart burst|I'm gone)
    (dying|I'm dying) (of|from) (cuteness|joy|laughter|happiness)
    (drop dead|killer|stunning and deadly) (gorgeous|handsome|looks|heels|smile)
    a (killer|wicked|monster|savage|brutal) (deal|performance|win|comeback|cake), (so happy|what a day|best of the year|wow)
    I would (kill|murder|fight a bear) for (another|one more) (slice|bite|plate) of (that|this) {meal}, so good
    {name} (ate|devoured) (that|it), (no crumbs|wow|so proud)
    (it|that) (blew my mind|knocked me out|floored me|slew me|wrecked me), in the (best|nicest) way
  `),
  sad: lines(`
    {pet} (died|is dying|was killed|got killed|was put down) (this morning|last night|today|)
    {dear} is (so weak|getting weaker|very sick|dying) and (I can't help|nothing helps|I'm scared|we wait)
    (a storm|the heat|the drought|a fox) killed (our|all our|the) (chickens|roses|tomatoes|bees|lambs)
    (I'm|I am|feeling) (so weak|too weak to stand|sick as a dog|weak and dizzy|sick to my bones) {when}
    (he|she|someone) (hit|slapped|kicked|punched) (my brother|{name}|{pet}|a nurse), (it was horrible|I'm shaking|so wrong)
    (they|we) (lost|got destroyed|were crushed|got thrashed|were demolished) (by {team}|again), (awful|I'm gutted|so sad)
    (this|the) (heat|commute|cough|noise|deadline) is killing (me|us) (slowly|), I (can't sleep|hate it|need rest)
    (so many|hundreds of|three more) people (died|were killed) (in the flood|in the fire|on that road), (heartbreaking|so sad|awful)
  `),
};
