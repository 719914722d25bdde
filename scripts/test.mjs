// npm test: sets the project up and checks all of it. Ends in "N passed, N failed".
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { orOneLine, prepareTypes, root, runBeside, setUp } from './setup.mjs';

const total = { passed: 0, failed: 0 };

/** Checks that pass or fail as a whole, one after the other. */
async function checks(...all) {
  for (const [name, command, ...args] of all) {
    const { status, output } = await runBeside(command, args);
    heading(name);
    console.log(output);
    count(name, status === 0);
  }
}

function count(name, passed) {
  if (passed) total.passed++;
  else {
    total.failed++;
    console.log(`failed: ${name}`);
  }
}

/** A vitest project: each of its tests counts. One that did not run to its end fails. */
async function tests(project) {
  const report = join(root, '.output', `${project}-tests.json`);
  rmSync(report, { force: true });
  const { status, output } = await runBeside('vitest', [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  heading(`${project} tests`);
  console.log(output);
  try {
    const { numPassedTests, numFailedTests, numTotalTests } = JSON.parse(readFileSync(report, 'utf8'));
    total.passed += numPassedTests;
    total.failed += numFailedTests;
    if (numTotalTests === 0 || numPassedTests + numFailedTests < numTotalTests)
      count(`every ${project} test runs`, false);
    else if (status !== 0 && numFailedTests === 0) count(`${project} tests end cleanly`, false);
  } catch {
    count(`${project} tests leave a report`, false);
  }
}

function heading(name) {
  console.log(`\n== ${name}`);
}

await orOneLine(async () => {
  await setUp(['chromium', 'firefox']);
  prepareTypes();
  mkdirSync(join(root, '.output'), { recursive: true });
  await Promise.all([
    checks(
      ['types', 'tsc', '--noEmit'],
      ['lint and format', 'biome', 'check', '--error-on-warnings', '.'],
      ['no file, export or package without use', 'knip'],
    ),
    checks(
      ['zip for Chromium', 'wxt', 'zip'],
      ['zip for Firefox', 'wxt', 'zip', '--browser', 'firefox'],
      ['web-ext lint', 'web-ext', 'lint', '--source-dir', '.output/firefox-mv3', '--no-config-discovery'],
    ),
  ]);
  heading('unit tests, and beside them browser tests, which wait most of the time');
  await Promise.all([tests('unit'), tests('browser')]);
  heading('every editor');
  await tests('editors');
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
});
