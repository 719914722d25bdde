import { lines } from '#training/templates/grammar/grammar.ts';
import type { Family } from './family.ts';

/** The writer's day, plans and errands, without a feeling. */
export const daily: Family = {
  unsure: lines(`
    {news}
    {news}
    {news}
    {news}
    {news}
    {news}, {news}
    {news}. {news}
    (today|tomorrow|{day}): (gym|laundry|{subject}|work), (shopping|lunch with {name}|a {event}), (bed|reading|{event})
    to do (today|on {day}): (call the bank|pay the rent|book a {event}), (buy {food}|clean the car|print the form)
    (need|I need|we need) to (buy {food}|call the landlord|renew my passport|print {few} pages|charge my phone) (today|{once})
    shopping list: {food}, {food}, {food} and (soap|batteries|paper towels|{food})
    (please|could you please|can you) (send me the file|bring the {gadget}|call me back|reply by {day}|check the door)
    (call|text|email|ring) me (at {time}|when you get to the {place}|about the {event}|after {time})
    (let's|we will|we'll) meet (at the {place}|on {street}|outside {room}) (at {time}|on {date}|around {time})
    (I'll|I will) (call you|be there|send it|pick up the {gadget}|bring {food}) (at {time}|on {date}|later|after {event})
    (remember|don't forget) to (bring your {gadget}|sign the form|set your clocks|lock the door|vote on {date}|save the file)
    (not sure|I'm not sure|no idea|I have no idea|I don't know) (when the {event} is|who has the key|which bus goes to {city}|where my {gadget} is)
    (never mind|nevermind|forget it), (found it|I'll ask {name}|it's in {room}|the {event} is on {day})
    (he|she|they) said (the {event} is at {time}|it would take {few} days|the {place} opens at {time}|to meet at {room})
    (new|my new) (address|email|number|username|blog post|video): (see my profile|link below|check the link|in my bio)
    (my|our) (turn|order|table|ticket) is number {some}
    (if you need|for) the (key|code|form|file), (ask {name}|look in {room}|see the email from {day})
    (the|my) (bus|train|flight|tram) (leaves|arrives|gets in) at {time} (on {day}|)
    anyone (else|) (going to|at) the {event} (in {city}|on {day}|tonight)
    (looking for|need) (a {job}|a {gadget}|someone) in {city}, (dm me|message me|any leads)
    (selling|for sale|giving away): {gadget}, (used|{few} years old|black|in the box), {price}
  `),
};

/** Notices, prices, timetables and instructions. */
export const notices: Family = {
  unsure: lines(`
    (the|our) {place} (opens|closes|is open) (at {time}|on {date}|from {time} to {time}|until {time}) (on {day}s|)
    the {event} (starts|begins|ends) at {time} (in {room}|on {date}|)
    (the|this) {event} (has been|was|is) moved (to {date}|to {room}|from {day} to {day})
    (registration|voting|check in|boarding|sign up|the sale) (opens|closes|starts|ends) (on {date}|at {time})
    the next (train|bus|ferry|tram|shuttle) to {city} (leaves|departs|is) at {time} (from platform {few}|)
    (tickets|seats|copies|memberships) (are|cost|start at) {price} (each|per person|a month|online|at the door)
    a (coffee|ticket|{gadget}|single|day pass|haircut) (costs|is) {price} (here|in {city}|at the {place}|)
    (doors|gates) open at {time}, (show|film|match|talk) at {time}
    (today's|the|tonight's) (menu|special|soup): {food} and {food}, {price}
    (forecast|weather) for {city}: (cloudy|light rain|dry|windy|partly cloudy|fog), (high of|low of|around) {some} degrees
    (rain|snow|wind|cloud|fog) (expected|forecast|likely) in {city} (on {day}|from {time}|until {time})
    it is {some} degrees in {city} (at the moment|today|this morning)
    (sunrise|sunset|high tide|low tide) (today|tomorrow|on {day}) (is|) at {time}
    (homework|reading|assignment) for {day}: (chapter {few}|pages {some} to 9{d}|questions 1 to {few}), {subject}
    {subject} (class|exam|lecture|quiz) (is|takes place) (in {room}|at {time}|on {date})
    (week|day|lesson|part|episode|chapter) {few} of 12: (the basics of {subject}|{country}|how to use a {gadget}|{material})
    (press|hold|click|tap) the (button|icon|red button|menu) (for {few} seconds|twice|to (start|restart|save|open) the {product})
    (step|tip) {few}: (turn off|unplug|clean|restart|update) the {product} (and wait {few} minutes|before you start|first)
    (add|mix|chop|boil|fry|stir in) the {food} (and the {food}|for {some} minutes|with a little salt|over low heat)
    (preheat|heat) the oven to 1{d}0 (degrees|C|celsius) and bake for {some} minutes
    (turn|go) (left|right) (at the {place}|onto {street}|after the bridge), then (straight on|it's on your left)
    (lost|found) (property|luggage) (office|desk) is (in {room}|on {street}|next to the {place})
    take (two|2|three) tablets (a day|with water|every {few} hours)
    (minutes|notes|agenda|slides) (of|from|for) the {event} (are|have been) (attached|online|in the shared folder|sent out)
    (budget|report|draft|invoice) (is due|goes out|to be sent) (on {date}|by {time}|by {day})
    (wifi|door|gate) code (is on the fridge|for the {place} is on the card|changes on {date})
    road (works|closure) on {street} (from|until) {date}
    (parking|entry|admission) is {price} (an hour|per car|per person|after {time})
    (line|route|bus) {some} (runs|goes) (every {few} minutes|via {street}|from {city} to {city})
    (no|there is no) (smoking|parking|entry|swimming) (in|at|behind) the {place} (after {time}|until {date}|on {day}s|)
    the {place} (isn't|is not|won't be) open (on {day}s|after {time}|until {date})
    the (train|bus|ferry) (doesn't|does not|won't) stop (in {city}|at the {place}|at {corner}) (on {day}s|)
    the {product} (doesn't|does not) come with (a charger|batteries|a manual), (see page {few}|sold separately)
    nobody under {some} (is let in|can vote|may drive) in {country}
    tickets (can't|cannot) be (bought|returned|changed) (online|after {time}|at the {place})
    the {place} is small but (it has {few} rooms|the garden has {some} seats|there is parking)
    the {event} is on {day}, but (registration|the meal|check in) is on {day}
    although it's {day}, the {place} (opens|closes) at {time}
    open (positions|roles): {job} in {city}, (full time|part time|remote), apply by {date}
  `),
};

