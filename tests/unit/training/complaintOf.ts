import { UserError } from '#scripts/cli/command.ts';

/** Runs an action that must fail with a UserError, and returns its message, which must be one line. */
export async function complaintOf(action: () => unknown): Promise<string> {
  const error = await (async () => action())().catch((thrown: unknown) => thrown);
  if (!(error instanceof UserError)) throw new Error(`no UserError but ${String(error)}`);
  if (error.message.includes('\n')) throw new Error(`more than one line: ${error.message}`);
  return error.message;
}
