import { type ChosenTab, firstTab, parseChosenTab } from '#lib/taste/chosenTab.ts';
import { noTaste, parseTaste, type Taste } from '#lib/taste/taste.ts';
import { noWishes, parseWishes, type Wishes } from '#lib/taste/wishes.ts';
import { type Loaded, persistentItem } from './persistentItem.ts';

export type StoredTaste = Loaded<Taste>;

/** What the user likes. */
export const storedTaste = persistentItem('taste', noTaste, parseTaste);

const { get, watch, set, change } = persistentItem('wishes', noWishes, parseWishes);

/** The wish that the user last chose for each mood. */
export const storedWishes = {
  get: async (): Promise<Wishes> => (await get()).value,
  watch: (onChange: (wishes: Wishes) => void) => watch(({ value }) => onChange(value)),
  set,
  change,
};

const tab = persistentItem('tab', firstTab, parseChosenTab);

/** The tab of the picks that the user last chose. */
export const storedTab = {
  get: async (): Promise<ChosenTab> => (await tab.get()).value,
  set: tab.set,
  change: tab.change,
};
