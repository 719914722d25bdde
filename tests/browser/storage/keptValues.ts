/**
 * Returns an expression for a page of the extension: whether the browser's storage returns the value of another expression as
 * it was, "changed", or "refused" with an error.
 */
export const storing = (area: 'local' | 'session', expression: string): string => `(async () => {
  const storage = (globalThis.browser ?? chrome).storage.${area};
  const value = ${expression};
  const tag = (any) => Object.prototype.toString.call(any);
  const isSame = (a, b) =>
    Object.is(a, b) ||
    (typeof a === 'object' && typeof b === 'object' && tag(a) === tag(b) && /Object|Array\\]/.test(tag(a)) &&
      Object.keys(a).length === Object.keys(b).length &&
      Object.keys(a).every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key])));
  await storage.set({ probe: 'the old value' });
  try {
    await storage.set({ probe: value });
    return isSame(value, (await storage.get('probe')).probe) ? 'kept' : 'changed';
  } catch {
    return 'refused';
  } finally {
    await storage.remove('probe');
  }
})()`;
