import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import composer from '#entrypoints/composer.content.ts';
import moodDot from '#entrypoints/moodDot.ts';
import { ContentScriptContext } from '#lib/browser/content/context.ts';
import { storedSettings } from '#lib/browser/storage/settings.ts';
import { initialSettings, pauseLength, type Settings } from '#lib/settings/settings.ts';
import { matchPatterns } from '#lib/sites/index.ts';
import { fromX, sendAs } from '#tests/unit/lib/browser/startBackground.ts';
import { focus, show, type } from '#tests/unit/lib/composers/page.ts';
import { fakeWindow } from '#tests/unit/lib/moodDot/window.ts';

let context: ContentScriptContext;
let sent: ReturnType<typeof sendAs>;

/** The settings of a user who agreed and added the host of the test page. */
const agreed: Settings = { ...initialSettings, agreed: true, others: [location.hostname] };

beforeEach(async () => {
  vi.useFakeTimers();
  await storedSettings.set(agreed);
  sent = sendAs(fromX);
  context = start();
  await untilSettled();
});

afterEach(() => {
  context.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

/** Starts the content script as the build does, with our context instead of WXT's. */
function start(): ContentScriptContext {
  const newContext = new ContentScriptContext();
  composer.main(newContext as unknown as NonNullable<Parameters<typeof composer.main>[0]>);
  return newContext;
}

/** Waits until the content script has read the settings. */
const untilSettled = () => vi.advanceTimersByTimeAsync(0);
const noReply = (): void => undefined;
/** Stores settings and tells the content script, as the background does. */
async function setSettings(settings: Settings): Promise<void> {
  await storedSettings.set(settings);
  await fakeBrowser.runtime.onMessage.trigger('settingsChanged', { id: fakeBrowser.runtime.id }, noReply);
  await untilSettled();
}
const messages = () => sent.mock.calls.map(([message]) => message);
/** The message that reads a text of a post with any number. */
const readPost = (text: string) => ({ kind: 'readPost', args: [text, expect.any(Number)] });

test('composer is registered for the match patterns of the listed sites only', () => {
  expect(composer.matches).toEqual([...matchPatterns]);
});

describe('composer, in a compose box', () => {
  beforeEach(() => {
    sent.mockResolvedValue(null);
  });

  test('composer sends loadModel on focus, readPost for a settled text, and endPost for an emptied box', async () => {
    const box = show('<div contenteditable="true" role="textbox"></div>');
    focus(box);
    await untilSettled();
    expect(messages()).toEqual([{ kind: 'loadModel', args: [] }]);
    type(box, 'sun at last');
    await vi.advanceTimersByTimeAsync(600);
    expect(messages().slice(1)).toEqual([readPost('sun at last')]);
    const [, post] = (messages()[1] as { args: [string, number] }).args;
    type(box, '');
    await vi.advanceTimersByTimeAsync(600);
    expect(messages().slice(2)).toEqual([{ kind: 'endPost', args: [post] }]);
  });

  test('composer sends a text again if the background was stopped, before the text that was typed meanwhile', async () => {
    let cutOff = (_: Error): void => undefined;
    sent.mockImplementationOnce(
      () =>
        new Promise((_, reject) => {
          cutOff = reject;
        }),
    );
    const box = show('<textarea></textarea>');
    type(box, 'sun at last');
    await vi.advanceTimersByTimeAsync(600);
    type(box, 'sun at last, and the sea');
    await vi.advanceTimersByTimeAsync(600);
    cutOff(new Error('the message channel closed before a response was received'));
    await untilSettled();
    const texts = messages().map((message) => (message as { args: string[] }).args[0]);
    expect(texts).toEqual(['sun at last', 'sun at last', 'sun at last, and the sea']);
  });

  test('composer stops after an update of the extension, without an unhandled rejection', async () => {
    const onUnhandledRejection = vi.fn();
    process.on('unhandledRejection', onUnhandledRejection);
    const { id } = fakeBrowser.runtime;
    Object.assign(fakeBrowser.runtime, { id: undefined });
    sent.mockRejectedValue(new Error('Extension context invalidated.'));
    const box = show('<textarea></textarea>');
    focus(box);
    await untilSettled();
    Object.assign(fakeBrowser.runtime, { id });
    const before = messages().length;
    type(box, 'sun at last');
    await vi.advanceTimersByTimeAsync(600);
    expect(messages()).toHaveLength(before);
    vi.useRealTimers();
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', onUnhandledRejection);
    expect(onUnhandledRejection).not.toHaveBeenCalled();
  });

  test('composer sends nothing after its context was aborted', async () => {
    const box = show('<textarea></textarea>');
    type(box, 'never read');
    context.abort();
    await vi.advanceTimersByTimeAsync(600);
    type(box, 'nor this');
    await vi.advanceTimersByTimeAsync(600);
    expect(messages()).toEqual([]);
  });
});

describe('composer, the mood dot', () => {
  const withMoodDot: Settings = { ...agreed, moodDot: true };
  const edges = { left: 100, top: 100, right: 500, bottom: 200 };
  let box: HTMLElement;
  let view: ReturnType<typeof fakeWindow>;

  beforeEach(() => {
    view = fakeWindow();
    sent.mockImplementation(async (message) => {
      if ((message as { kind: string }).kind === 'loadMoodDot') moodDot.main();
      return { mood: 'happy', weight: 0.84 };
    });
    box = show('<textarea></textarea>');
    view.lay(box, edges);
  });

  afterEach(() => {
    vi.unstubAllGlobals();
  });

  const kinds = () => messages().map((message) => (message as { kind: string }).kind);
  const elementCount = () => document.querySelectorAll('*').length;
  const post = async (text: string) => {
    type(box, text);
    await vi.advanceTimersByTimeAsync(600);
    view.frame();
  };

  test('composer shows the mood dot only if the user turned it on', async () => {
    const before = elementCount();
    await post('sun at last');
    expect(elementCount()).toBe(before);
    await setSettings(withMoodDot);
    expect(kinds()).not.toContain('loadMoodDot');
    await post('sun at last, and the sea');
    await post('sun at last, and the sea, and a boat');
    expect(kinds().filter((kind) => kind === 'loadMoodDot')).toHaveLength(1);
    expect(elementCount()).toBe(before + 1);
    expect(view.roots[0]?.querySelector('button')?.ariaLabel).toBe('Tonic: your post sounds very happy');
  });

  test('composer reads posts without the mood dot if its script cannot start', async () => {
    await setSettings(withMoodDot);
    sent.mockImplementation(async (message) => {
      if ((message as { kind: string }).kind === 'loadMoodDot') throw new Error('No tab with id: 7');
      return { mood: 'happy', weight: 0.84 };
    });
    const before = elementCount();
    await post('sun at last');
    await post('sun at last, and the sea');
    expect(elementCount()).toBe(before);
    expect(messages()).toEqual(
      expect.arrayContaining([readPost('sun at last'), readPost('sun at last, and the sea')]),
    );
  });

  test.each<[string, () => unknown]>([
    ['the box is emptied', () => post('')],
    ['the user turns it off', () => setSettings(agreed)],
    ['the user pauses', () => setSettings({ ...withMoodDot, pausedUntil: Date.now() + pauseLength })],
    ['the user turns the site off', () => setSettings({ ...withMoodDot, off: [location.hostname] })],
    ['the extension is updated', () => context.abort()],
    [
      'the background does not reply',
      () => {
        sent.mockRejectedValue(new Error('Extension context invalidated.'));
        return post('sun at last, and the sea');
      },
    ],
  ])('composer removes the mood dot completely when %s', async (_, act) => {
    const before = elementCount();
    await setSettings(withMoodDot);
    await post('sun at last');
    expect(elementCount()).toBe(before + 1);
    await act();
    view.frame();
    expect(elementCount()).toBe(before);
  });
});

describe('composer, what the user does not allow', () => {
  test.each<[string, Settings]>([
    ['before the user has agreed', { ...agreed, agreed: false }],
    ['on a site that the user has not added', { ...agreed, others: [] }],
    ['on a site that is off', { ...agreed, off: [location.hostname] }],
    ['during a pause', { ...agreed, pausedUntil: Date.now() + pauseLength }],
  ])(
    'composer reads nothing %s, even if the page was open before, and reads again afterwards',
    async (_, settings) => {
      const box = show('<textarea></textarea>');
      sent.mockResolvedValue(null);
      await setSettings(settings);
      focus(box);
      type(box, 'never read');
      await vi.advanceTimersByTimeAsync(600);
      expect(messages()).toEqual([]);
      await setSettings(agreed);
      type(box, 'sun at last');
      await vi.advanceTimersByTimeAsync(600);
      expect(messages()).toEqual([readPost('sun at last')]);
    },
  );
});

test('composer replaces an earlier instance in the same page, and sends no event to the page', async () => {
  const dispatched = vi.spyOn(EventTarget.prototype, 'dispatchEvent');
  const posted = vi.spyOn(window, 'postMessage');
  const second = start();
  expect(dispatched.mock.contexts).not.toContain(document);
  expect(posted).not.toHaveBeenCalled();
  dispatched.mockRestore();
  await untilSettled();
  expect(context.signal.aborted).toBe(true);
  sent.mockResolvedValue(null);
  type(show('<textarea></textarea>'), 'sun at last');
  await vi.advanceTimersByTimeAsync(600);
  expect(messages()).toEqual([readPost('sun at last')]);
  second.abort();
});
