import { expect, test } from 'vitest';
import { keystrokesOf } from '#tests/bench/page/keystrokes.ts';
import type { TraceEvent } from '#tests/bench/page/trace.ts';

const ours = 'chrome-extension://abc/content-scripts/composer.js';
const theirs = 'https://x.com/assets/site.js';

/** Returns an event on the page's main thread. Times are in milliseconds. */
const event = (
  name: string,
  start: number,
  length: number,
  args: TraceEvent['args'] = {},
  tid = 1,
): TraceEvent => ({ name, pid: 1, tid, ts: 1000 * start, dur: 1000 * length, args });
const call = (url: string, start: number, length: number) =>
  event('FunctionCall', start, length, { data: { url } });
const key = (start: number) => event('EventDispatch', start, 1, { data: { type: 'keydown' } });

const keystrokesIn = (...events: TraceEvent[]) => keystrokesOf(events.sort((a, b) => a.ts - b.ts));

test("keystrokesOf sums the time of the extension's functions until the next key as a key's own time", () => {
  const { own } = keystrokesIn(
    key(10),
    call(ours, 10, 0.5),
    call(theirs, 11, 4),
    call(ours, 16, 0.25),
    key(20),
    call(ours, 20, 0.125),
    key(30),
  );
  expect(own).toEqual([0.75, 0.125, 0]);
});

test("keystrokesOf sums all tasks of the main thread, from the one that dispatches the key, as a key's whole time", () => {
  const { whole } = keystrokesIn(
    event('RunTask', 0, 5),
    event('RunTask', 9, 3),
    key(10),
    event('RunTask', 15, 2),
    event('RunTask', 15, 2, {}, 2),
    event('RunTask', 19, 4),
    key(20),
  );
  expect(whole).toEqual([5, 4]);
});

test('keystrokesOf uses the processor time of a task if the trace has it', () => {
  const task = { ...event('RunTask', 9, 3), tdur: 500 };
  expect(keystrokesIn(task, key(10), event('RunTask', 15, 2)).whole).toEqual([2.5]);
});

test("keystrokesOf counts the calls of a timer as readings and not as a key's own time", () => {
  const { own, readings } = keystrokesIn(
    key(10),
    call(ours, 10, 1),
    event('TimerFire', 610, 3),
    call(ours, 611, 2),
    event('TimerFire', 700, 3),
    call(theirs, 701, 1),
  );
  expect(own).toEqual([1]);
  expect(readings).toEqual([2]);
});

test("keystrokesOf counts layouts and styles within the extension's functions or with its script on the stack", () => {
  const stackTrace = [{ url: theirs }, { url: ours }];
  const { layouts, styles } = keystrokesIn(
    key(10),
    call(ours, 10, 2),
    event('UpdateLayoutTree', 10, 1),
    event('Layout', 11, 1),
    call(theirs, 20, 2),
    event('UpdateLayoutTree', 20, 1),
    event('Layout', 21, 1),
    event('Layout', 30, 1, { beginData: { stackTrace } }),
    event('Layout', 40, 1),
  );
  expect({ layouts, styles }).toEqual({ layouts: 2, styles: 1 });
});
