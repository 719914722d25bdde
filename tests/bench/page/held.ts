import type { CDPSession } from 'playwright-core';

/** What a page holds in memory after garbage collection. */
export interface Held {
  /** Elements in the heap snapshot, in the document or not. */
  readonly elements: number;
  /** Elements outside of every document. */
  readonly detachedElements: number;
  /** All DOM nodes, by Chromium's counter. */
  readonly nodes: number;
  /** All event listeners of scripts, by Chromium's counter. */
  readonly listeners: number;
  readonly heapBytes: number;
}

export async function heldBy(session: CDPSession): Promise<Held> {
  // Objects that one collection releases may hold others, which only the next one can release.
  for (let k = 0; k < 3; k++) await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const elements = elementsIn(await heapSnapshot(session));
  return { ...elements, nodes, listeners: jsEventListeners, heapBytes: usedSize };
}

/** A heap snapshot: one array with the fields of all nodes in a row, where names are positions in `strings`. */
interface Snapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: string[]; readonly node_types: readonly [string[]] };
  };
  readonly nodes: number[];
  readonly strings: string[];
}

async function heapSnapshot(session: CDPSession): Promise<Snapshot> {
  const chunks: string[] = [];
  const collect = ({ chunk }: { chunk: string }) => {
    chunks.push(chunk);
  };
  session.on('HeapProfiler.addHeapSnapshotChunk', collect);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', collect);
  return JSON.parse(chunks.join('')) as Snapshot;
}

/** Elements are native nodes with a tag as their name: `<div role="textbox">`. */
const elementName = /^(?:Detached )?<\w/;
/** Value of the field `detachedness` of detached nodes. */
const detached = 2;

function elementsIn({ snapshot: { meta }, nodes, strings }: Snapshot): {
  readonly elements: number;
  readonly detachedElements: number;
} {
  const { node_fields: fields, node_types: types } = meta;
  const native = types[0].indexOf('native');
  const position = Object.fromEntries(fields.map((name, k) => [name, k]));
  let elements = 0;
  let detachedElements = 0;
  for (let k = 0; k < nodes.length; k += fields.length) {
    const name = strings[nodes[k + position.name!]!]!;
    if (nodes[k + position.type!] !== native || !elementName.test(name)) continue;
    elements++;
    if (nodes[k + position.detachedness!] === detached) detachedElements++;
  }
  return { elements, detachedElements };
}
