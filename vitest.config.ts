import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { thorough } from './tests/support/tiers.ts';

/** Unit tests that need WXT's fake browser API. */
const ofExtension = 'tests/unit/lib/browser/{*,background/**/*,storage/**/*}.test.ts';
/** Unit tests that need a document as well. */
const ofPages = 'tests/unit/{entrypoints,lib/{browser/content,composers,moodDot}}/**/*.test.{ts,tsx}';

/** Browser tests wait for states, and machines may be busy. */
const browserTimeouts = { testTimeout: 180_000, hookTimeout: 180_000 };

/** Drives the built extension in one browser, which all files share (tests/browser/driver/browsers.ts). */
const inBrowser = (browser: 'chromium' | 'firefox') => ({
  test: {
    name: browser,
    include: [`tests/browser/${browser}/*.test.ts`],
    globalSetup: 'tests/browser/driver/buildPages.ts',
    isolate: false,
    maxWorkers: 1,
    ...browserTimeouts,
  },
});

export default defineConfig({
  test: {
    isolate: false, // starting a process takes longer than most files
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{unit,repository}/**/*.test.{ts,tsx}'],
          exclude: [ofExtension, ofPages],
        },
      },
      { plugins: [WxtVitest()], test: { name: 'extension', include: [ofExtension] } },
      { plugins: [WxtVitest()], test: { name: 'pages', include: [ofPages], environment: 'jsdom' } },
      {
        test: {
          name: 'build',
          // The zips exist only in the thorough tier.
          include: [`tests/browser/build/${thorough ? '*' : 'build'}.test.ts`],
          ...browserTimeouts,
        },
      },
      inBrowser('chromium'),
      inBrowser('firefox'),
    ],
  },
});
