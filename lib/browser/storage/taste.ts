import { noTaste, parseTaste, type Taste } from '#lib/taste/taste.ts';
import { noWishes, parseWishes, type Wishes } from '#lib/taste/wishes.ts';
import { type Loaded, persistentItem } from './persistentItem.ts';

export type StoredTaste = Loaded<'taste', Taste>;

/** What a person likes. */
export const storedTaste = persistentItem('taste', noTaste, parseTaste);

const { get, watch, set, to } = persistentItem('wishes', noWishes, parseWishes);

/** How each mood is to be answered: as the person last chose. */
export const storedWishes = {
  get: async (): Promise<Wishes> => (await get()).wishes,
  watch: (onChange: (wishes: Wishes) => void) => watch(({ wishes }) => onChange(wishes)),
  set,
  to,
};
