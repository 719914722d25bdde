import { type Held, heldBy } from './held.ts';
import type { Pair, Site } from './open.ts';
import { settleMs } from './typing.ts';

const mounts = 1000;
/** Every so many, the text stays until it has settled and is read; the others go while their timer runs. */
const everyRead = 200;

/** What a page holds more, after so many editors were mounted, typed into and unmounted. */
export interface Growth extends Held {
  readonly mounts: number;
}

/** The two pages at once: no time is measured. */
export async function growthOf(pair: Pair): Promise<{ readonly [Side in keyof Pair]: Growth }> {
  const [grown, without] = await Promise.all([growthIn(pair.with), growthIn(pair.without)]);
  return { with: grown, without };
}

/** What the first so many leave is not counted: functions that were compiled, caches that were filled. */
async function growthIn(site: Site): Promise<Growth> {
  await mountAndType(site);
  const first = await heldBy(site.session);
  await mountAndType(site);
  const last = await heldBy(site.session);
  return {
    mounts,
    elements: last.elements - first.elements,
    detachedElements: last.detachedElements - first.detachedElements,
    nodes: last.nodes - first.nodes,
    listeners: last.listeners - first.listeners,
    heapBytes: last.heapBytes - first.heapBytes,
  };
}

async function mountAndType({ page }: Site): Promise<void> {
  const text = 'a day at the sea';
  for (let k = 1; k <= mounts + 1; k++) {
    const taken = await page.evaluate(remount);
    if (k > 1 && !taken.includes(text)) throw new RangeError('an editor was not typed into');
    if (k <= mounts) await page.keyboard.insertText(text);
    if (k % everyRead === 0) await page.waitForTimeout(settleMs);
  }
  await page.waitForTimeout(settleMs);
}

/** Runs in the page. An editor in React takes its time to stand. @returns the text of the one that was there */
async function remount(): Promise<string> {
  const { boxIn } = globalThis as unknown as { boxIn(id: string): HTMLElement | undefined };
  const before = boxIn('first')!;
  const text = before.textContent;
  document.getElementById('remount')!.click();
  let box = boxIn('first');
  while (box === undefined || box === before) {
    await new Promise((later) => setTimeout(later));
    box = boxIn('first');
  }
  box.focus();
  return text;
}
