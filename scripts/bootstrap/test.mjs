// npm test: sets the project up and runs everything once. npm run test:thorough repeats, fuzzes and kills more.
// Ends in "N passed, N failed".
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { exitWithSetupError, prepareTypes, root, runCaptured, setUp } from './setup.mjs';

const started = performance.now();
const thorough = process.argv.includes('--thorough');
if (thorough) process.env.TONIC_THOROUGH = '1';

let passed = 0;
/** Name and first lines of each failure. Printed again at the end, because a log may be cut at its beginning. */
const failures = [];
/** Seconds of each test file. */
const durations = [];

/** Runs checks one after the other. Each passes or fails as a whole. */
async function checks(...all) {
  for (const [name, command, ...args] of all) {
    const { status, output } = await runCaptured(command, args);
    print(name, output);
    count(name, status === 0);
  }
}

function count(name, isPassed) {
  if (isPassed) passed++;
  else failures.push(name);
}

/** Runs a project of vitest. Counts each test. A run that leaves no report is a failure. */
async function tests(project, ...options) {
  const report = join(root, '.output', `${project}-tests.json`);
  rmSync(report, { force: true });
  const { status, output } = await runCaptured('vitest', [
    'run',
    '--project',
    project,
    ...options,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  print(`${project} tests`, output);
  try {
    const { numPassedTests, numTotalTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const failed = testResults.flatMap(failuresOf);
    passed += numPassedTests;
    failures.push(...failed);
    if (failed.length === 0) {
      if (numTotalTests === 0 || numPassedTests < numTotalTests) count(`${project}: every test runs`, false);
      else if (status !== 0) count(`${project}: vitest ends without an error`, false);
    }
    for (const { name: file, startTime, endTime } of testResults)
      durations.push({ file: relative(root, file), seconds: (endTime - startTime) / 1000 });
  } catch {
    count(`${project}: vitest writes a report`, false);
  }
}

/** The failed tests of one file, or the file itself if it could not be run. */
function failuresOf({ name, status, message, assertionResults }) {
  const failed = assertionResults
    .filter((result) => result.status === 'failed')
    .map(({ fullName, failureMessages }) => ({ test: ` > ${fullName}`, why: failureMessages.join('\n') }));
  if (failed.length === 0 && status === 'failed') failed.push({ test: '', why: message });
  return failed.map(({ test, why }) =>
    [relative(root, name) + test, ...why.split('\n').slice(0, 12)].join('\n  '),
  );
}

const minutes = () => {
  const seconds = Math.round((performance.now() - started) / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
};

function print(name, output = '') {
  console.log(`\n== ${name} (${minutes()} after the start)`);
  if (output !== '') console.log(output);
}

await exitWithSetupError(async () => {
  await setUp(['chromium', 'firefox']);
  prepareTypes();
  mkdirSync(join(root, '.output'), { recursive: true });
  print('set up');
  const build = thorough ? 'zip' : 'build'; // a zip is a build and its archives
  await Promise.all([
    checks(
      ['types', 'tsc', '--noEmit'],
      ['lint and format', 'biome', 'check', '--error-on-warnings', '.'],
      ['no file, export or package without use', 'knip'],
    ),
    checks(
      [`${build} for Chromium`, 'wxt', build],
      [`${build} for Firefox`, 'wxt', build, '--browser', 'firefox'],
      ['test pages', 'scripts/browsers/buildTestPages.ts'],
      ['web-ext lint', 'web-ext', 'lint', '--source-dir', '.output/firefox-mv3', '--no-config-discovery'],
    ),
  ]);
  process.env.TONIC_PAGES_BUILT = '1';
  // Chromium's tests take about as long as all others together, and need one processor.
  const workers = Math.max(1, availableParallelism() - 1);
  const others = async () => {
    // A processor that is shared with a browser may take many times as long as usual.
    const patience = ['--testTimeout=60000', '--hookTimeout=60000'];
    // One project after the other, because a process that runs files of two projects starts anew for each change.
    for (const project of ['unit', 'extension', 'pages'])
      await tests(project, `--maxWorkers=${workers}`, ...patience);
    await tests('firefox');
    await tests('build');
  };
  await Promise.all([tests('chromium'), others()]);
  print('slowest test files');
  for (const { file, seconds } of durations.sort((a, b) => b.seconds - a.seconds).slice(0, 10))
    console.log(`${seconds.toFixed(1).padStart(7)} s  ${file}`);
  if (failures.length > 0) print('failed');
  for (const failure of failures) console.log(failure);
  console.log(`\n${minutes()}\n${passed} passed, ${failures.length} failed`);
  process.exitCode = failures.length === 0 && passed > 0 ? 0 : 1;
});
