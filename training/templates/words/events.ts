import { lines, type Slots } from '#training/templates/grammar/grammar.ts';

/** Good, bad and neutral events, as whole sentences without their final punctuation. */
export const events: Slots = {
  luck: lines(`
    I (got|just got|finally got) (the job|a raise|a promotion|the part|an offer|an A in {subject}|full marks|a scholarship)
    I (passed|just passed|aced|smashed|nailed) (my driving test|my {subject} exam|the interview|my finals|my audition)
    we (won|just won|made it through to) (the cup|the final|the league|the derby|the quiz|the semi final)
    (she|he|they) said yes
    {dear} (surprised me with|gave me|bought me|made me) (flowers|breakfast in bed|a cake|tickets|the sweetest card|a puppy)
    I (just |)got (upgraded to first class|free tickets|backstage passes|a new puppy|my dream house|the keys to our flat)
    (it's|it is) (finally|) (a snow day|the weekend|payday|sunny|holiday time|spring)
    the doctor (says|said) (I'm all clear|the baby is healthy|it's all healed|he is going to be fine)
    {dear} (is coming home|got into university|beat cancer|just got engaged|passed the exam) and I'm so (happy|proud)
    I found my (lost ring|keys|wallet|cat|favourite jumper) (again|after weeks)
    I met (my favourite singer|my hero|the love of my life|the cutest dog|my online friends)
    I hit a new personal best (at the gym|in the race|today|on the bench)
    my (song|drawing|post|video|team) (won|came first|got picked|is number one)
    (day off|long weekend|beach day|spa day|snow day) with {dear}
    we (are having a baby|got engaged|bought our first house|got the flat|set a date for the wedding)
    someone (paid for my coffee|left me the sweetest note|gave me their seat|returned my wallet) and it made me smile
    all my (hard work|training|studying|practice) paid off
    {pet} (learned a new trick|fell asleep on my lap|is home from the vet and healthy|greeted me like a hero)
    my crush (texted me back|smiled at me|asked me out|likes me too)
  `),
  trouble: lines(`
    I (failed|just failed|bombed|flunked) (my driving test|my {subject} exam|the interview|my finals|my audition)
    I (just |)got (fired|laid off|rejected again|dumped|a parking ticket|scammed|robbed|the flu|food poisoning|grounded)
    we (lost|just lost|threw away|crashed out of) (the cup|the final|the derby|the quiz|the match)
    {dear} (is in hospital|broke up with me|forgot my birthday|moved away|is very ill|hasn't called in weeks)
    I lost my (wallet|keys|passport|job|phone|best friend|favourite ring|luggage)
    I broke my (leg|arm|phone screen|glasses|favourite mug|laptop)
    I missed (the last bus|my flight|the concert|the deadline|my train|her call)
    my (car|laptop|phone|heating|oven|fridge|bike) (broke down|died|stopped working|is broken) again
    {pet} (died|passed away|ran away|has to be put down) {once}
    my (head|back|tooth|stomach|heart|throat|knee|whole body) (hurts|is killing me|aches|won't stop hurting)
    I spilled (coffee|red wine|soup) all over my (laptop|white shirt|notes|new dress)
    I'm stuck (in traffic|at the airport|at work|in bed with a fever|in the rain|with the night shift) again
    I woke up with (a migraine|a sore throat|a fever|toothache|a stiff neck)
    (they|someone) (cancelled|canceled|ruined|took away) (the show|our holiday|my favourite series|the party|the festival)
    (my landlord|the bank|the airline|my boss) (refuses to|won't|will not) (pay me back|help us|listen|fix it)
    (the rent|the price of everything|my insurance) went up again
    I can't (afford the rent|pay my bills|afford a holiday) (anymore|this year)
    someone (stole my bike|keyed my car|hacked my account|yelled at me|cut in line|laughed at me) {once}
    all my (hard work|savings|photos|progress|files) (went to waste|went down the drain|got deleted)
    my crush (left me on read|likes someone else|blocked me|has someone else|laughed at me)
    I (burnt|burned) (the dinner|my hand|the cake|the toast|my favourite shirt) again
    the (wifi|internet|power|hot water|heating) is (down|out|gone) again
    (my grandma|my grandpa|my uncle|my old teacher|a friend of mine) (died|passed away) {once}
    I haven't (slept|eaten|seen my family|been paid) in (days|weeks)
  `),
  mishap: lines(`
    I (lost my keys|missed the bus|spilled my coffee|burnt the toast|forgot my umbrella|overslept|broke a glass|got lost)
    I (failed the first test|dropped my phone|tripped over the cat|got soaked in the rain|locked myself out|got a parking ticket)
    my (car broke down|flight was delayed|shoes fell apart|laptop crashed|alarm didn't go off|date cancelled)
    (we lost the match|they cancelled the show|the wifi died|it rained all day|nobody came to the meeting|the shop was closed)
  `),
  outing: lines(`
    (went|been|we went) to the {event} (with {dear}|{once})
    (watched|saw|finished) the (new|last|first) (film|season|episode|match) {once}
    (just got|got) (home|back) from (work|school|the {event}|town|the gym)
    (tried|we tried) the new {place} (in town|by the station|near work)
    (bought|ordered|tried out) a new {gadget} {once}
    (at|back at) the {place} with {dear}
    {day} evening, {event} over
    (my|our) {event} was {once}
  `),
};
