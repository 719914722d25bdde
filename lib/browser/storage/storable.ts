/**
 * Checks that the browser's storage returns a value as it is: null, strings, booleans, finite numbers, and lists and plain
 * objects of these. Storage does not refuse other values. Chromium leaves them out, so that the old value stays or a key is
 * missing, or stores something else: NaN, undefined, functions, dates, maps, typed arrays.
 * @param name of the value in the message
 * @throws TypeError that names the first such value
 */
export function checkStorable(value: unknown, name: string): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value))
    return;
  if (Array.isArray(value)) {
    // Unlike forEach, this also visits the holes.
    for (const [k, entry] of value.entries()) checkStorable(entry, `${name}[${k}]`);
    return;
  }
  const kind = typeof value === 'object' ? Object.prototype.toString.call(value).slice(8, -1) : String(value);
  if (kind !== 'Object' || typeof value !== 'object')
    throw new TypeError(`${name} is ${kind}, which storage does not keep`);
  for (const [key, entry] of Object.entries(value)) checkStorable(entry, `${name}.${key}`);
}
