import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startRouter } from '#lib/browser/background/router.ts';
import { noTaste } from '#lib/taste/taste.ts';
import { fakeHandlers } from '#tests/unit/lib/browser/fakeHandlers.ts';
import { fromPopup, fromX, type Sender } from '#tests/unit/lib/browser/startBackground.ts';

const handlers = fakeHandlers();
const calledHandlers = () => Object.entries(handlers).filter(([, { mock }]) => mock.calls.length > 0);

let listener: (message: unknown, sender: Sender) => unknown;

beforeEach(() => {
  const addListener = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
  startRouter(handlers);
  listener = addListener.mock.calls[0]![0] as typeof listener;
});

afterEach(() => {
  fakeBrowser.reset();
  vi.resetAllMocks();
  vi.restoreAllMocks();
});

describe('router, messages of content scripts', () => {
  test.each([
    { kind: 'loadModel', args: [] },
    { kind: 'readPost', args: ['what a day', 7] },
    { kind: 'endPost', args: [2 ** 32 - 1] },
    { kind: 'loadMoodDot', args: [] },
  ])('router accepts $kind from a content script', (message) => {
    expect(listener(message, fromX)).toBeInstanceOf(Promise);
    expect(calledHandlers().map(([kind]) => kind)).toEqual([message.kind]);
  });

  test.each([
    { kind: 'correctMood', args: ['happy'] },
    { kind: 'correctMood', args: ['sad', 'fear'] },
    { kind: 'shufflePicks', args: [] },
    { kind: 'reloadModel', args: [] },
    { kind: 'getCurrentPost', args: [] },
    { kind: 'setWish', args: ['sad', 'lift'] },
    { kind: 'chooseTab', args: ['films'] },
    { kind: 'ratePick', args: ['film:1', 'like', ['Drama']] },
    { kind: 'recordShown', args: [7, ['film:1', 'song:Queen\tInnuendo']] },
    { kind: 'setSurvey', args: [noTaste.survey] },
    { kind: 'restoreBackup', args: [{}] },
    { kind: 'eraseEverything', args: [] },
    { kind: 'forgetAdjustments', args: [] },
    { kind: 'eraseDiary', args: [] },
    { kind: 'changeSetting', args: [{ of: 'diaryDays', value: 7 }] },
    { kind: 'changeSetting', args: [{ of: 'agreed', value: true }] },
    { kind: 'changeSetting', args: [{ of: 'messages', host: 'x.com', value: true }] },
    { kind: 'changeSetting', args: [{ of: 'pausedUntil', value: 1 }] },
  ])('router ignores $kind $args from a content script, and accepts it from an extension page', (message) => {
    expect(listener(message, fromX)).toBeUndefined();
    expect(calledHandlers()).toEqual([]);
    expect(listener(message, fromPopup)).toBeInstanceOf(Promise);
  });
});

