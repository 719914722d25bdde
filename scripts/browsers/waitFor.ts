/**
 * Calls `look` every 50 ms until it returns something.
 * @param what names what is awaited, for the error
 * @param patience in milliseconds
 * @throws Error when nothing was returned in that time
 */
export async function waitFor<T>(
  what: string,
  look: () => Promise<T | undefined>,
  patience = 60_000,
): Promise<T> {
  for (const deadline = Date.now() + patience; Date.now() < deadline; ) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${what} did not come within ${patience / 1000} s`);
}
