import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The violations that axe finds in a page, one line each: the rule and the element. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { axe: runner } = globalThis as unknown as { axe: typeof axe };
    return (await runner.run()).violations.map(({ id, nodes }) => ({
      id,
      html: nodes.map(({ html }) => html),
    }));
  });
  return found.flatMap(({ id, html }) => html.map((element) => `${id}: ${element}`));
}

/**
 * Expects that axe finds nothing in either theme and that nothing overflows at 320, 400 and 800 px. 320 px is a page of 640 px at
 * 200 % zoom.
 */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page), colorScheme).toEqual([]);
  }
  for (const width of [320, 400, 800]) {
    await page.setViewportSize({ width, height: 600 });
    const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await page.evaluate(overflow), `overflow at ${width} px`).toBe(0);
  }
}
