import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect } from 'vitest';
import type { ChromiumSession } from '#scripts/browsers/chromium.ts';
import { test } from '#tests/browser/driver/browsers.ts';

const text = 'I miss her so much it hurts, the house is so quiet and I keep setting two plates for dinner';

describe('Chromium, how picks look', () => {
  let session: ChromiumSession;
  let popup: Page;

  test.beforeAll(async ({ chromium }) => {
    session = chromium;
    await session.reset();
    await session.agree();
    const page = await session.context.newPage();
    await page.goto('https://x.com/compose/post');
    await session.post(page, '#plain', text);
  });

  beforeEach(async () => {
    popup = await session.openPopup();
    await popup.getByRole('listitem').first().waitFor();
  });
  afterEach(() => popup.close());

  const items = () => popup.getByRole('listitem');
  /** The top and bottom of each visible pick, in pixels. */
  const edges = () =>
    items().evaluateAll((rows) =>
      rows.map((row) => [row.getBoundingClientRect().top, row.getBoundingClientRect().bottom]),
    );
  const opacities = (item: number) =>
    items()
      .nth(item)
      .getByRole('button')
      .evaluateAll((buttons) => buttons.map((button) => getComputedStyle(button).opacity));
  /** How high the second line of a pick is, in its own line heights. */
  const aboutLines = (item: number) =>
    items()
      .nth(item)
      .locator('.about')
      .evaluate((line) =>
        Math.round(line.getBoundingClientRect().height / parseFloat(getComputedStyle(line).lineHeight)),
      );

  test.each(['Songs', 'Films'])(
    'four whole %s or more fit into 600 pixels, below a post of two lines',
    async (tab) => {
      await popup.getByRole('tab', { name: tab }).click();
      expect((await edges()).filter(([, bottom]) => bottom! <= 600).length).toBeGreaterThanOrEqual(4);
    },
  );

  test('the rating buttons appear while the pointer is over a pick or the focus in it, and nothing moves', async () => {
    await popup.mouse.move(5, 5);
    const before = await edges();
    expect(await opacities(1)).toEqual(['0', '0', '0']);
    await items().nth(1).hover();
    expect(await opacities(1)).toEqual(['1', '1', '1']);
    expect(await edges()).toEqual(before);
    await popup.mouse.move(5, 5);
    await items().nth(2).getByRole('button').first().focus();
    expect([await opacities(1), await opacities(2)]).toEqual([
      ['0', '0', '0'],
      ['1', '1', '1'],
    ]);
  });

  test('a pressed rating button stays visible', async () => {
    const like = items()
      .first()
      .getByRole('button', { name: /^Like: / });
    await like.click();
    await items()
      .first()
      .getByRole('button', { name: /^Like: /, pressed: true })
      .waitFor();
    await popup.mouse.move(5, 5);
    await popup.getByRole('tab', { selected: true }).focus();
    expect(await opacities(0)).toEqual(['1', '0', '0']);
    await like.click();
  });

  test('a second line that is too long is cut off, and wraps when a key moves the focus to its pick', async () => {
    await popup.setViewportSize({ width: 400, height: 600 });
    const overflows = await items()
      .locator('.about')
      .evaluateAll((lines) => lines.map(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth));
    const long = overflows.indexOf(true);
    expect(long).toBeGreaterThanOrEqual(0);
    expect(await aboutLines(long)).toBe(1);
    await popup.getByRole('button', { name: 'Shuffle', exact: true }).focus();
    // A pick has a link and three buttons.
    for (let stop = 0; stop <= 4 * long; stop++) await popup.keyboard.press('Tab');
    expect(
      await items()
        .nth(long)
        .getByRole('link')
        .evaluate((link) => link.matches(':focus-visible')),
    ).toBe(true);
    expect(await aboutLines(long)).toBeGreaterThan(1);
  });

  test('without a hovering pointer the rating buttons are visible, 44 pixels large, and reasons are whole', async () => {
    const devtools = await session.context.newCDPSession(popup);
    await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    for (const width of [320, 480]) {
      await popup.setViewportSize({ width, height: 600 });
      expect(await opacities(1)).toEqual(['1', '1', '1']);
      for (const button of await items().nth(1).getByRole('button').all())
        expect(await button.boundingBox()).toMatchObject({ width: 44, height: 44 });
      const cut = await items()
        .locator('.about')
        .evaluateAll(
          (lines) => lines.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).length,
        );
      expect(cut).toBe(0);
    }
  });

  test('the rows that stand for picks while they load are as high as picks', async () => {
    const [[top, bottom] = []] = await edges();
    const row = await popup.evaluate(() => {
      const loading = document.createElement('div');
      loading.className = 'loading';
      loading.innerHTML = '<div class="row"></div>';
      document.querySelector('.picks')!.append(loading);
      return loading.firstElementChild!.getBoundingClientRect().height;
    });
    expect(row).toBe(bottom! - top!);
  });
});
