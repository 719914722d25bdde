import type { CDPSession } from 'playwright-core';

/** An event of Chromium's trace. Times are in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Start. */
  readonly ts: number;
  /** Duration. */
  readonly dur?: number;
  /** Duration by the thread's own clock, which stops while another thread uses the processor. */
  readonly tdur?: number;
  readonly args: {
    readonly data?: {
      /** In a FunctionCall: the script of the function. */
      readonly url?: string;
      /** In an EventDispatch: the type of the event. */
      readonly type?: string;
      readonly stackTrace?: Stack;
    };
    /** In Layout and UpdateLayoutTree, if a script forced them. */
    readonly beginData?: { readonly stackTrace?: Stack };
  };
}

type Stack = readonly { readonly url: string }[];

/** Calls, events, timers, layouts and the tasks of the main thread. */
const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];
/** Also the stacks of what sets a timer or forces a layout. They make the extension take half as long again. */
const withStacks = [...categories, 'disabled-by-default-devtools.timeline.stack'];

/** Records the trace of all of Chromium during some work. @returns the events by their start */
export async function traced(
  session: CDPSession,
  work: () => Promise<void>,
  { stacks = false } = {},
): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => {
    events.push(...(value as TraceEvent[]));
  };
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: stacks ? withStacks : categories },
  });
  await work();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return events.sort((a, b) => a.ts - b.ts);
}

export const endOf = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;

export const isWithin = (inner: TraceEvent, outer: TraceEvent): boolean =>
  inner.pid === outer.pid && inner.tid === outer.tid && inner.ts >= outer.ts && endOf(inner) <= endOf(outer);

/** Returns whether a script is the extension's content script. */
export const isOurs = (url: string | undefined): boolean =>
  url !== undefined && /^chrome-extension:.*\/content-scripts\//.test(url);

export const isOurCall = ({ name, args }: TraceEvent): boolean =>
  name === 'FunctionCall' && isOurs(args.data?.url);

/** Returns whether the content script caused an event: it is on the event's stack, or the event is within one of its calls. */
export function isByUs(event: TraceEvent, ourCalls: readonly TraceEvent[]): boolean {
  const stack = event.args.data?.stackTrace ?? event.args.beginData?.stackTrace ?? [];
  return stack.some(({ url }) => isOurs(url)) || ourCalls.some((call) => isWithin(event, call));
}
