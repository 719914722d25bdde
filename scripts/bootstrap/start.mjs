// npm start: sets the project up, builds the extension and shows it.
import { exitWithSetupError, mustRun, prepareTypes, run, setUp } from './setup.mjs';

await exitWithSetupError(async () => {
  await setUp(['chromium']);
  prepareTypes();
  mustRun('wxt', ['build']);
  process.exitCode = run('scripts/cli/demo.ts', []);
});
