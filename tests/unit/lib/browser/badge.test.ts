import { afterEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showSign } from '../../../../lib/browser/badge.ts';
import { badgeText } from './background.ts';

const { action } = fakeBrowser;

afterEach(() => fakeBrowser.reset());

describe('the toolbar button shows', () => {
  test.each([
    ['happy', ':)', /happy/],
    ['sad', ':(', /sad/],
    ['unsure', '?', /hard to say/],
    ['failed', '!', /cannot read moods/],
    ['none', '', /^Tonic$/],
  ] as const)('%s as %j', async (sign, text, title) => {
    await showSign(sign);
    expect(await badgeText()).toBe(text);
    expect(await action.getTitle({})).toMatch(title);
  });

  test('the last sign alone', async () => {
    await showSign('sad');
    await showSign('none');
    expect(await badgeText()).toBe('');
    expect(await action.getTitle({})).toBe('Tonic');
  });
});

test.each(['happy', 'sad', 'unsure', 'failed'] as const)('white text on %s can be read', async (sign) => {
  await showSign(sign);
  expect(await action.getBadgeTextColor({})).toBe('#ffffff');
  const [red, green, blue] = await action.getBadgeBackgroundColor({});
  expect(contrastWithWhite([red, green, blue])).toBeGreaterThanOrEqual(4.5);
});

test('a browser that cannot colour the text of a badge shows it all the same', async () => {
  const { setBadgeTextColor } = action;
  Reflect.set(action, 'setBadgeTextColor', undefined);
  await showSign('happy').finally(() => Reflect.set(action, 'setBadgeTextColor', setBadgeTextColor));
  expect(await badgeText()).toBe(':)');
});

/** @see contrast ratio and relative luminance of WCAG 2.2 */
function contrastWithWhite(colour: readonly number[]): number {
  const [red, green, blue] = colour
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 1.05 / (0.2126 * red! + 0.7152 * green! + 0.0722 * blue! + 0.05);
}
