/**
 * Looks every 50 ms until there is something.
 * @param patience in milliseconds; half a minute unless said
 * @throws Error that names what did not come in that time
 */
export async function waitFor<T>(
  what: string,
  look: () => Promise<T | undefined>,
  patience = 30_000,
): Promise<T> {
  for (const deadline = Date.now() + patience; Date.now() < deadline; ) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error(`${what} did not come`);
}
