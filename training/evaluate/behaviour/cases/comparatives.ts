import type { MoodCase } from './checks.ts';

/** Comparisons that show how the writer feels, and some that do not. */
export const comparatives: readonly MoodCase[] = [
  ['This year is so much better than last year.', 'happy'],
  ['My back is worse than ever.', 'sad'],
  ['The new coach is a huge improvement on the old one.', 'happy'],
  ['I feel less alone since I joined the choir.', 'happy'],
  ['Their bread has never been this bad.', 'sad'],
  ['I sleep far better in the new bed.', 'happy'],
  ['The sequel is a lot worse than the first film.', 'sad'],
  ['Every season the team gets weaker and it is painful to watch.', 'sad'],
  ['the older I get the more I love quiet evenings at home', 'happy'],
  ['I have felt better.', 'sad'],
  ['My marks are higher than I dared to hope.', 'happy'],
  ['I am more tired and more miserable than I was a month ago.', 'sad'],
  ['She plays the piano more beautifully every week.', 'happy'],
  ['The service used to be good, now it is slower and ruder each time.', 'sad'],
  ['Nothing compares to the smell of rain on dry grass, I love it.', 'happy'],
  ['This is the nicest thing anyone has done for me.', 'happy'],
  ['It was the loneliest Christmas of my life.', 'sad'],
  ['Your curry is tastier than the one at the restaurant!', 'happy'],
  ['Less money and longer hours than in my last job, I regret the move.', 'sad'],
  ['The update made my phone even slower, so annoying.', 'sad'],
  ['The A train is longer than the C train.', 'unsure'],
  ['Tomorrow will be two degrees colder than today.', 'unsure'],
  ['The blue box is heavier than the red one.', 'unsure'],
  ['There are more voters in the north than in the south.', 'unsure'],
];
