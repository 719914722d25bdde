import { browser } from 'wxt/browser';
import type { Mood } from '../mood/reading.ts';

/** What the toolbar button shows: a mood, that the model failed, or nothing yet. */
export type Sign = Mood | 'failed' | 'none';

/** Faces of ASCII, since a badge's font may have no emoji. Colours have a contrast of 4.5 with white. */
const signs: Readonly<Record<Sign, { text: string; colour: string; title: string }>> = {
  happy: { text: ':)', colour: '#8a5a00', title: 'Tonic: your post sounds happy' },
  sad: { text: ':(', colour: '#3355aa', title: 'Tonic: your post sounds sad' },
  unsure: { text: '?', colour: '#5f6368', title: 'Tonic: hard to say how your post sounds' },
  failed: { text: '!', colour: '#b3261e', title: 'Tonic cannot read moods just now: open for the reason' },
  none: { text: '', colour: '#5f6368', title: 'Tonic' },
};

export async function showSign(sign: Sign): Promise<void> {
  const { text, colour, title } = signs[sign];
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ color: colour }),
    browser.action.setBadgeTextColor?.({ color: '#ffffff' }),
    browser.action.setBadgeText({ text }),
    browser.action.setTitle({ title }),
  ]);
}