/** Headlines, results, releases, facts and definitions. */
export const facts: Family = {
  unsure: lines(`
    {firm} (announced|announces|has announced|presented|published) (a new {product}|its plans for {month}|the schedule)
    {firm} (will|is going to|plans to) (open|close|move|rename) (its {city} office|a {place} in {city}) in {month}
    {firm} (appointed|named|hired) {name} as (director|chair|head of research|spokesperson)
    {firm} (reports|reported|expects) (sales|growth|visitor numbers) of {many} (in {month}|for {year}|this quarter)
    (prices|rents|sales|exports|shares|rates) (rose|fell|went up|went down|changed) (by|) {percent} in {month}
    (the|a new) (survey|study|census|poll) (asked|covers|counted) {many} people (in {city}|in {country}|over {few} weeks)
    {percent} of (people|households|students|drivers) in {country} (own a {gadget}|live alone|use the train|rent their home)
    the (vote|debate|hearing|trial|strike vote) (is|was|takes place) (on {date}|in {city}|at {time})
    (talks|negotiations) between {firm} and (the union|{country}) (continue|resume) on {date}
    {team} (beat|lost to) {team} (2-1|3-2|1-0|4-2) (on {day}|in {city}|)
    {team} (play|face|host) {team} (on {date}|at {time}|in {city})
    (full time|half time|final score|result): {team} (1|2|3|0), {team} (0|1|2)
    (starting line up|lineup|squad) for {day}: {name}, {name}, {name} and {name}
    {name} (replaces|comes on for|starts ahead of) {name} (after {some} minutes|in goal|on the left|)
    {team} (signed|sign|have signed) {name} (from {team}|on a {few} year deal|on loan)
    version {few}.{d} (of the {product}|) (is out|has been released|adds {few} languages|requires {some} MB|is available)
    the new {product} (has|comes with) (a {few} inch screen|{some} GB of memory|{few} cameras|a usb port) (and costs {price}|)
    the (new|latest) {product} is (bigger|smaller|lighter|wider) than the (old|last|previous) one
    the {show} (comes out|airs|premieres|is released|was recorded) (on {date}|in {month}|in {year}|in {city})
    {name} (wrote|directed|recorded|edited|translated) the {show} in {year}
    {material} (is heavier than {material}|has its own page in the {subject} book|is found in {country})
    (the|an adult) {animal} (can live up to {some} years|sleeps {few} hours a day|weighs about {some} grams)
    the {animal} is (on page {some}|described in chapter {few}|shown on the stamp|found in {country})
    {city} is (twinned with a town in {country}|{many} kilometres from {city}|on the map of page {some})
    {city} had {many} (new houses|students|visitors) in {year}
    {country} (has|counts) {some} (provinces|airports|national parks|official languages|million people)
    the (bridge|tower|station|canal|museum) was (built|opened|finished|designed|moved) in {year} (by {firm}|)
    in {year} {firm} (opened|founded|moved to|sold) (the first {place}|an office in {city}|a factory in {country})
    (on this day|today) in {year}: the {city} (bridge|station|tower|museum) opened
    (a triangle has three sides|a hexagon has six sides|a week has seven days|a leap year has 366 days|a cube has six faces), (says|see) (page {some}|the {subject} book|chapter {few})
    (a noun is a kind of word|a sonnet is a poem of 14 lines|a fjord is an inlet of the sea|a tariff is a tax on imports|an isotope is a form of an element), {subject} (week|lesson|notes) {few}
    "{gadget}" (comes from|is a word of) (Latin|Greek|Old English|French), (first used in {year}|says the dictionary)
    (12 plus 30 is 42|6 times 7 is 42|the square of {few} is on page {some}|{some} minus {few}, question {few})
    (a mile is about 1.6 kilometres|a pound is about 454 grams|a gallon is about 4 litres|an inch is 2.54 cm), see (page {some}|the table)
    (breaking|update|report|live): (police|firefighters|officials|the mayor) (at|in) the {city} {place}, (more soon|road closed)
    the red {gadget} is (cheaper|larger|heavier) but the blue one is in stock
    (here's|here is|link to|see|read) (the|our|my) (report|list|map|timetable|interview with {name}|article on {country}) (here|)
    (photo|picture|map|chart): {city}, {month} {year}
    (now playing|next up|up next|today's episode): (the {show}|{name} on {subject}|{city} {year}|part {few})
  `),
};
