import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { compose, endComposition, show, type } from './page.ts';
import { settle, startWatching, type Watching } from './watching.ts';

let watching: Watching;

beforeEach(() => {
  watching = startWatching();
});

afterEach(() => watching.stop());

const texts = () => watching.texts();

describe('watchComposers: input methods', () => {
  test('watchComposers reports a composed text after compositionend, not before', () => {
    const box = show('<textarea></textarea>');
    type(box, 'た', { isComposing: true });
    type(box, 'たのし', { isComposing: true });
    vi.advanceTimersByTime(60_000);
    expect(texts()).toEqual([]);
    type(box, '楽しい', { isComposing: true });
    endComposition(box);
    settle();
    expect(texts()).toEqual(['楽しい']);
  });

  test('watchComposers reports a composed text once if an input event follows compositionend', () => {
    const box = show('<textarea></textarea>');
    endComposition(box);
    type(box, '楽しい');
    settle();
    settle();
    expect(texts()).toEqual(['楽しい']);
  });

  test('watchComposers stops waiting for a text to settle when composition starts', () => {
    const box = show('<div contenteditable="true"></div>');
    type(box, '今日は');
    vi.advanceTimersByTime(599);
    type(box, '今日はた', { isComposing: true });
    vi.advanceTimersByTime(60_000);
    expect(texts()).toEqual([]);
  });

  test('watchComposers reads a long composition that is never committed when a space ends a word', () => {
    const box = show('<textarea></textarea>');
    for (const text of ['s', 'so', 'so ', 'so h', 'so happy', 'so happy ']) {
      compose(box, text);
      vi.advanceTimersByTime(200);
    }
    settle();
    expect(texts()).toEqual(['so happy']);
  });

  test('watchComposers does not read a half word whose syllables an input method separates', () => {
    const box = show('<textarea></textarea>');
    for (const text of ['n', 'ni', 'ni h', 'ni hao']) compose(box, text);
    vi.advanceTimersByTime(60_000);
    expect(texts()).toEqual([]);
  });
});
