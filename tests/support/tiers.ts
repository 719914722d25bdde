/** True in `npm run test:thorough`, which repeats what `npm test` does once. */
export const thorough = process.env.TONIC_THOROUGH === '1';

/** Cases that fast-check makes up for each property. The seed is new in each run, so many short runs find as much as one long one. */
export const propertyCases = thorough ? 100_000 : 2_000;
