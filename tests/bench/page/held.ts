import type { CDPSession } from 'playwright-core';

/** What a page holds in memory after a collection of all garbage. */
export interface Held {
  /** In the heap snapshot, in the document or not. */
  readonly elements: number;
  /** Those that are in no document, and something still holds. */
  readonly detachedElements: number;
  /** As Chromium counts them: all DOM nodes, and all event listeners of scripts. */
  readonly nodes: number;
  readonly listeners: number;
  readonly heapBytes: number;
}

export async function heldBy(session: CDPSession): Promise<Held> {
  // What a collection lets go of may hold what only the next one can let go of.
  for (let k = 0; k < 3; k++) await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const elements = elementsIn(await snapshotOf(session));
  return { ...elements, nodes, listeners: jsEventListeners, heapBytes: usedSize };
}

/** A heap snapshot: the fields of its nodes one after the other in one array, names by their number. */
interface Snapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: string[]; readonly node_types: readonly [string[]] };
  };
  readonly nodes: number[];
  readonly strings: string[];
}

async function snapshotOf(session: CDPSession): Promise<Snapshot> {
  const chunks: string[] = [];
  const collect = ({ chunk }: { chunk: string }) => {
    chunks.push(chunk);
  };
  session.on('HeapProfiler.addHeapSnapshotChunk', collect);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', collect);
  return JSON.parse(chunks.join('')) as Snapshot;
}

/** An element is native, and named by its tag: `<div role="textbox">`. */
const element = /^(?:Detached )?<\w/;
const detached = 2;

function elementsIn({ snapshot: { meta }, nodes, strings }: Snapshot): {
  readonly elements: number;
  readonly detachedElements: number;
} {
  const { node_fields: fields, node_types: types } = meta;
  const native = types[0].indexOf('native');
  const field = Object.fromEntries(fields.map((name, k) => [name, k]));
  const found = { elements: 0, detachedElements: 0 };
  for (let k = 0; k < nodes.length; k += fields.length) {
    if (nodes[k + field.type!] !== native || !element.test(strings[nodes[k + field.name!]!]!)) continue;
    found.elements++;
    if (nodes[k + field.detachedness!] === detached) found.detachedElements++;
  }
  return found;
}
