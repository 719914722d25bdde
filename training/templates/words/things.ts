import { lines, type Slots, words } from '#training/templates/grammar/grammar.ts';

/** Things that people write about: first bare nouns, then phrases that can be an object. */
export const things: Slots = {
  gadget: words(
    `phone, laptop, tablet, camera, keyboard, watch, bike, car, app, website, printer, headset, charger, speaker,
    console, microwave, sofa, mattress, jacket, dress, hoodie, coat, desk, monitor, backpack,
    washing machine, scooter, tent, router, lipstick, umbrella, vacuum cleaner`,
  ),
  show: words(
    `film, movie, book, song, album, series, episode, podcast, video, concert, gig, play, musical, game, documentary,
    trailer, playlist, soundtrack, finale, novel, remix, comic, sequel, season, poem, cover, exhibition, level`,
  ),
  meal: words(
    `pizza, curry, soup, burger, cake, salad, sandwich, coffee, meal, steak, dessert, pie,
    barbecue, roast, omelette, smoothie, takeaway, burrito, lasagne, stew, risotto, brownie, breakfast, dinner`,
  ),
  event: words(
    `party, wedding, meeting, lecture, class, match, race, trip, flight, interview, festival, date, conference, workout,
    training session, exam, lesson, shift, presentation, picnic, walk, hike, reunion, rehearsal, tour, camping trip,
    road trip, barbecue, appointment, ceremony, course, school play, open day, tournament, competition`,
  ),
  span: words(
    'day, night, evening, morning, week, weekend, afternoon, holiday, birthday, summer, year, month',
  ),
  place: words(
    `hotel, restaurant, cafe, gym, office, school, park, beach, city, museum, shop, campsite, pub, club, library,
    hostel, flat, apartment, neighbourhood, airport, hospital, university, village, salon, bakery, zoo`,
  ),
  stuff: words(
    `Mondays, winter, summer, coffee, maths, homework, my job, this town, this place, school, football, cricket,
    basketball, jazz, country music, camping, autumn, the rain, the snow, mornings, weekends, long drives, spicy food,
    broccoli, rollercoasters, public transport, social media, online classes, my new haircut, night shifts, karaoke,
    this weather, board games, gardening, chemistry, family dinners, video calls, musicals, airports, vegan food`,
  ),
  doing: words(
    `running in the rain, cooking for the family, working from home, studying at night, driving to work, learning Spanish,
    playing the guitar, cleaning the house, swimming in the sea, walking the dog, shopping with my sister, painting,
    baking bread, camping with the kids, flying, going to the gym, reading on the train, playing chess, waking up early,
    teaching teenagers, sharing a flat, moving house, writing essays, watching the news, gaming with my brother,
    travelling alone, singing in the choir, coding, being a student, living in the city, being back at school`,
  ),
  obj: lines(`
    {it}
    {it}
    {they}
    {stuff}
    {stuff}
    {doing}
    (this|it|that)
  `),
};
