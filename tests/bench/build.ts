import { mustRun } from '#scripts/bootstrap/setup.mjs';

let isBuilt = false;

/** Builds the extension for Chromium, once per process. */
export function buildExtension(): void {
  if (isBuilt) return;
  mustRun('wxt', ['build']);
  isBuilt = true;
}
