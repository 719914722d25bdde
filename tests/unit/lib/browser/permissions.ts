import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/**
 * Adds permissions to the fake browser, which has none.
 * @param given whether the permissions are granted
 * @param onRequest whether they are granted when they are requested; the same as `given` if absent
 */
export function fakePermissions({ given, onRequest }: { given: boolean; onRequest?: boolean }) {
  const { permissions } = fakeBrowser;
  for (const event of [permissions.onAdded, permissions.onRemoved]) {
    vi.spyOn(event, 'addListener').mockImplementation(() => undefined);
    vi.spyOn(event, 'removeListener').mockImplementation(() => undefined);
  }
  vi.spyOn(permissions, 'contains').mockImplementation(async () => given);
  return vi.spyOn(permissions, 'request').mockImplementation(async () => onRequest ?? given);
}
