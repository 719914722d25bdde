/** How many made-up cases a property is asked of. */
export const cases = 100_000;
