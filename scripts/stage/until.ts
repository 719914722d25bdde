/**
 * Looks every 50 ms until there is something.
 * @throws Error that names what did not come within 10 s
 */
export async function until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; ) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error(`${what} did not come`);
}
