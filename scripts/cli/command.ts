/**
 * A mistake of the person who runs a command (an option, a file, a row). It is printed as one line, without a stack.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/**
 * Runs a command's main function. A UserError, an error of parseArgs, or a system error (such as a file that cannot
 * be opened) is printed as one line on standard error, and the exit status is 1. Any other error is a defect and is
 * rethrown with its stack.
 */
export async function command(main: () => Promise<void>): Promise<void> {
  process.stdout.on('error', exitOnClosedPipe);
  try {
    await main();
  } catch (error) {
    if (!isUserMistake(error)) throw error;
    process.stderr.write(`${error.message.split('\n')[0]}\n`);
    process.exitCode = 1;
  }
}

function isUserMistake(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  const isSystemError = 'syscall' in error; // a full disk, a folder without write permission
  return error instanceof UserError || isSystemError || code.startsWith('ERR_PARSE_ARGS');
}

/** `npm run mood | head -1` closes the pipe early. That is not an error. */
function exitOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
}
