import { afterEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showBadge } from '#lib/browser/background/badge.ts';
import { badgeText } from '#tests/unit/lib/browser/startBackground.ts';

const { action } = fakeBrowser;

afterEach(() => fakeBrowser.reset());

describe('showBadge', () => {
  test.each([
    ['happy', ':)', /happy/],
    ['sad', ':(', /sad/],
    ['unsure', '?', /hard to say/],
    ['failed', '!', /can’t read moods/],
    ['none', '', /^Tonic$/],
  ] as const)('showBadge shows the state %s as %j', async (state, text, title) => {
    await showBadge(state);
    expect(await badgeText()).toBe(text);
    expect(await action.getTitle({})).toMatch(title);
  });

  test.each([
    ['sad', 0.9, 'Tonic: your post sounds very sad: worried', ':('],
    ['sad', undefined, 'Tonic: you are sad: worried', ':('],
    ['unsure', 0, 'Tonic: hard to say how your post sounds: perhaps worried', '?'],
  ] as const)(
    'showBadge says the feeling of a %s mood of strength %s in the title only',
    async (...given) => {
      const [mood, strength, title, text] = given;
      await showBadge(mood, strength, 'fear');
      expect(await action.getTitle({})).toBe(title);
      expect(await badgeText()).toBe(text);
    },
  );

  test('showBadge replaces the previous state', async () => {
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

describe.each(['happy', 'sad'] as const)('showBadge, strength of %s', (mood) => {
  test.each([
    [0, `a little ${mood}`],
    [0.33, `a little ${mood}`],
    [0.34, `somewhat ${mood}`],
    [0.79, `somewhat ${mood}`],
    [0.8, `very ${mood}`],
    [1, `very ${mood}`],
  ])(`showBadge shows strength %d of ${mood} as “%s”`, async (strength, words) => {
    await showBadge(mood, strength);
    expect(await action.getTitle({})).toBe(`Tonic: your post sounds ${words}`);
  });

  test(`showBadge shows a stronger ${mood} mood in a distinctly deeper colour`, async () => {
    const contrasts: number[] = [];
    for (const strength of [0.1, 0.5, 0.9]) {
      await showBadge(mood, strength);
      contrasts.push(await contrast());
    }
    expect(contrasts[1]! / contrasts[0]!).toBeGreaterThan(1.15);
    expect(contrasts[2]! / contrasts[1]!).toBeGreaterThan(1.15);
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
] as const)(
  'showBadge gives white text on %s of strength %d a contrast of at least 4.5',
  async (state, strength) => {
    await showBadge(state, strength);
    expect(await action.getBadgeTextColor({})).toBe('#ffffff');
    expect(await contrast()).toBeGreaterThanOrEqual(4.5);
  },
);

test('showBadge works in a browser without setBadgeTextColor', async () => {
  const { setBadgeTextColor } = action;
  Reflect.set(action, 'setBadgeTextColor', undefined);
  await showBadge('happy').finally(() => Reflect.set(action, 'setBadgeTextColor', setBadgeTextColor));
  expect(await badgeText()).toBe(':)');
});

/**
 * Returns the contrast ratio of a colour (components 0 to 255) with white.
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
function contrastWithWhite(colour: readonly number[]): number {
  const [red, green, blue] = colour
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 1.05 / (0.2126 * red! + 0.7152 * green! + 0.0722 * blue! + 0.05);
}
