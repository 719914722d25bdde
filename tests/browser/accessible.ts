import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What is wrong with a page as it stands, a line each: the rule, and where. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { axe: runner } = globalThis as unknown as { axe: typeof axe };
    return (await runner.run()).violations.map(({ id, nodes }) => ({
      id,
      html: nodes.map(({ html }) => html),
    }));
  });
  return found.flatMap(({ id, html }) => html.map((one) => `${id}: ${one}`));
}

/** Asserts that axe finds nothing in either theme, and that nothing is wider than the page, at 320 px too: 200 % of 640. */
export async function isAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page), colorScheme).toEqual([]);
  }
  for (const width of [320, 400, 800]) {
    await page.setViewportSize({ width, height: 600 });
    const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await page.evaluate(overflow), `${width} px is wide enough`).toBe(0);
  }
}
