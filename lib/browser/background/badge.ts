import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { DecidedMood, Mood } from '#lib/mood/reading.ts';

/** What the toolbar button shows: a mood, that the model failed, or nothing yet. */
export type BadgeState = Mood | 'failed' | 'none';

interface Badge {
  readonly text: string;
  readonly colour: string;
  readonly title: string;
}

/** ASCII texts, because a badge's font may have no emoji. All colours have a contrast of at least 4.5 with white. */
const plainBadges = {
  unsure: { text: '?', colour: '#5f6368', title: 'badge.unsure' },
  failed: { text: '!', colour: '#b3261e', title: 'badge.failed' },
  none: { text: '', colour: '#5f6368', title: 'badge.none' },
} as const satisfies Readonly<Record<Exclude<BadgeState, DecidedMood>, object>>;

/** A stronger mood has a deeper colour, because a badge has room for two characters only. */
const colours: Readonly<Record<DecidedMood, readonly [slight: string, plain: string, strong: string]>> = {
  happy: ['#7f6d48', '#855400', '#563000'],
  sad: ['#64719a', '#3355aa', '#101f66'],
};
const titles = {
  happy: ['badge.happyLittle', 'badge.happyFairly', 'badge.happyFully'],
  sad: ['badge.sadLittle', 'badge.sadFairly', 'badge.sadFully'],
} as const satisfies Readonly<Record<DecidedMood, object>>;

/**
 * Shows a state on the toolbar button.
 * @param strength of a mood, 0 to 1
 */
export async function showBadge(state: BadgeState, strength = 1): Promise<void> {
  const { text, colour, title } =
    state === 'happy' || state === 'sad' ? moodBadge(state, strength) : plainBadge(state);
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ color: colour }),
    browser.action.setBadgeTextColor?.({ color: '#ffffff' }),
    browser.action.setBadgeText({ text }),
    browser.action.setTitle({ title }),
  ]);
}

function plainBadge(state: keyof typeof plainBadges): Badge {
  return { ...plainBadges[state], title: i18n.t(plainBadges[state].title) };
}

function moodBadge(mood: DecidedMood, strength: number): Badge {
  const degree = strength < 1 / 3 ? 0 : strength < 2 / 3 ? 1 : 2;
  return {
    text: mood === 'happy' ? ':)' : ':(',
    colour: colours[mood][degree],
    title: i18n.t(titles[mood][degree]),
  };
}
