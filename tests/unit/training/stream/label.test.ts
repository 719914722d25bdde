import { describe, expect, test } from 'vitest';
import { labelled } from '#training/stream/label.ts';

describe('labelled', () => {
  test.each([
    ['what a day 😍', 'what a day', 1],
    ['😍 what a 😍 day', 'what a day', 1],
    ['what a day 😍😍😍😍😍😍😍😍', 'what a day', 1],
    ['I miss you 💔😞', 'I miss you', 0],
    ['thank you 👍🏽', 'thank you', 1],
    ['great :) day', 'great day', 1],
    ['great :D', 'great', 1],
    ['why :(', 'why', 0],
    ['love <3', 'love', 1],
    ['my dog ❤️', 'my dog', 1],
    ['#cat😍', '#cat', 1],
    ['party 🎉 and 😊', 'party and', 1],
  ])('labelled reads and strips %j', (text, stripped, label) => {
    expect(labelled(text)).toEqual({ text: stripped, label });
  });

  test.each([
    ['no emoji', 'what a day'],
    ['a loudly crying face', 'what a day 😭'],
    ['a crying face', 'what a day 😢'],
    ['a face with tears of joy', 'what a day 😂'],
    ['a face that rolls with laughter', 'what a day 🤣'],
    ['a skull', 'what a day 💀'],
    ['both moods', 'what a day 😍 😞'],
    ['both moods as emoticons', ':) or :('],
    ['a mood and an ambiguous emoji', 'what a day 😍😂'],
    ['a mood and an emoji of none', 'tea ☕ 😍'],
    ['a mood and a flag', 'home 🇩🇪 😍'],
    ['an emoji that is newer than the ranking', 'what a day 🥹'],
    ['a smile that is an emoji and no emoticon', 'what a day 🙂'],
  ])('labelled gives no label to a text with %s', (_, text) => {
    expect(labelled(text)).toBeUndefined();
  });

  test('labelled leaves no emoji and no emoticon behind, also where two parts would make one', () => {
    expect(labelled('a :😍) b :😍D c')?.text).toBe('a : ) b : D c');
    expect(labelled(`a ${':) '.repeat(200)}b`)?.text).toBe('a b');
  });
});
