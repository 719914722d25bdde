import { endOf, isByUs, isOurCall, isWithin, type TraceEvent } from './trace.ts';

/** The cost of typing. */
export interface Keystrokes {
  /** For each key: the time in the extension's functions, in milliseconds, without readings. */
  readonly own: readonly number[];
  /**
   * For each key: the processor time of the page's main thread until the next key, in milliseconds, with all scripts, layout and
   * painting. Other work of the machine does not count.
   */
  readonly whole: readonly number[];
  /** For each timer of the extension, which reads a settled text: its time, in milliseconds. */
  readonly readings: readonly number[];
  /** Layouts and style recalculations that the extension's script forced. */
  readonly layouts: number;
  readonly styles: number;
}

export function keystrokesOf(trace: readonly TraceEvent[]): Keystrokes {
  const isKey = ({ name, args }: TraceEvent) => name === 'EventDispatch' && args.data?.type === 'keydown';
  const first = trace.find(isKey);
  // The thread that dispatches keys is the page's main thread.
  const thread = trace.filter(({ pid, tid }) => pid === first?.pid && tid === first.tid);
  const keys = thread.filter(isKey).map(({ ts }) => ts);
  const eventsOf = (name: string) => thread.filter((event) => event.name === name);
  const calls = thread.filter(isOurCall);
  const timers = eventsOf('TimerFire');
  const isReading = (call: TraceEvent) => timers.some((timer) => isWithin(call, timer));
  const forced = (name: string) => eventsOf(name).filter((event) => isByUs(event, calls)).length;
  const keyCalls = calls.filter((call) => !isReading(call));
  return {
    own: sumsByKey(keyCalls, keys, milliseconds),
    whole: sumsByKey(eventsOf('RunTask'), keys, processorMilliseconds),
    readings: calls.filter(isReading).map(milliseconds),
    layouts: forced('Layout'),
    styles: forced('UpdateLayoutTree') + forced('RecalcStyle'),
  };
}

/**
 * Returns, for each key, the time of the events that ended between its dispatch and the dispatch of the next key. The end
 * counts because the task that dispatches a key starts before the dispatch.
 */
function sumsByKey(
  events: readonly TraceEvent[],
  keys: readonly number[],
  timeOf: (event: TraceEvent) => number,
): number[] {
  const times = keys.map(() => 0);
  let key = -1;
  for (const event of events.toSorted((a, b) => endOf(a) - endOf(b))) {
    while (keys[key + 1] !== undefined && keys[key + 1]! <= endOf(event)) key++;
    if (key >= 0) times[key]! += timeOf(event);
  }
  return times;
}

const milliseconds = ({ dur = 0 }: TraceEvent): number => dur / 1000;
const processorMilliseconds = ({ tdur, dur = 0 }: TraceEvent): number => (tdur ?? dur) / 1000;
