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
    { kind: 'readPost', args: ['what a day'] },
    { kind: 'endPost', args: [] },
  ])('router accepts $kind from a content script', (message) => {
    expect(listener(message, fromX)).toBeInstanceOf(Promise);
    expect(calledHandlers().map(([kind]) => kind)).toEqual([message.kind]);
  });

  test.each([
    { kind: 'correctMood', args: ['happy'] },
    { kind: 'shufflePicks', args: [] },
    { kind: 'reloadModel', args: [] },
    { kind: 'getCurrentPost', args: [] },
    { kind: 'setWish', args: ['sad', 'lift'] },
    { kind: 'ratePick', args: ['film:1', 'like'] },
    { kind: 'recordShown', args: [7, ['film:1', 'song:Queen\tInnuendo']] },
    { kind: 'setSurvey', args: [noTaste.survey] },
    { kind: 'restoreBackup', args: [{}] },
    { kind: 'eraseEverything', args: [] },
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
    ['readPost without a text', { kind: 'readPost', args: [] }],
    ['readPost with a number', { kind: 'readPost', args: [7] }],
    ['readPost with an object', { kind: 'readPost', args: [{ length: 3 }] }],
    ['readPost with a text that is too long', { kind: 'readPost', args: ['a'.repeat(10_001)] }],
    ['readPost with two arguments', { kind: 'readPost', args: ['text', 'more'] }],
    ['endPost with an argument', { kind: 'endPost', args: ['text'] }],
    ['getCurrentPost with an argument', { kind: 'getCurrentPost', args: [0] }],
    ['correctMood with unsure', { kind: 'correctMood', args: ['unsure'] }],
    ['correctMood with an unknown mood', { kind: 'correctMood', args: ['angry'] }],
    ['correctMood without a mood', { kind: 'correctMood', args: [] }],
    ['shufflePicks with an argument', { kind: 'shufflePicks', args: [7] }],
    ['reloadModel with an argument', { kind: 'reloadModel', args: [null] }],
    ['setWish with an unknown wish', { kind: 'setWish', args: ['sad', 'sleep'] }],
    ['setWish with unsure', { kind: 'setWish', args: ['unsure', 'lift'] }],
    ['ratePick with an invalid item', { kind: 'ratePick', args: ['book:1', 'like'] }],
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