describe('router, malformed messages', () => {
  test.each<[string, unknown]>([
    ['undefined', undefined],
    ['null', null],
    ['a string', 'readPost'],
    ['a list', ['readPost', 'text']],
    ['a message without a kind', { args: [] }],
    ['a message without arguments', { kind: 'loadModel' }],
    ['arguments that are not a list', { kind: 'loadModel', args: {} }],
    ['an unknown kind', { kind: 'sell', args: [] }],
    ['the former kind wake', { kind: 'wake', args: [] }],
    ['a kind that is not a string', { kind: ['loadModel'], args: [] }],
    ['the kind __proto__', JSON.parse('{"kind": "__proto__", "args": []}')],
    ['the kind toString', { kind: 'toString', args: [] }],
    ['the kind constructor', { kind: 'constructor', args: ['x'] }],
    ['the kind hasOwnProperty', { kind: 'hasOwnProperty', args: ['loadModel'] }],
    ['loadModel with an argument', { kind: 'loadModel', args: ['now'] }],
    ['readPost without arguments', { kind: 'readPost', args: [] }],
    ['readPost without a post', { kind: 'readPost', args: ['text'] }],
    ['readPost with two numbers', { kind: 'readPost', args: [7, 7] }],
    ['readPost with an object', { kind: 'readPost', args: [{ length: 3 }, 7] }],
    ['readPost with a text that is too long', { kind: 'readPost', args: ['a'.repeat(10_001), 7] }],
    ['readPost with two texts', { kind: 'readPost', args: ['text', 'more'] }],
    ['readPost with three arguments', { kind: 'readPost', args: ['text', 7, 7] }],
    ['readPost with a post that is negative', { kind: 'readPost', args: ['text', -1] }],
    ['readPost with a post of more than 32 bits', { kind: 'readPost', args: ['text', 2 ** 32] }],
    ['readPost with a post that is a fraction', { kind: 'readPost', args: ['text', 0.5] }],
    ['endPost without a post', { kind: 'endPost', args: [] }],
    ['endPost with a text', { kind: 'endPost', args: ['text'] }],
    ['endPost with NaN', { kind: 'endPost', args: [Number.NaN] }],
    ['getCurrentPost with an argument', { kind: 'getCurrentPost', args: [0] }],
    ['correctMood with unsure', { kind: 'correctMood', args: ['unsure'] }],
    ['correctMood with an unknown mood', { kind: 'correctMood', args: ['angry'] }],
    ['correctMood without a mood', { kind: 'correctMood', args: [] }],
    ['correctMood with an unknown feeling', { kind: 'correctMood', args: ['sad', 'envy'] }],
    ['correctMood with a feeling that is null', { kind: 'correctMood', args: ['sad', null] }],
    ['correctMood with two feelings', { kind: 'correctMood', args: ['sad', 'fear', 'anger'] }],
    ['shufflePicks with an argument', { kind: 'shufflePicks', args: [7] }],
    ['reloadModel with an argument', { kind: 'reloadModel', args: [null] }],
    ['setWish with an unknown wish', { kind: 'setWish', args: ['sad', 'sleep'] }],
    ['setWish with unsure', { kind: 'setWish', args: ['unsure', 'lift'] }],
    ['chooseTab with an unknown tab', { kind: 'chooseTab', args: ['books'] }],
    ['ratePick with an invalid item', { kind: 'ratePick', args: ['book:1', 'like'] }],
    ['ratePick with a genre that is no text', { kind: 'ratePick', args: ['film:1', 'like', [7]] }],
    ['ratePick with an unknown rating', { kind: 'ratePick', args: ['film:1', 'love'] }],
    ['recordShown with a seed that is a string', { kind: 'recordShown', args: ['7', ['film:1']] }],
    ['recordShown with an invalid item', { kind: 'recordShown', args: [7, ['film:1', '<b>']] }],
    ['recordShown with too many items', { kind: 'recordShown', args: [7, Array(101).fill('film:1')] }],
    ['setSurvey with an empty survey', { kind: 'setSurvey', args: [{}] }],
    ['changeSetting with an unknown setting', { kind: 'changeSetting', args: [{ of: 'all', value: true }] }],
    ['changeSetting without a host', { kind: 'changeSetting', args: [{ of: 'others', value: true }] }],
    [
      'changeSetting with a pattern as host',
      { kind: 'changeSetting', args: [{ of: 'others', host: '*://*/*', value: true }] },
    ],
    [
      'changeSetting with a pause that is NaN',
      { kind: 'changeSetting', args: [{ of: 'pausedUntil', value: Number.NaN }] },
    ],
    [
      'changeSetting with days of the diary that are not a choice',
      { kind: 'changeSetting', args: [{ of: 'diaryDays', value: 8 }] },
    ],
    ['restoreBackup without a backup', { kind: 'restoreBackup', args: [] }],
    ['restoreBackup with two arguments', { kind: 'restoreBackup', args: [noTaste, noTaste] }],
    ['eraseEverything with an argument', { kind: 'eraseEverything', args: ['taste'] }],
    ['eraseDiary with an argument', { kind: 'eraseDiary', args: ['x.com'] }],
  ])('router ignores %s', (_, message) => {
    expect(listener(message, fromPopup)).toBeUndefined();
    expect(listener(message, fromX)).toBeUndefined();
    expect(calledHandlers()).toEqual([]);
  });
});

