// node scripts/bootstrap/run.mjs COMMAND ARGS...: a package's command or a file of ours, under Node 24, set up first.
import { exitWithSetupError, installPackages, run } from './setup.mjs';

await exitWithSetupError(async () => {
  const [command, ...args] = process.argv.slice(2);
  await installPackages();
  process.exitCode = run(command, args);
});
