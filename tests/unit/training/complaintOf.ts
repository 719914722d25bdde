import { UserError } from '#scripts/cli/command.ts';

/** The one line that a person is told when this fails by a mistake of theirs. */
export async function complaintOf(doing: () => unknown): Promise<string> {
  const error = await (async () => doing())().catch((thrown: unknown) => thrown);
  if (!(error instanceof UserError)) throw new Error(`no UserError but ${String(error)}`);
  if (error.message.includes('\n')) throw new Error(`more than one line: ${error.message}`);
  return error.message;
}
