// npm start: sets the project up, builds the extension and shows it.
import { findBrowsers, installPackages, mustRun, orOneLine, prepareTypes, run } from './setup.mjs';

await orOneLine(() => {
  installPackages();
  prepareTypes();
  findBrowsers(['chromium']);
  mustRun('wxt', ['build']);
  process.exitCode = run('scripts/demo.ts', []);
});
