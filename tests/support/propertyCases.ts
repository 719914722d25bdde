/** How many made-up cases a property is asked of. */
export const propertyCases = 100_000;
