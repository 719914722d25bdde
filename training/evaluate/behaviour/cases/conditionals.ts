import type { MoodCase } from './checks.ts';

/** Conditions: unsure, or the mood of the writer's hope, fear or regret, but never its opposite. */
export const conditionals: readonly MoodCase[] = [
  ['If it rains on Saturday I will be sad.', 'unsure', 'sad'],
  ['I would be happy if the bus came on time for once.', 'unsure', 'sad'],
  ['If I get this job I will be over the moon.', 'unsure', 'happy'],
  ['I would have enjoyed the trip if I had not been ill.', 'sad', 'unsure'],
  ['Life would be great if I could only sleep.', 'sad', 'unsure'],
  ['It would be a shame if the library closed.', 'unsure', 'sad'],
  ['If they win tonight the whole street will celebrate.', 'unsure', 'happy'],
  ["It'd be lovely to see you if you are ever in town.", 'happy', 'unsure'],
  ['If only I had told her that I loved her.', 'sad'],
  ['I should have been happy there, and I was not.', 'sad'],
  ['I would cry if anything happened to my dog.', 'unsure', 'sad'],
  ['I would be lost without my sister, she is the best.', 'happy'],
  ['If you are unhappy with the product, return it within 30 days.', 'unsure'],
  ['Should you feel pain, stop the exercise and call your doctor.', 'unsure'],
  ['If the light is red, wait; if it is green, go.', 'unsure'],
  ['Unless the weather turns, the match starts at three.', 'unsure'],
  ['If I had won the lottery I would not be here scrubbing floors and hating it.', 'sad'],
  ['You would love this place.', 'happy', 'unsure'],
  ['Had we left earlier, we would not have missed the wedding, and I feel awful about it.', 'sad'],
  ['If this is a dream, do not wake me, I am so happy!', 'happy'],
  ['In case of bad weather the picnic moves to the hall.', 'unsure'],
  ['Supposing he says no, then I will try the other office.', 'unsure'],
];
