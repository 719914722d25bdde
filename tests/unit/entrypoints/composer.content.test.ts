// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ContentScriptContext } from 'wxt/utils/content-script-context';
import composer from '../../../entrypoints/composer.content.ts';
import { matchPatterns } from '../../../lib/composers/sites.ts';
import { fromX, sendAs } from '../lib/browser/background.ts';
import { focus, show, type } from '../lib/composers/page.ts';

let context: ContentScriptContext;
let sent: ReturnType<typeof sendAs>;

beforeEach(() => {
  vi.useFakeTimers();
  sent = sendAs(fromX);
  context = new ContentScriptContext('composer', composer);
  composer.main(context);
});

afterEach(() => {
  context.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

const messages = () => sent.mock.calls.map(([message]) => message);

test('it runs on the pages of the sites, and on no others', () => {
  expect(composer.matches).toEqual([...matchPatterns]);
});

describe('in a compose box', () => {
  test('focus wakes the background, and a settled text is read', () => {
    const box = show('<div contenteditable="true" role="textbox"></div>');
    focus(box);
    expect(messages()).toEqual([{ kind: 'wake', args: [] }]);
    type(box, 'sun at last');
    vi.advanceTimersByTime(600);
    expect(messages().slice(1)).toEqual([{ kind: 'read', args: ['sun at last'] }]);
    type(box, '');
    vi.advanceTimersByTime(600);
    expect(messages().slice(2)).toEqual([{ kind: 'end', args: [] }]);
  });

  test('it falls silent when an update of the extension leaves it behind', async () => {
    const failed = vi.fn();
    process.on('unhandledRejection', failed);
    sent.mockRejectedValue(new Error('Extension context invalidated.'));
    const box = show('<textarea></textarea>');
    focus(box);
    type(box, 'sun at last');
    await vi.advanceTimersByTimeAsync(600);
    expect(messages()).toHaveLength(2);
    vi.useRealTimers();
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', failed);
    expect(failed).not.toHaveBeenCalled();
  });

  test('it stops with its context', () => {
    const box = show('<textarea></textarea>');
    type(box, 'never read');
    context.abort();
    vi.advanceTimersByTime(600);
    type(box, 'nor this');
    vi.advanceTimersByTime(600);
    expect(messages()).toEqual([]);
  });
});
