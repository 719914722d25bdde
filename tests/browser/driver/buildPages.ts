import { buildPages } from '#scripts/browsers/testPages.ts';

/** Bundles the test pages, once for all files of tests, unless `npm test` has bundled them. */
export default async function buildPagesOnce(): Promise<void> {
  if (process.env.TONIC_PAGES_BUILT !== '1') await buildPages();
}
