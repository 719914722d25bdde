import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** The fake browser has no permissions of its own: these are given or not, and when asked for, given or not. */
export function fakePermissions({ given, onRequest }: { given: boolean; onRequest?: boolean }) {
  const { permissions } = fakeBrowser;
  for (const event of [permissions.onAdded, permissions.onRemoved]) {
    vi.spyOn(event, 'addListener').mockImplementation(() => undefined);
    vi.spyOn(event, 'removeListener').mockImplementation(() => undefined);
  }
  vi.spyOn(permissions, 'contains').mockImplementation(async () => given);
  return vi.spyOn(permissions, 'request').mockImplementation(async () => onRequest ?? given);
}