describe('router, senders', () => {
  test.each<[string, Sender]>([
    ['another extension', { ...fromX, id: 'somebody-else' }],
    ['another extension that states the address of our popup', { ...fromPopup, id: 'somebody-else' }],
    ['a sender without an id', { url: 'https://x.com/' }],
    ['a sender without an address', { id: fakeBrowser.runtime.id }],
    ['a sender with an invalid address', { id: fakeBrowser.runtime.id, url: 'x.com' }],
  ])('router ignores messages of %s', (_, sender) => {
    expect(listener({ kind: 'loadModel', args: [] }, sender)).toBeUndefined();
    expect(calledHandlers()).toEqual([]);
  });

  const senderOf = (sender: Sender) => {
    listener({ kind: 'loadModel', args: [] }, sender);
    return handlers.loadModel.mock.calls[0]?.[0];
  };
  const tab = { id: 5, url: 'https://forum.example/thread' };

  test.each<[string, string, string, Partial<Sender>]>([
    ['x.com', 'https://x.com/home', 'the tab of another site', { tab }],
    ['x.com', 'about:blank', 'the origin https://x.com', { origin: 'https://x.com' }],
    [
      'x.com',
      'about:srcdoc',
      'the origin https://x.com in a tab of another site',
      { origin: 'https://x.com', tab },
    ],
    ['x.com', 'blob:https://x.com/1-2-3', 'the origin https://x.com', { origin: 'https://x.com' }],
    ['forum.example', 'about:blank', 'no origin in a tab', { tab }],
    ['forum.example', 'about:srcdoc', 'no origin in a tab', { tab }],
    ['forum.example', 'blob:https://forum.example/1', 'no origin in a tab', { tab }],
    ['forum.example', 'data:text/html,hi', 'no origin in a tab', { tab }],
    ['', 'about:blank', 'an origin that is secret', { origin: 'null', tab }],
    ['', 'about:blank', 'an origin that is a file', { origin: 'file://', tab }],
    ['', 'about:blank', 'no origin in a tab whose address is secret', { tab: { id: 5 } }],
    ['', 'about:blank', 'no origin in a tab that is no web page', { tab: { id: 5, url: 'about:newtab' } }],
    ['', 'data:text/html,hi', 'neither origin nor tab', {}],
  ])('router names the host "%s" for a frame at %s with %s', (host, url, _, details) => {
    expect(senderOf({ id: fakeBrowser.runtime.id, url, ...details })).toEqual({
      host,
      tab: details.tab?.id,
      frame: undefined,
    });
  });

  test('router names the tab and the frame of an extension page, and no host', () => {
    const sender = { ...fromPopup, tab: { id: 8 }, frameId: 0 };
    expect(senderOf(sender)).toEqual({ host: undefined, tab: 8, frame: 0 });
  });

  test('router treats a frame without a host as a web page', () => {
    const sender = { id: fakeBrowser.runtime.id, url: 'about:blank' };
    expect(listener({ kind: 'shufflePicks', args: [] }, sender)).toBeUndefined();
    expect(listener({ kind: 'endPost', args: [7] }, sender)).toBeInstanceOf(Promise);
  });

  test('router treats a page whose address only contains or resembles the extension’s address as a web page', () => {
    const url = `https://x.com/?${fakeBrowser.runtime.getURL('/')}`;
    const similar = fakeBrowser.runtime.getURL('/').replace(/\/$/, '.example/');
    for (const sender of [
      { ...fromX, url },
      { ...fromX, url: similar },
    ]) {
      expect(listener({ kind: 'shufflePicks', args: [] }, sender)).toBeUndefined();
    }
  });
});
