// Bundles the test pages before the tests of both browsers, which then need not (tests/browser/driver/buildPages.ts).
import { buildPages } from './testPages.ts';

await buildPages();
