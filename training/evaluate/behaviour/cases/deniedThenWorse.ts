import type { MoodCase } from './checks.ts';

/** Something is denied, and what is said instead goes the same way, or even further, or the other way. */
export const deniedThenWorse: readonly MoodCase[] = [
  ["The soup wasn't terrible, but it was rather nasty.", 'sad'],
  ["it's not the worst landlord ever but still an awful one", 'sad'],
  ["She wasn't rude exactly, just cold and unpleasant.", 'sad'],
  ["My interview wasn't a catastrophe, it simply went badly.", 'sad'],
  ["The play isn't boring so much as painful to sit through.", 'sad'],
  ["I wouldn't call it a disaster, but I came home in tears.", 'sad'],
  ["He isn't just lazy, he is downright cruel.", 'sad'],
  ['not merely late, the parcel arrived smashed to pieces', 'sad'],
  ["It didn't disappoint me, it broke my heart.", 'sad'],
  ["The second season isn't good, it's not even bearable.", 'sad'],
  ["I'm not angry any more, only empty and hurt.", 'sad'],
  ["The cake wasn't good, it was heavenly!", 'happy'],
  ["I don't like this city, I adore it.", 'happy'],
  ["The gig wasn't merely fun, it was the night of my life.", 'happy'],
  ["We're not just pleased with the result, we are overjoyed.", 'happy'],
  ["The flat isn't huge but it is cosy and I love being here.", 'happy'],
];
