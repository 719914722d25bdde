import { lines } from '#training/templates/grammar/grammar.ts';
import type { Family } from './family.ts';

/** Statements without a feeling that contain words which usually express one. */
export const lookalikes: Family = {
  unsure: lines(`
    {title} (is on|starts|airs|is showing) (at {time}|on {date}|on channel {few}|in room {some})
    {title} (came out|was released|was filmed|first aired) in {year} (in {city}|)
    (watching|I'm watching|rewatching|on episode {few} of|reading the book of) {title} (with {name}|tonight|)
    the (cast|running time|director|sequel|script) of {title} (was|is) (announced on {date}|on page {some}|on the website)
    {title} (is|runs) {some} (minutes|pages|episodes) (long|)
    {group} (play|are playing|are on stage) in {city} (on {date}|at {time})
    (listening to|track {few} is by|the next song is by|I have two records by) {group}
    {group} (released|recorded) (their|the) (first|second|third) album in {year}
    (the bus stops at|turn left at|the office is on|we live near|get off at) {corner}
    {corner} (is {few} miles from here|is in the {subject} book|is closed to cars until {date}|is on the map)
    {maiden} (called about the {event}|emailed about the {event}|works in {room}|is at the {place}|lives in {city}|is on holiday until {date})
    (ask|call|email) {maiden} (about the {event}|at {time}|if you need the key)
    the {term} is (in {room}|on page {some}|next to the door|due on {date}|shown in the picture|part of lesson {few})
    (what is a|this is a|see also:|chapter {few}:) {term}
    (bought|I need|looking for|where is) a (gift card|love seat|smart meter|hard drive|panic button|trash can|happy birthday banner)
    (the|a) Happy Meal (costs|is) {price} (in {city}|now|at the {place}|with a toy)
    happy hour (is|starts|runs) (from {time}|until {time}) (at the {place}|on {day}s|)
    Good Friday (is|falls) on (March 2{d}|April {few}) (this year|next year|in {year}) (, the {place} is closed|, banks are closed|)
    Great Britain (has|sent|counts) {some} (islands|athletes|airports|members) (in {year}|)
    the Great (Lakes|Wall|Barrier Reef|Plains|Fire of London) (is|are) (in lesson {few}|on page {some}|a topic in {subject})
    the (Dead Sea|Pacific|Black Sea|Bad Lands|Red Sea) is (on page {some}|{many} miles from {city}|on the map)
    (kill|you can kill|how to kill) (the process|the job|a server) (with the task manager|with one command|with ctrl c)
    (free|paid) parking (on {street}|behind the {place}|from {time}|on {day}s|for {few} hours)
    the cancer research (centre|center|unit|institute) (is on {street}|moved to {city}|opens on {date}|has {some} rooms)
    (well|so|ok), the (fair|fun fair|book fair|county fair|job fair) opens (at {time}|on {date})
    (the|a) (job fair|trade fair|book fair) in {city} has {many} (stands|visitors|exhibitors)
    (I'd|I would) like to (know|ask|book|check) (when the {place} opens|if {room} is taken|where the {event} is)
    like (last year|the others|most of them|the old one), this one (has|comes with) a {few} inch screen
    (it|that) looks like (rain|a {animal}|the {event} is at {time}|we need {food}|it's {day})
    the fine for (parking here|late books|no ticket) is {price}
    (gross|net|mean|median) (income|temperature|height|rent) (in {country}|in {city}) (was|is) (published on {date}|up {percent})
    (a positive|a negative) (number|ion|test|charge) (is|was) (shown in red|marked with a sign|defined on page {some})
    the (blood|pain|stress|anger|grief|depression) (test|lecture|workshop|study|course) is (at {time}|in {room}|on {date})
    (sweet|bitter|sour|hot) (potatoes|peppers|almonds|oranges|cherries) (are|cost) {price} (a kilo|a bag|at the market)
    (sick|maternity|annual|unpaid) leave is {some} (days|weeks) (a year|in {country}|)
    the (wicked|evil|ugly|sad|good|happy) (witch|queen|clown|prince|fairy) is played by {name} (on {day}|)
    (the winner|the loser) of {team} and {team} (plays|meets|faces) {team} on {day}
    (winners|losers|finalists|champions) (play|meet|are listed) (on {date}|on page {few}|at {time})
    the (thank you|get well|congratulations|sympathy|love) cards are {price} (each|for {few}|in aisle {few})
    in tennis, love (means|is) (zero|no points|nil)
    the (charity ball|fun run|joyride|beauty contest|pride march|horror night) (begins|starts) at {time} (on {day}|)
    (murder|accident|fire|injury|divorce|crime) (statistics|figures|reports) for {year} (are out|were published on {date})
    (a|the) (virus|infection|fracture|burn|tumour|fever) is (described|explained|covered) in (chapter {few}|week {few})
    the (dark|bright|blue|high contrast) (theme|mode) is (in the settings|the default|in version {few})
    I'm (pretty|fairly|quite) sure (it's {day}|the {event} is at {time}|the {place} is on {street}|{name} has the key)
    (that's a good question|good point|fair enough|fine|very well), (let me check|I'll ask {name}|see page {some}|see you at {time})
    best (regards|wishes|before {date}), (from {name}|{name}|see the label)
    (happy|glad) to (connect|discuss|confirm|forward it), (please|just) (email me|send the form|use the link)
    the (enemy|villain|hero|monster) (in|of) level {few} (appears|moves) (after {some} seconds|every {few} turns)
    (error|failure|fault|warning) code {some} (is on page {few}|means the printer is off|is in the manual)
    the (worst|best|hardest|easiest) (case|level|setting) is (number {few}|the default|described on page {some})
  `),
};
