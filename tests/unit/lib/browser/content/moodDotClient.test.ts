import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MoodDotClient } from '#lib/browser/content/moodDotClient.ts';
import { provideMoodDot, takeMoodDot } from '#lib/browser/content/moodDotScript.ts';
import type { Impression } from '#lib/mood/reading.ts';
import type { MoodDot } from '#lib/moodDot/moodDot.ts';

const happy: Impression = { mood: 'happy', weight: 0.84 };
const sad: Impression = { mood: 'sad', weight: 0.5 };
const [first, second] = [1, 2];
const box = document.createElement('textarea');
const dot = { show: vi.fn(), hide: vi.fn() };
const send = vi.spyOn<{ sendMessage(message: unknown): Promise<unknown> }, 'sendMessage'>(
  fakeBrowser.runtime,
  'sendMessage',
);
let client: MoodDotClient;

beforeEach(() => {
  vi.resetAllMocks();
  send.mockImplementation(async () => {
    provideMoodDot(dot as unknown as MoodDot);
    return null;
  });
  client = new MoodDotClient();
});

afterEach(() => void takeMoodDot());

/** A reading that arrives when `resolve` is called. */
function reading() {
  let resolve = (_: Impression): void => undefined;
  const promise = new Promise<Impression>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

test('MoodDotClient asks for the script at the first reading, and not again', async () => {
  expect(send).not.toHaveBeenCalled();
  await client.expect(box, first, Promise.resolve(happy));
  await client.expect(box, first, Promise.resolve(sad));
  expect(send).toHaveBeenCalledExactlyOnceWith({ kind: 'loadMoodDot', args: [] });
  expect(dot.show.mock.calls).toEqual([
    [box, happy],
    [box, sad],
  ]);
});

test('MoodDotClient does not use the dot of another instance, because that may be outdated', async () => {
  await client.expect(box, first, Promise.resolve(happy));
  send.mockResolvedValue(null);
  await new MoodDotClient().expect(box, first, Promise.resolve(happy));
  expect(dot.show).toHaveBeenCalledOnce();
});

test.each<[string, () => Promise<unknown>]>([
  ['the background rejects', () => Promise.reject(new Error('Cannot access contents of the page.'))],
  ['the script provides nothing', () => Promise.resolve(null)],
])('MoodDotClient shows nothing if %s, and asks again at the next reading', async (_, reply) => {
  send.mockImplementation(reply);
  await client.expect(box, first, Promise.resolve(happy));
  client.end(first);
  expect(dot.show).not.toHaveBeenCalled();
  send.mockReset();
  send.mockImplementation(async () => provideMoodDot(dot as unknown as MoodDot));
  await client.expect(box, first, Promise.resolve(sad));
  expect(dot.show).toHaveBeenCalledExactlyOnceWith(box, sad);
});

test('MoodDotClient shows the reading asked for last, also if an earlier one arrives later', async () => {
  const slow = reading();
  const earlier = client.expect(box, first, slow.promise);
  await client.expect(box, first, Promise.resolve(sad));
  slow.resolve(happy);
  await earlier;
  expect(dot.show).toHaveBeenCalledExactlyOnceWith(box, sad);
});

test.each<[string, () => void]>([
  ['hide', () => client.hide()],
  ['the end of its post', () => client.end(first)],
])('MoodDotClient ignores a reading that arrives after %s', async (_, act) => {
  const slow = reading();
  const expected = client.expect(box, first, slow.promise);
  act();
  slow.resolve(happy);
  await expected;
  expect(dot.show).not.toHaveBeenCalled();
});

test('MoodDotClient hides the mood at the end of its post, and not at the end of another', async () => {
  await client.expect(box, second, Promise.resolve(happy));
  client.end(first);
  expect(dot.hide).not.toHaveBeenCalled();
  client.end(second);
  expect(dot.hide).toHaveBeenCalledOnce();
});

test.each<[string, unknown]>([
  ['null', null],
  ['undefined', undefined],
  ['an error', { __mozWebExtensionPolyfillReject__: true, message: 'NaN is not a probability' }],
])('MoodDotClient hides an earlier mood when a reading resolves to %s', async (_, reply) => {
  await client.expect(box, first, Promise.resolve(happy));
  await client.expect(box, first, Promise.resolve(reply as null));
  expect(dot.show).toHaveBeenCalledOnce();
  expect(dot.hide).toHaveBeenCalledOnce();
});
