/** How many made-up cases a property is asked of: 1,000 in npm test, 100,000 in npm run test:properties. */
export const cases = Number(process.env.CASES ?? 1000);
