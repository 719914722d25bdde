import type { MoodCase } from './checks.ts';

/** Praise in words of death, illness and violence, and the same words meant as they are. */
export const gravePraise: readonly MoodCase[] = [
  ['The cheesecake at that little bakery is to die for.', 'happy'],
  ['honestly her wedding shoes are to die for', 'happy'],
  ['my little sister is killing it on the trumpet these days', 'happy'],
  ['You absolutely killed that solo, what a performance', 'happy'],
  ['Mum in sunglasses doing the robot, I am weak', 'happy'],
  ['his impression of the headmaster has me in stitches, I am deceased', 'happy'],
  ['this bassline slaps so hard', 'happy'],
  ['grandpa found the filters, I cannot breathe 😂', 'happy'],
  ['That goal was filthy, an absolute beauty', 'happy'],
  ['The new trailer gave me chills in the best way, insane', 'happy'],
  ['she slaughtered the competition and took the gold home', 'happy'],
  ['This jacket is sick and it was half price!', 'happy'],
  ['your outfit tonight is murder, gorgeous', 'happy'],
  ['the way the kitten sneezed, my heart just exploded', 'happy'],
  ['The frost killed all of the seedlings I had raised since March.', 'sad'],
  ['My uncle is weak and has stopped eating.', 'sad'],
  ['I have been sick in bed since Sunday and everything aches.', 'sad'],
  ['He slapped the waiter and nobody said a word.', 'sad'],
];
