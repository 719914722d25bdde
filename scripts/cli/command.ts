/** A mistake in what a person gave a command (an option, a file, a row): shown as one line, without a stack. */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/**
 * Runs a command's main function. A UserError, an option that parseArgs does not know, or the system's refusal of a
 * file becomes one line on standard error and exit status 1; anything else is a defect and keeps its stack.
 */
export async function command(main: () => Promise<void>): Promise<void> {
  process.stdout.on('error', endOfPipe);
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
  const isSystems = 'syscall' in error; // a full disk, a folder that may not be written to
  return error instanceof UserError || isSystems || code.startsWith('ERR_PARSE_ARGS');
}

/** `npm run mood | head -1` closes the pipe early; that is the reader's right, not an error. */
function endOfPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
}
