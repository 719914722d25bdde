// npm test: sets the project up and checks all of it. Ends in "N passed, N failed".
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { orOneLine, prepareTypes, root, run, runBeside, setUp } from './setup.mjs';

let passed = 0;
/** What failed, by name and first lines: told again at the end, for a log may be kept only from there. */
const failures = [];

/** Checks that pass or fail as a whole, one after the other. */
async function checks(...all) {
  for (const [name, command, ...args] of all) {
    const { status, output } = await runBeside(command, args);
    heading(name);
    console.log(output);
    count(name, status === 0);
  }
}

function count(name, good) {
  if (good) passed++;
  else failures.push(name);
}

/** Projects of vitest, in one run of it: each of their tests counts. A run that did not come to its end fails. */
function tests(name, projects = [name]) {
  heading(`${name} tests`);
  const report = join(root, '.output', `${name}-tests.json`);
  rmSync(report, { force: true });
  const status = run('vitest', [
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  try {
    const { numPassedTests, numTotalTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const failed = testResults.flatMap(failuresOf);
    passed += numPassedTests;
    failures.push(...failed);
    if (failed.length === 0) {
      if (numTotalTests === 0 || numPassedTests < numTotalTests) count(`every ${name} test runs`, false);
      else if (status !== 0) count(`${name} tests end cleanly`, false);
    }
  } catch {
    count(`${name} tests leave a report`, false);
  }
}

/** The tests of one file that failed; the file itself where it could not be run. */
function failuresOf({ name, status, message, assertionResults }) {
  const failed = assertionResults
    .filter((result) => result.status === 'failed')
    .map(({ fullName, failureMessages }) => ({ test: ` > ${fullName}`, why: failureMessages.join('\n') }));
  if (failed.length === 0 && status === 'failed') failed.push({ test: '', why: message });
  return failed.map(({ test, why }) =>
    [relative(root, name) + test, ...why.split('\n').slice(0, 12)].join('\n  '),
  );
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
  // One after the other: side by side on two cores they take longer.
  tests('unit', ['unit', 'extension']);
  tests('browser');
  tests('editors');
  if (failures.length > 0) heading('failed');
  for (const failure of failures) console.log(failure);
  console.log(`\n${passed} passed, ${failures.length} failed`);
  process.exitCode = failures.length === 0 && passed > 0 ? 0 : 1;
});
