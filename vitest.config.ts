import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const ofExtension = 'tests/unit/{entrypoints,lib/{browser,composers,moodDot}}/**/*.test.{ts,tsx}';

export default defineConfig({
  test: {
    projects: [
      {
        // What knows no browser: its files may share a process, for starting one takes longer than most of them.
        test: {
          name: 'unit',
          include: ['tests/{unit,repository}/**/*.test.{ts,tsx}'],
          exclude: [ofExtension],
          isolate: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          maxWorkers: '100%',
        },
      },
      {
        // With the browser's interface and documents made up, anew for each file.
        plugins: [WxtVitest()],
        test: {
          name: 'extension',
          include: [ofExtension],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          maxWorkers: '100%',
        },
      },
      {
        // Drives the built extensions: needs .output/ and the browsers (scripts/bootstrap/test.mjs sees to both).
        test: {
          name: 'browser',
          include: ['tests/browser/{*,journey/*,hostile/*,privacy/*}.test.ts'],
          globalSetup: 'tests/browser/editors/buildPages.ts',
          maxWorkers: 2,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        // The matrix of editors, in both browsers at the same time.
        test: {
          name: 'editors',
          include: ['tests/browser/editors/*.test.ts'],
          globalSetup: 'tests/browser/editors/buildPages.ts',
          maxWorkers: 2,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
