import { test as base } from 'vitest';
import { type ChromiumSession, launchChromium } from '#scripts/browsers/chromium.ts';
import { type FirefoxSession, launchFirefox } from '#scripts/browsers/firefox.ts';
import { hosts } from '#tests/browser/editors/pages.ts';

/** A host that is no site of Tonic's list. Chromium would grant it without a prompt. */
export const forum = 'forum.example';

/**
 * `test` with one Chromium and one Firefox for all files of a project: each starts when the first file asks for it and closes
 * after the last. A file calls `reset()` before it begins.
 */
export const test = base.extend<{ chromium: ChromiumSession; firefox: FirefoxSession }>({
  chromium: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest wants a pattern that names the fixtures it depends on
    async ({}, use) => {
      const session = await launchChromium({ headless: true, granted: [forum] });
      await use(session);
      await session.close();
    },
    { scope: 'worker' },
  ],
  firefox: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest wants a pattern that names the fixtures it depends on
    async ({}, use) => {
      const session = await launchFirefox(hosts);
      await use(session);
      await session.close();
    },
    { scope: 'worker' },
  ],
});
