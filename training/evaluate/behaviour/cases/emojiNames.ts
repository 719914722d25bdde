import type { MoodCase } from './checks.ts';

/** The names of emoji, as chats and forums write them when they cannot show them. */
export const emojiNames: readonly MoodCase[] = [
  ['these curtains :heart_eyes:', 'happy'],
  [':tada: :tada:', 'happy'],
  ['off to the lake :grinning:', 'happy'],
  ['my niece on a pony :smiling_face_with_three_hearts:', 'happy'],
  ['dad tried to fold the tent :rofl:', 'happy'],
  [':joy: the goose chased the postman', 'happy'],
  ['landing at six :blush:', 'happy', 'unsure'],
  ['no room left in the class :cry:', 'sad'],
  ['the vet just rang :broken_heart:', 'sad'],
  [':rage:', 'sad'],
  ['third puncture this month :weary:', 'sad'],
  ['everyone has gone home :pensive:', 'sad'],
  ['shut again on Saturday :angry:', 'sad'],
  ['the deploy is at :clock3: today', 'unsure'],
  [':flag_pl: :flag_se: kick-off half past eight', 'unsure'],
];
