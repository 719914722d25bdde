import type { Slots } from './grammar/grammar.ts';
import { amounts } from './words/amounts.ts';
import { blame } from './words/blame.ts';
import { events } from './words/events.ts';
import { feelings } from './words/feelings.ts';
import { names } from './words/names.ts';
import { news } from './words/news.ts';
import { people } from './words/people.ts';
import { praise } from './words/praise.ts';
import { things } from './words/things.ts';
import { topics } from './words/topics.ts';

const common: Slots = {
  ...things,
  ...people,
  ...feelings,
  ...praise,
  ...blame,
  ...events,
  ...news,
  ...amounts,
  ...names,
};

/** All slots of the templates, once for each topic. */
export const slotsOfTopics: readonly Slots[] = topics.map((topic) => ({ ...common, ...topic }));
