import { endOf, isByUs, isOurCall, isWithin, type TraceEvent } from './trace.ts';

/** What typing has cost, by a trace of it. */
export interface Keystrokes {
  /** For each key: the time in the extension's functions, in milliseconds. Readings are apart. */
  readonly own: readonly number[];
  /**
   * For each key: the processor time of the page's main thread until the next key, with all scripts, layout and
   * painting. What else the machine does at that moment is not in it.
   */
  readonly whole: readonly number[];
  /** The time of each timer of the extension: the text has settled and is read. */
  readonly readings: readonly number[];
  /** Layouts and style recalculations that the extension's script has forced. */
  readonly layouts: number;
  readonly styles: number;
}

export function keystrokesOf(trace: readonly TraceEvent[]): Keystrokes {
  const isKey = ({ name, args }: TraceEvent) => name === 'EventDispatch' && args.data?.type === 'keydown';
  const first = trace.find(isKey);
  // Where keys are dispatched, there is the page's main thread.
  const thread = trace.filter(({ pid, tid }) => pid === first?.pid && tid === first.tid);
  const keys = thread.filter(isKey).map(({ ts }) => ts);
  const named = (name: string) => thread.filter((event) => event.name === name);
  const calls = thread.filter(isOurCall);
  const timers = named('TimerFire');
  const isReading = (call: TraceEvent) => timers.some((timer) => isWithin(call, timer));
  const forced = (name: string) => named(name).filter((event) => isByUs(event, calls)).length;
  return {
    own: sums(
      calls.filter((call) => !isReading(call)),
      keys,
      milliseconds,
    ),
    whole: sums(named('RunTask'), keys, processorMilliseconds),
    readings: calls.filter(isReading).map(milliseconds),
    layouts: forced('Layout'),
    styles: forced('UpdateLayoutTree') + forced('RecalcStyle'),
  };
}

/**
 * For each key, how long the events took that ended after it was dispatched (the task that dispatches a key begins
 * before it) and before the next one was.
 */
function sums(
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
