import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/**
 * The violations that axe finds in a page, one line each: the rule and the element.
 * @param rules all rules, or those about colours, which are the only ones that a theme can break
 * @param part CSS selector of the part to look at
 */
async function violations(page: Page, rules: 'all' | 'colours', part: string): Promise<string[]> {
  const found = await page.evaluate(
    async ([part, only]) => {
      const { axe: runner } = globalThis as unknown as { axe: typeof axe };
      const options: axe.RunOptions = { resultTypes: ['violations'], ...(only && { runOnly: only }) };
      return (await runner.run(part, options)).violations.map(({ id, nodes }) => ({
        id,
        html: nodes.map(({ html }) => html),
      }));
    },
    [part, rules === 'colours' ? ['color-contrast', 'link-in-text-block'] : undefined] as const,
  );
  return found.flatMap(({ id, html }) => html.map((element) => `${id}: ${element}`));
}

/**
 * Expects that axe finds nothing in either theme and that nothing overflows at 320, 400 and 800 px. 320 px is a page of 640 px at
 * 200 % zoom.
 * @param part CSS selector of the part that axe looks at
 */
export async function expectAccessible(page: Page, part = 'html'): Promise<void> {
  await page.evaluate(axe.source);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await violations(page, 'all', part), 'light').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, 'colours', part), 'dark').toEqual([]);
  for (const width of [320, 400, 800]) {
    await page.setViewportSize({ width, height: 600 });
    const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await page.evaluate(overflow), `overflow at ${width} px`).toBe(0);
  }
}
