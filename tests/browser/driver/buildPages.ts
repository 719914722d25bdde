import { buildPages } from '#scripts/browsers/testPages.ts';

/** Bundles the test pages, once for all files of tests. */
export default buildPages;
