import type { Page } from 'playwright-core';

/** Folder of the README's pictures. */
export const forReadme = 'assets/pictures';
/** Folder of all pictures for review. */
export const forReview = '.output/pictures';

interface Size {
  readonly width: number;
  readonly height: number;
  /** 2 is a browser's zoom of 200 %: the window keeps its size and shows half as much. */
  readonly zoom?: number;
}

/** @param show scrolls the subject into view; without it the page is taken at its scroll position */
export async function take(
  page: Page,
  { width, height, zoom = 1 }: Size,
  path: string,
  show: () => Promise<void> = async () => undefined,
): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.evaluate((factor) => {
    document.documentElement.style.zoom = String(factor);
  }, zoom);
  await show();
  await page.screenshot({ path });
}

/** Takes a page in light and dark, each at 100 %, at 200 % and at a width of 320 px. */
export async function takeAll(
  page: Page,
  name: string,
  sizes: { readonly plain: Size; readonly zoomed: Size; readonly narrow: Size },
  show?: () => Promise<void>,
): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await take(page, sizes.plain, `${forReview}/${name}-${theme}.png`, show);
    await take(page, { ...sizes.zoomed, zoom: 2 }, `${forReview}/${name}-${theme}-200.png`, show);
    await take(page, sizes.narrow, `${forReview}/${name}-${theme}-320.png`, show);
  }
}
