import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { withFeeling } from '#lib/browser/feelingText.ts';
import { moodTitle } from '#lib/browser/moodTitle.ts';
import { type Degree, degreeOf } from '#lib/mood/degree.ts';
import type { Feeling } from '#lib/mood/feelings.ts';
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
const colours: Readonly<Record<DecidedMood, Readonly<Record<Degree, string>>>> = {
  happy: { little: '#7f6d48', somewhat: '#855400', very: '#563000' },
  sad: { little: '#64719a', somewhat: '#3355aa', very: '#101f66' },
};

/**
 * Shows a state on the toolbar button.
 * @param strength of a mood, 0 to 1; without it, the title says that the user chose the mood
 * @param feeling of a mood; the title says it
 */
export async function showBadge(state: BadgeState, strength?: number, feeling?: Feeling): Promise<void> {
  const { text, colour, title } =
    state === 'happy' || state === 'sad' ? moodBadge(state, strength) : plainBadge(state);
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ color: colour }),
    browser.action.setBadgeTextColor?.({ color: '#ffffff' }),
    browser.action.setBadgeText({ text }),
    browser.action.setTitle({ title: isMood(state) ? withFeeling(title, state, feeling) : title }),
  ]);
}

const isMood = (state: BadgeState): state is Mood => state !== 'failed' && state !== 'none';

function plainBadge(state: keyof typeof plainBadges): Badge {
  return { ...plainBadges[state], title: i18n.t(plainBadges[state].title) };
}

const chosenTitles = { happy: 'badge.happyChosen', sad: 'badge.sadChosen' } as const;

function moodBadge(mood: DecidedMood, strength: number | undefined): Badge {
  return {
    text: mood === 'happy' ? ':)' : ':(',
    colour: colours[mood][degreeOf(strength ?? 1)],
    title: strength === undefined ? i18n.t(chosenTitles[mood]) : moodTitle(mood, strength),
  };
}
