import { expect, test } from 'vitest';
import { colours } from '#lib/moodDot/style.ts';

/**
 * Returns the relative luminance of a colour, 0 to 1.
 * @see WCAG 2.2, relative luminance
 */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

test.each(Object.entries(colours))(
  'the colour of %s has a contrast of at least 3 with white and with black',
  (_, colour) => {
    expect(1.05 / (luminance(colour) + 0.05)).toBeGreaterThanOrEqual(3);
    expect((luminance(colour) + 0.05) / 0.05).toBeGreaterThanOrEqual(3);
  },
);
