import { defineConfig } from 'vitest/config';
import type { Reporter } from 'vitest/node';

/** Ends the run with the same line as `npm test`. */
const summary: Reporter = {
  onTestRunEnd(modules) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const passed = tests.filter((test) => test.ok() && test.result().state === 'passed').length;
    console.log(`\n${passed} passed, ${tests.length - passed} failed`);
  },
};

/** `npm run test:live`: `npm run live` against a real server. No part of `npm test`. */
export default defineConfig({
  test: {
    include: ['tests/live/*.test.ts'],
    globalSetup: 'tests/live/setUp.ts',
    reporters: ['verbose', summary],
    maxWorkers: 1, // Each file has a server of its own, which takes a processor.
    testTimeout: 600_000, // for a machine that is busy
    hookTimeout: 240_000,
  },
});
