import { expect } from 'vitest';
import { test } from '#tests/browser/driver/browsers.ts';
import { edgesOf, host, option, overlap } from '#tests/browser/driver/moodDot.ts';
import { pollOptions } from '#tests/browser/driver/pollOptions.ts';

test('Firefox, the mood dot has its own style, covers no control and is hidden with Escape', async ({
  firefox,
}) => {
  await firefox.reset();
  await firefox.agree();
  const options = await firefox.openOwn('options');
  const flipped = () =>
    options
      .$$eval(
        'label',
        (labels, name) => labels.find(({ textContent }) => textContent === name)?.click(),
        option,
      )
      .then(() =>
        options.$eval('#mood-dot-title ~ label input', (input) => (input as HTMLInputElement).checked),
      )
      .catch(() => false);
  await expect.poll(flipped, pollOptions).toBe(true);
  const page = await firefox.browser.newPage();
  await firefox.visit(page, 'mastodon.social/home');
  await page.click('#first textarea');
  await page.keyboard.type('I love this, best day ever');
  await page.waitForSelector(host);
  const edges = async () => (await page.evaluate(edgesOf, host))[0]!;
  const size = async () => {
    const { left, top, right, bottom } = await edges();
    return [right - left, bottom - top];
  };
  await expect.poll(size, pollOptions).toEqual([24, 24]);
  const dot = await edges();
  const controls = await page.evaluate(edgesOf, 'button, input, textarea, iframe');
  expect(controls.filter((control) => overlap(dot, control))).toEqual([]);
  const isFocused = () => page.evaluate((selector) => document.activeElement?.matches(selector), host);
  for (let count = 0; count < 30 && !(await isFocused()); count++) await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  expect(await page.$(host)).toBeNull();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
});
