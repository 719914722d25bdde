import type { MoodCase } from './checks.ts';

/**
 * The kinds of ironic speech that iSarcasm names: sarcasm, irony, satire, understatement, overstatement and rhetorical
 * question. A calm understatement may be unsure.
 * @see Abu Farha, Oprea, Wilson and Magdy 2022, "SemEval-2022 Task 6: iSarcasmEval"
 */
export const ironyKinds: readonly MoodCase[] = [
  // Sarcasm: praise that is meant to hurt.
  ['Bravo to whoever parked across both wheelchair spaces, true talent.', 'sad'],
  ['Cheers for the warning about the wet paint, now I match the bench.', 'sad'],
  ['Genius idea to dig up the only road on the first day of term.', 'sad'],
  ['Thank you, dear upstairs tenant, for the drum lesson at midnight.', 'sad'],
  // Irony: events against their purpose.
  ['The fire station burnt down while they were out teaching fire safety.', 'sad', 'unsure'],
  ['I bought a book on how to focus and have not got past page two, marvellous.', 'sad', 'unsure'],
  ['So nice of the rain to wait until I had hung out the last sheet.', 'sad'],
  ['A relaxing holiday they said, and I have answered ninety emails by the pool.', 'sad'],
  // Satire: mock praise of the powerful.
  ['Our wise minister has solved hunger by telling people to skip lunch.', 'sad'],
  ['Breaking: landlord bravely survives a tenant asking for heating.', 'sad', 'unsure'],
  ['Company of the year fires half its staff and hands out branded mugs.', 'sad'],
  // Understatement.
  ['Losing my passport, wallet and phone was not exactly the highlight of the trip.', 'sad'],
  ['The dentist says nine fillings, so this could have gone slightly better.', 'sad'],
  ['Being stung by forty wasps is a tad uncomfortable.', 'sad', 'unsure'],
  ['I may have been a little less than delighted to see the bill.', 'sad'],
  // Overstatement.
  ['I have been queuing for so long that my grandchildren will collect this parcel.', 'sad'],
  ['By the time this meeting ends my children will have retired.', 'sad'],
  ['The wifi here was clearly installed by the Romans.', 'sad'],
  // Rhetorical questions.
  ['Who needs sleep when the neighbour owns a chainsaw?', 'sad'],
  ['Could this queue be any longer?', 'sad'],
  ['Why would anyone ever answer a customer, right?', 'sad'],
  ["Isn't it just wonderful to be billed twice for a cancelled room?", 'sad'],
];
