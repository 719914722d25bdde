import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { thorough } from './tests/support/tiers.ts';

/** Unit tests that need the fake browser API of WXT and a DOM. */
const ofExtension = 'tests/unit/{entrypoints,lib/{browser,composers,moodDot}}/**/*.test.{ts,tsx}';

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
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{unit,repository}/**/*.test.{ts,tsx}'],
          exclude: [ofExtension],
          isolate: false, // starting a process takes longer than most of these files
          maxWorkers: '100%',
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'extension',
          include: [ofExtension],
          maxWorkers: '100%',
        },
      },
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
