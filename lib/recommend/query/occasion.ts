/** When and after what picks are shown. */
export interface Occasion {
  /** The person's day, in their time zone. It decides whether items about Christmas may appear. Without it, none appear. */
  readonly date?: Date;
  /** True after a post whose writer may be at risk: nothing about death, nothing disturbing or heavy. Defaults to false. */
  readonly gentle?: boolean;
}

/** The flags of a catalog's items, by their index. */
interface Flags {
  readonly christmas: Uint8Array;
  readonly gentle: Uint8Array;
  /** 0 to 100. Songs have none. */
  readonly heaviness?: Uint8Array;
}

/** A heavier film is never gentle, whatever its genres and its story say. */
const gentleMaxHeaviness = 30;

/**
 * Returns whether an item of a catalog suits an occasion: items about Christmas in its season only, and only gentle items
 * that are not heavy if these are wanted.
 */
export function isFor(
  { christmas, gentle, heaviness }: Flags,
  occasion: Occasion,
): (index: number) => boolean {
  const isSeason = occasion.date !== undefined && isChristmasSeason(occasion.date);
  const isGentle = occasion.gentle ?? false;
  const isGentleItem = (index: number) =>
    gentle[index] === 1 && (heaviness === undefined || heaviness[index]! <= gentleMaxHeaviness);
  return (index) => (isSeason || christmas[index] === 0) && (!isGentle || isGentleItem(index));
}

/**
 * Returns whether a day is from 1 December to 6 January. In December radio stations and cinemas begin with Christmas; on 6
 * January, Epiphany, its season ends. Both are the same in the south, where it is summer.
 */
export const isChristmasSeason = (date: Date): boolean =>
  date.getMonth() === 11 || (date.getMonth() === 0 && date.getDate() <= 6);
