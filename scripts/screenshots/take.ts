import type { Page } from 'playwright-core';

/** Pictures that the README shows. */
export const forReadme = 'assets/pictures';
/** All others: for whoever changes a page, to look at. */
export const forReview = '.output/pictures';

interface Size {
  readonly width: number;
  readonly height: number;
  /** 2 as a browser zooms to 200 %: the window stays, and half as much fits into it. */
  readonly zoom?: number;
}

/** @param show brings into view what the picture is of; without it, the page is taken from where it stands */
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

/** A page for review in light and dark, each at 100 %, at 200 %, and at 320 px. */
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
