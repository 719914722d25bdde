import { lines, type Slots, words } from '#training/templates/grammar/grammar.ts';

/** Times, amounts and names without a mood. */
export const amounts: Slots = {
  d: words('0, 1, 2, 3, 4, 5, 6, 7, 8, 9'),
  few: words('2, 3, 4, 5, 6, 7, 8, 9, two, three, four, five, six, seven, eight, ten, twelve'),
  some: words('12, 14, 15, 18, 20, 24, 25, 30, 36, 40, 45, 50, 60, 75, 80, 90'),
  many: lines(`
    {some}0
    {some},000
    {few} (million|thousand|hundred)
    1{d}{d}
  `),
  day: words('Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday'),
  month: words(
    'January, February, March, April, May, June, July, August, September, October, November, December',
  ),
  date: lines(`
    {month} (1{d}|2{d}|3|4|5|6|7|8|9|30)
    the (12th|14th|15th|19th|24th) of {month}
    {day}
    {day}
    {day} (morning|evening|afternoon)
    {day}, {month} (1{d}|2{d})
  `),
  hour: words('1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12'),
  time: lines(`
    {hour}(am|pm| am| pm)
    {hour}:(00|15|20|30|40|45|50)( am| pm|pm|)
    (noon|midday|midnight|half past {hour}|{hour} o'clock|quarter to {hour})
    (08|09|10|11|13|14|15|16|17|18|19|20):(00|05|10|15|30|45)
  `),
  year: words(
    '1865, 1889, 1912, 1923, 1936, 1948, 1957, 1969, 1974, 1983, 1991, 1998, 2003, 2008, 2011, 2016, 2019, 2022',
  ),
  price: words('$5, $9.99, $12, $15, $19.95, $24, $35, $49, $60, £3.50, £8, £15, £20, £45, €7, €12.50, €90'),
  percent: words(
    '2%, 3.5%, 5%, 8%, 10%, 12%, 15%, 20%, 25%, 40%, 60%, 75%, 1.2 percent, 4 percent, 30 percent',
  ),
  city: words(
    `London, Leeds, Chicago, Toronto, Dublin, Boston, Seattle, Glasgow, Sydney, Berlin, Paris, Madrid, Rome, Tokyo, Austin,
    Denver, Bristol, Lagos, Nairobi, Mumbai, Manila, Houston, Cardiff, Oslo, Vienna, Atlanta, Portland, Perth, Geneva`,
  ),
  country: words(
    'Spain, Japan, Canada, Brazil, Norway, Kenya, India, Mexico, Italy, Poland, Chile, Egypt, Ireland, Vietnam, Peru, Greece',
  ),
  street: words(
    'Main Street, Mill Road, High Street, Park Avenue, Station Road, Oak Lane, King Street, Church Lane, 5th Avenue',
  ),
  room: lines('(room|hall|office|building) (4|7|9|1{d}|2{d}|10{d}|20{d})'),
  team: words(
    `the Falcons, the Rovers, City, United, the Giants, the Eagles, the Tigers, the under 18s, the women's team, Athletic,
    the Bears, the Royals, the reserves, the Hawks, Rangers, the Wolves, County, the Blues`,
  ),
  firm: words(
    `the council, the company, the bank, the city, the museum, the university, the airline, the library, the ministry, the club,
    the railway, the government, the hospital, the publisher, the union, the court, the studio, the phone maker`,
  ),
  product: words(
    'phone, tablet, browser, camera, laptop, app, game console, electric car, operating system, watch, printer',
  ),
  subject: words(
    'maths, chemistry, history, French, biology, physics, English, geography, music, art, economics, statistics',
  ),
  food: words(
    'eggs, milk, bread, rice, onions, apples, pasta, cheese, carrots, butter, flour, tomatoes, beans, tea, bananas, oats',
  ),
  job: words(
    'accountant, nurse, electrician, teacher, designer, driver, librarian, engineer, plumber, translator, baker, clerk',
  ),
  animal: words(
    'octopus, giraffe, honeybee, blue whale, hedgehog, penguin, salmon, gecko, owl, camel, snail, bat, sea turtle',
  ),
  material: words(
    'water, iron, gold, oxygen, helium, salt, copper, mercury, carbon, nitrogen, lead, aluminium, glass, quartz',
  ),
};
