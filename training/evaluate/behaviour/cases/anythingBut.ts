import type { MoodCase } from './checks.ts';

/** Denials without "not": "anything but", "far from", "couldn't be worse" and their kin. */
export const anythingBut: readonly MoodCase[] = [
  ['The evening with his parents was anything but pleasant.', 'sad'],
  ['Her apology sounded anything but sincere and it stung.', 'sad'],
  ['after that phone call I feel anything but calm', 'sad'],
  ['The rescue operation is far from successful, I am losing hope.', 'sad'],
  ['My first month in this flat has been far from happy.', 'sad'],
  ['The timing of this strike could not be worse.', 'sad'],
  ["honestly the weather couldn't be any worse for our fair", 'sad'],
  ['This service is nothing short of a disgrace.', 'sad'],
  ['The so-called upgrade is a long way from good.', 'sad'],
  ['The hotel is hardly the paradise they promised.', 'sad'],
  ['Your lecture was anything but dull, I took six pages of notes!', 'happy'],
  ['The twins are anything but a burden, they are my sunshine.', 'happy'],
  ['far from being scared, our girl giggled all the way down the slide', 'happy'],
  ['The new doctor is far from unkind, she took all the time I needed.', 'happy'],
  ["The view from our balcony couldn't be better.", 'happy'],
  ['Our little choir was nothing short of magnificent tonight.', 'happy'],
];
