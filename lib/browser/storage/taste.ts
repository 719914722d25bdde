import { noTaste, parseTaste, type Taste } from '#lib/taste/taste.ts';
import { noWishes, parseWishes, type Wishes } from '#lib/taste/wishes.ts';
import { type Found, made } from './persistentItem.ts';

export type StoredTaste = Found<'taste', Taste>;

/** What a person likes. */
export const storedTaste = made('taste', noTaste, parseTaste);

const { get, watch, set, to } = made('wishes', noWishes, parseWishes);

/** How each mood is to be answered: as the person last chose. */
export const storedWishes = {
  get: async (): Promise<Wishes> => (await get()).wishes,
  watch: (onChange: (wishes: Wishes) => void) => watch(({ wishes }) => onChange(wishes)),
  set,
  to,
};
