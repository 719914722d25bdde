import { afterEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showBadge } from '#lib/browser/background/badge.ts';
import { badgeText } from '#tests/unit/lib/browser/startBackground.ts';

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
    await showBadge(sign);
    expect(await badgeText()).toBe(text);
    expect(await action.getTitle({})).toMatch(title);
  });

  test('the last sign alone', async () => {
    await showBadge('sad');
    await showBadge('none');
    expect(await badgeText()).toBe('');
    expect(await action.getTitle({})).toBe('Tonic');
  });
});

const contrast = async () => {
  const [red, green, blue] = await action.getBadgeBackgroundColor({});
  return contrastWithWhite([red, green, blue]);
};

describe.each(['happy', 'sad'] as const)('the strength of %s', (mood) => {
  test.each([
    [0, `a little ${mood}`],
    [0.33, `a little ${mood}`],
    [0.34, `fairly ${mood}`],
    [0.66, `fairly ${mood}`],
    [0.67, mood],
    [1, mood],
  ])('%d is said', async (strength, said) => {
    await showBadge(mood, strength);
    expect(await action.getTitle({})).toBe(`Tonic: your post sounds ${said}`);
  });

  test('deepens the colour, in steps that differ', async () => {
    const depths: number[] = [];
    for (const strength of [0.1, 0.5, 0.9]) {
      await showBadge(mood, strength);
      depths.push(await contrast());
    }
    expect(depths[1]! / depths[0]!).toBeGreaterThan(1.15);
    expect(depths[2]! / depths[1]!).toBeGreaterThan(1.15);
  });
});

test.each([
  ['happy', 0.1],
  ['happy', 0.5],
  ['happy', 1],
  ['sad', 0.1],
  ['sad', 0.5],
  ['sad', 1],
  ['unsure', 1],
  ['failed', 1],
] as const)('white text on %s of strength %d can be read', async (sign, strength) => {
  await showBadge(sign, strength);
  expect(await action.getBadgeTextColor({})).toBe('#ffffff');
  expect(await contrast()).toBeGreaterThanOrEqual(4.5);
});

test('a browser that cannot colour the text of a badge shows it all the same', async () => {
  const { setBadgeTextColor } = action;
  Reflect.set(action, 'setBadgeTextColor', undefined);
  await showBadge('happy').finally(() => Reflect.set(action, 'setBadgeTextColor', setBadgeTextColor));
  expect(await badgeText()).toBe(':)');
});

/** @see contrast ratio and relative luminance of WCAG 2.2 */
function contrastWithWhite(colour: readonly number[]): number {
  const [red, green, blue] = colour
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 1.05 / (0.2126 * red! + 0.7152 * green! + 0.0722 * blue! + 0.05);
}
