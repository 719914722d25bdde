import { storage } from 'wxt/utils/storage';
import { type DecidedMood, decidedMoods } from '../mood/reading.ts';
import { defaultWish, type Wish, wishes } from '../recommend/criteria.ts';
import { noTaste, parseTaste, type Taste, TasteError } from '../recommend/taste/taste.ts';

const tasteItem = storage.defineItem<unknown>('local:taste', { fallback: null, version: 1 });
const wishesItem = storage.defineItem<unknown>('local:wishes', { fallback: null, version: 1 });
/** A taste that could not be read, kept for whoever can mend it. */
const damagedItem = storage.defineItem<unknown>('local:damagedTaste', { fallback: null, version: 1 });

/** The taste that storage holds; where that cannot be read, an empty one, and the sentence that says so. */
export interface StoredTaste {
  readonly taste: Taste;
  readonly damage?: string;
}

/** What a person likes, kept from one day to the next. */
export const storedTaste = {
  get: async (): Promise<StoredTaste> => read(await tasteItem.getValue()),
  watch: (onChange: (value: StoredTaste) => void) => tasteItem.watch((value) => onChange(read(value))),
  /** What cannot be read is set aside first: a person made it. */
  set: async (taste: Taste): Promise<void> => {
    await storedTaste.setAsideDamaged();
    await tasteItem.setValue(taste);
  },
  /** Keeps what cannot be read where nothing is written over it. */
  setAsideDamaged: async (): Promise<void> => {
    const before = await tasteItem.getValue();
    if (read(before).damage !== undefined) await damagedItem.setValue(before);
  },
};

export type Wishes = Readonly<Record<DecidedMood, Wish>>;

/** How each mood is to be answered: as the person last chose. */
export const storedWishes = {
  get: async (): Promise<Wishes> => checkedWishes(await wishesItem.getValue()),
  watch: (onChange: (value: Wishes) => void) => wishesItem.watch((value) => onChange(checkedWishes(value))),
  set: (value: Wishes): Promise<void> => wishesItem.setValue(value),
};

function read(stored: unknown): StoredTaste {
  if (stored === null || stored === undefined) return { taste: noTaste };
  try {
    return { taste: parseTaste(stored) };
  } catch (error) {
    if (error instanceof TasteError) return { taste: noTaste, damage: error.message };
    throw error;
  }
}

/** Storage may hold anything: what is no wish counts as none. */
function checkedWishes(stored: unknown): Wishes {
  const given = (stored ?? {}) as Partial<Record<DecidedMood, unknown>>;
  const wishFor = (mood: DecidedMood) => wishes.find((wish) => wish === given[mood]) ?? defaultWish;
  return Object.fromEntries(decidedMoods.map((mood) => [mood, wishFor(mood)])) as Record<DecidedMood, Wish>;
}
