import { type Held, heldBy } from './held.ts';
import type { Pair, Site } from './open.ts';
import { settleMs } from './typing.ts';

const mounts = 1000;
/** After this many mounts a text stays until it has settled and been read. The others are removed while their timer runs. */
const mountsPerReading = 200;

/** What a page additionally holds after its editor was mounted, typed into and unmounted many times. */
export interface Growth extends Held {
  readonly mounts: number;
}

/** Measures both pages in parallel, because no time is measured. */
export async function measureGrowth(pair: Pair): Promise<{ readonly [Side in keyof Pair]: Growth }> {
  const [withTonic, without] = await Promise.all([growthIn(pair.with), growthIn(pair.without)]);
  return { with: withTonic, without };
}

/** A first round of mounts is not counted, because it compiles functions and fills caches. */
async function growthIn(site: Site): Promise<Growth> {
  await mountAndType(site);
  const before = await heldBy(site.session);
  await mountAndType(site);
  const after = await heldBy(site.session);
  return {
    mounts,
    elements: after.elements - before.elements,
    detachedElements: after.detachedElements - before.detachedElements,
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
    heapBytes: after.heapBytes - before.heapBytes,
  };
}

async function mountAndType({ page }: Site): Promise<void> {
  const text = 'a day at the sea';
  for (let k = 1; k <= mounts + 1; k++) {
    const removed = await page.evaluate(remount);
    if (k > 1 && !removed.includes(text)) throw new RangeError('an editor was not typed into');
    if (k <= mounts) await page.keyboard.insertText(text);
    if (k % mountsPerReading === 0) await page.waitForTimeout(settleMs);
  }
  await page.waitForTimeout(settleMs);
}

/** Runs in the page. Waits for the new editor, because React mounts asynchronously. @returns the text of the old editor */
async function remount(): Promise<string> {
  const { boxIn } = globalThis as unknown as { boxIn(id: string): HTMLElement | undefined };
  const before = boxIn('first')!;
  const text = before.textContent;
  document.getElementById('remount')!.click();
  let box = boxIn('first');
  while (box === undefined || box === before) {
    await new Promise((resolve) => setTimeout(resolve));
    box = boxIn('first');
  }
  box.focus();
  return text;
}
