import type { CDPSession } from 'playwright-core';

/** An event of Chromium's trace. Times are in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** By the thread's own clock, which stands still while another thread has the processor. */
  readonly tdur?: number;
  readonly args: {
    readonly data?: {
      /** Of a FunctionCall: the script that the function is from. */
      readonly url?: string;
      /** Of an EventDispatch. */
      readonly type?: string;
      readonly stackTrace?: Stack;
    };
    /** Of Layout and UpdateLayoutTree, where a script has forced them. */
    readonly beginData?: { readonly stackTrace?: Stack };
  };
}

type Stack = readonly { readonly url: string }[];

/** Calls, events, timers and layouts; the main thread's tasks. */
const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];
/** Also who set a timer or forced a layout, which takes its time: half as long again as the extension does. */
const withStacks = [...categories, 'disabled-by-default-devtools.timeline.stack'];

/** What Chromium, all of it, traces during some work, in the order of its beginnings. */
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
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return events.sort((a, b) => a.ts - b.ts);
}

export const endOf = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;

export const isWithin = (inner: TraceEvent, outer: TraceEvent): boolean =>
  inner.pid === outer.pid && inner.tid === outer.tid && inner.ts >= outer.ts && endOf(inner) <= endOf(outer);

/** Of the extension's script in the page. */
export const isOurs = (url: string | undefined): boolean =>
  url !== undefined && /^chrome-extension:.*\/content-scripts\//.test(url);

export const isOurCall = ({ name, args }: TraceEvent): boolean =>
  name === 'FunctionCall' && isOurs(args.data?.url);

/** Whether the extension's script was at work: it called, or it is on the stack. */
export function isByUs(event: TraceEvent, ourCalls: readonly TraceEvent[]): boolean {
  const stack = event.args.data?.stackTrace ?? event.args.beginData?.stackTrace ?? [];
  return stack.some(({ url }) => isOurs(url)) || ourCalls.some((call) => isWithin(event, call));
}
