/** Returns the indexes of the items that meet a condition, in ascending order. */
export const indexesOf = <Item>(items: readonly Item[], meets: (item: Item) => boolean): number[] =>
  items.flatMap((item, index) => (meets(item) ? [index] : []));
