// npm run check: types, lint and the unit tests of what changed since the last commit. No browsers.
import { exitWithSetupError, installPackages, prepareTypes, run, runCaptured } from './setup.mjs';

await exitWithSetupError(async () => {
  await installPackages();
  prepareTypes();
  const checks = [
    ['types', 'tsc', '--noEmit', '--incremental', '--tsBuildInfoFile', 'node_modules/.cache/tsc'],
    ['lint and format', 'biome', 'check', '--error-on-warnings', '.'],
  ];
  const results = await Promise.all(
    checks.map(async ([name, command, ...args]) => ({ name, ...(await runCaptured(command, args)) })),
  );
  for (const { name, status, output } of results) {
    console.log(`== ${name}: ${status === 0 ? 'passed' : 'failed'}`);
    if (status !== 0) console.log(output);
  }
  const units = ['--project', 'unit', '--project', 'extension', '--project', 'pages'];
  const tested = run('vitest', ['run', '--changed', '--passWithNoTests', '--reporter=dot', ...units]);
  process.exitCode = results.every(({ status }) => status === 0) && tested === 0 ? 0 : 1;
});
