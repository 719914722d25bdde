// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import composer from '#entrypoints/composer.content.ts';
import { ContentScriptContext } from '#lib/browser/content/context.ts';
import { storedSettings } from '#lib/browser/storage/settings.ts';
import { initialSettings, pauseLength, type Settings } from '#lib/settings/settings.ts';
import { matchPatterns } from '#lib/sites/index.ts';
import { fromX, sendAs } from '#tests/unit/lib/browser/startBackground.ts';
import { focus, show, type } from '#tests/unit/lib/composers/page.ts';
import { fakeWindow } from '#tests/unit/lib/moodDot/window.ts';

let context: ContentScriptContext;
let sent: ReturnType<typeof sendAs>;

/** The person agreed, and added the host that the test page has. */
const agreed: Settings = { ...initialSettings, agreed: true, others: [location.hostname] };

beforeEach(async () => {
  vi.useFakeTimers();
  await storedSettings.set(agreed);
  sent = sendAs(fromX);
  context = start();
  await settled();
});

afterEach(() => {
  context.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

/** As the build starts it, with this context in the place of WXT's. */
function start(): ContentScriptContext {
  const own = new ContentScriptContext();
  composer.main(own as unknown as NonNullable<Parameters<typeof composer.main>[0]>);
  return own;
}

/** Lets what is stored come. */
const settled = () => vi.advanceTimersByTimeAsync(0);
const silent = (): void => undefined;
/** The person changes settings, of which the background passes word on. */
async function set(settings: Settings): Promise<void> {
  await storedSettings.set(settings);
  await fakeBrowser.runtime.onMessage.trigger('settingsChanged', { id: fakeBrowser.runtime.id }, silent);
  await settled();
}
const messages = () => sent.mock.calls.map(([message]) => message);

test('it runs on the pages of the sites, and on no others', () => {
  expect(composer.matches).toEqual([...matchPatterns]);
});

describe('in a compose box', () => {
  beforeEach(() => {
    sent.mockResolvedValue(null);
  });

  test('focus wakes the background, and a settled text is read', async () => {
    const box = show('<div contenteditable="true" role="textbox"></div>');
    focus(box);
    await settled();
    expect(messages()).toEqual([{ kind: 'wake', args: [] }]);
    type(box, 'sun at last');
    await vi.advanceTimersByTimeAsync(600);
    expect(messages().slice(1)).toEqual([{ kind: 'read', args: ['sun at last'] }]);
    type(box, '');
    await vi.advanceTimersByTimeAsync(600);
    expect(messages().slice(2)).toEqual([{ kind: 'end', args: [] }]);
  });

  test('a text whose reading was cut off is read again, before what was typed meanwhile', async () => {
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
    await settled();
    const texts = messages().map((message) => (message as { args: string[] }).args[0]);
    expect(texts).toEqual(['sun at last', 'sun at last', 'sun at last, and the sea']);
  });

  test('it falls silent when an update of the extension leaves it behind', async () => {
    const failed = vi.fn();
    process.on('unhandledRejection', failed);
    const { id } = fakeBrowser.runtime;
    Object.assign(fakeBrowser.runtime, { id: undefined });
    sent.mockRejectedValue(new Error('Extension context invalidated.'));
    const box = show('<textarea></textarea>');
    focus(box);
    await settled();
    Object.assign(fakeBrowser.runtime, { id });
    const before = messages().length;
    type(box, 'sun at last');
    await vi.advanceTimersByTimeAsync(600);
    expect(messages()).toHaveLength(before);
    vi.useRealTimers();
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', failed);
    expect(failed).not.toHaveBeenCalled();
  });

  test('it stops with its context', async () => {
    const box = show('<textarea></textarea>');
    type(box, 'never read');
    context.abort();
    await vi.advanceTimersByTimeAsync(600);
    type(box, 'nor this');
    await vi.advanceTimersByTimeAsync(600);
    expect(messages()).toEqual([]);
  });
});

describe('the sign', () => {
  const withSign: Settings = { ...agreed, sign: true };
  const edges = { left: 100, top: 100, right: 500, bottom: 200 };
  let box: HTMLElement;
  let view: ReturnType<typeof fakeWindow>;

  beforeEach(() => {
    view = fakeWindow();
    sent.mockResolvedValue({ mood: 'happy', weight: 0.84 });
    box = show('<textarea></textarea>');
    view.lay(box, edges);
  });

  afterEach(() => {
    vi.unstubAllGlobals();
  });

  const inPage = () => document.querySelectorAll('*').length;
  const post = async (text: string) => {
    type(box, text);
    await vi.advanceTimersByTimeAsync(600);
    view.frame();
  };

  test('is not there, unless the person wants it', async () => {
    const before = inPage();
    await post('sun at last');
    expect(inPage()).toBe(before);
    await set(withSign);
    await post('sun at last, and the sea');
    expect(inPage()).toBe(before + 1);
    expect(view.roots[0]?.querySelector('button')?.ariaLabel).toBe(
      'Tonic: your post sounds happy, 84 % strong',
    );
  });

  test.each<[string, () => unknown]>([
    ['the box is emptied', () => post('')],
    ['it is turned off', () => set(agreed)],
    ['the person pauses', () => set({ ...withSign, pausedUntil: Date.now() + pauseLength })],
    ['the site is not to be read any more', () => set({ ...withSign, off: [location.hostname] })],
    ['the extension was updated', () => context.abort()],
    [
      'the background does not answer',
      () => {
        sent.mockRejectedValue(new Error('Extension context invalidated.'));
        return post('sun at last, and the sea');
      },
    ],
  ])('leaves nothing behind when %s', async (_, act) => {
    const before = inPage();
    await set(withSign);
    await post('sun at last');
    expect(inPage()).toBe(before + 1);
    await act();
    view.frame();
    expect(inPage()).toBe(before);
  });
});

describe('what the person does not allow is not read', () => {
  test.each<[string, Settings]>([
    ['before they have agreed', { ...agreed, agreed: false }],
    ['on a site that is not theirs', { ...agreed, others: [] }],
    ['on a site that is off', { ...agreed, off: [location.hostname] }],
    ['during a pause', { ...agreed, pausedUntil: Date.now() + pauseLength }],
  ])('%s, also where that changes while the page is open; and again after', async (_, settings) => {
    const box = show('<textarea></textarea>');
    sent.mockResolvedValue(null);
    await set(settings);
    focus(box);
    type(box, 'never read');
    await vi.advanceTimersByTimeAsync(600);
    expect(messages()).toEqual([]);
    await set(agreed);
    type(box, 'sun at last');
    await vi.advanceTimersByTimeAsync(600);
    expect(messages()).toEqual([{ kind: 'read', args: ['sun at last'] }]);
  });
});

test('started again in the same page, it reads once, and tells the page nothing', async () => {
  const dispatched = vi.spyOn(EventTarget.prototype, 'dispatchEvent');
  const posted = vi.spyOn(window, 'postMessage');
  const again = start();
  expect(dispatched.mock.contexts).not.toContain(document);
  expect(posted).not.toHaveBeenCalled();
  dispatched.mockRestore();
  await settled();
  expect(context.signal.aborted).toBe(true);
  sent.mockResolvedValue(null);
  type(show('<textarea></textarea>'), 'sun at last');
  await vi.advanceTimersByTimeAsync(600);
  expect(messages()).toEqual([{ kind: 'read', args: ['sun at last'] }]);
  again.abort();
});
