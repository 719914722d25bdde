import { buildPages } from '#scripts/stage/pages.ts';

/** Bundles the test pages, once for all files of tests. */
export default buildPages;
