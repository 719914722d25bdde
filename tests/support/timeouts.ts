import { vi } from 'vitest';

/**
 * Raises the limit of 5 s for the tests and hooks of the file that calls it. For files that train networks or start
 * processes: on a busy machine these take many times as long as on a quiet one.
 */
export function allowSlowTests(): void {
  vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
}
