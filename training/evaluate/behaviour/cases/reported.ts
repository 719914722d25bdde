import type { MoodCase } from './checks.ts';

/** Feelings of others: unsure or their mood, unless the writer expresses a mood too. */
export const reported: readonly MoodCase[] = [
  ['My neighbour is happy with his new fence.', 'unsure', 'happy'],
  ['She said that she hated the film.', 'unsure', 'sad'],
  ['According to the report, nurses are unhappy with their hours.', 'unsure', 'sad'],
  ['Critics loved the exhibition.', 'unsure', 'happy'],
  ['My brother thinks the team is terrible this year.', 'unsure', 'sad'],
  ['The minister said he was pleased with the result.', 'unsure', 'happy'],
  ['Residents are angry about the new parking rules.', 'unsure', 'sad'],
  ['My aunt enjoys repotting ferns.', 'unsure', 'happy'],
  ['He told me that he cried when the ship left.', 'unsure', 'sad'],
  ['Most customers were satisfied, the survey found.', 'unsure', 'happy'],
  ['Grandpa always complained about the trains.', 'unsure', 'sad'],
  ['In the novel the king is lonely and bitter.', 'unsure', 'sad'],
  ['The twins were excited about the snow this morning.', 'unsure', 'happy'],
  ['Amina said the dentist did not hurt her at all.', 'unsure', 'happy'],
  ['Fans were disappointed after the goalless draw.', 'unsure', 'sad'],
  ['My cousin is thrilled with her exam results and I am so happy for her!', 'happy'],
  ['Everyone says the party was great, I wish I had been there instead of crying at home.', 'sad'],
  ['My boss is pleased with the numbers, I am just worn out and sad.', 'sad'],
  ['They all hated the musical but I adored it.', 'happy'],
  ['It breaks my heart to see my little boy so unhappy.', 'sad'],
  ['Mum says she is proud of me, best message of the year.', 'happy'],
  ['The whole office laughed at his joke, and it was about me, and it hurt.', 'sad'],
];
