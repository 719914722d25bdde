// npm start: sets the project up, builds the extension and shows it.
import { mustRun, orOneLine, prepareTypes, run, setUp } from './setup.mjs';

await orOneLine(async () => {
  await setUp(['chromium']);
  prepareTypes();
  mustRun('wxt', ['build']);
  process.exitCode = run('scripts/cli/demo.ts', []);
});
