/*
 * The attacks of a hostile page. Each function runs in the page and uses nothing outside itself.
 */

/** Not an attack: blurs the box, so that the next click focuses it anew. */
export function leaveBox(): void {
  (document.activeElement as HTMLElement).blur();
}

/** Puts a text into a box and dispatches `input`, though nobody typed. */
export function forge([box, text]: readonly [box: string, text: string]): void {
  const element = document.querySelector<HTMLElement>(box)!;
  if (element instanceof HTMLTextAreaElement) element.value = text;
  else element.textContent = text;
  element.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Dispatches events whose properties throw, on every node, with classes that do not fit their types. */
export function trappedEvents(): void {
  const trap = (): never => {
    throw new Error('trapped');
  };
  const detail = { toString: trap, valueOf: trap, [Symbol.toPrimitive]: trap };
  const targets = [
    ...document.querySelectorAll('*'),
    document,
    document.createElementNS('http://www.w3.org/2000/svg', 'text'),
    document.querySelector('#rich')!.appendChild(document.createTextNode('')),
  ];
  const kinds = 'input beforeinput keydown paste cut drop compositionend click focusin pageshow'.split(' ');
  for (const target of targets)
    for (const kind of kinds)
      for (const event of [
        new CustomEvent(kind, { bubbles: true, detail }),
        new KeyboardEvent(kind, { bubbles: true, key: '\uD83D', isComposing: true }),
        new InputEvent(kind, { bubbles: true, composed: true }),
      ]) {
        for (const name of ['composedPath', 'target', 'key', 'isComposing', 'type'])
          Object.defineProperty(event, name, { get: trap });
        target.dispatchEvent(event);
      }
}

/** Replaces members of the page's prototypes by getters that throw. Nothing else can run in the page afterwards. */
export function poison(): void {
  const trap = (): never => {
    throw new Error('poisoned');
  };
  const poisoned = [
    Object.prototype,
    Array.prototype,
    String.prototype,
    RegExp.prototype,
    Map.prototype,
    WeakMap.prototype,
    Promise.prototype,
    Function.prototype,
    Node.prototype,
    Element.prototype,
    Event.prototype,
    HTMLTextAreaElement.prototype,
    EventTarget.prototype,
    JSON,
    Reflect,
    globalThis,
  ];
  const names = (
    'value closest matches childNodes data composedPath isConnected getRootNode addEventListener slice trim split ' +
    'replace test exec push pop get set has then call setTimeout clearTimeout stringify kind args signal settle Node'
  ).split(' ');
  const { create, assign, defineProperty } = Object;
  const trapped = assign(create(null), { configurable: true, get: trap, set: trap });
  for (const object of poisoned)
    for (const name of names)
      try {
        defineProperty(object, name, trapped);
      } catch {
        // not configurable
      }
  defineProperty(Array.prototype, Symbol.iterator, trapped);
}

/** Nests `depth` elements in a box, not laid out, with the text in the innermost. */
export function nest([tag, depth, text]: readonly [tag: string, depth: number, text: string]): void {
  const outer = document.createElement('div');
  outer.style.contentVisibility = 'hidden';
  document.querySelector('#rich')!.replaceChildren(outer);
  const chain = (length: number): Element[] => {
    const links = Array.from({ length }, () => document.createElement(tag));
    if (tag === 'div') for (const link of links) link.setAttribute('contenteditable', 'true');
    links.reduce((outer, inner) => outer.appendChild(inner));
    return [links[0]!, links.at(-1)!];
  };
  // In pieces of 500, because a browser walks all ancestors of an inserted node.
  let inner: Element = outer;
  for (let k = 0; k < depth; k += 500) {
    const [first, last] = chain(500) as [Element, Element];
    inner.append(first);
    inner = last;
  }
  inner.textContent = text;
  inner.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Puts `lines` lines, each of `sentences` sentences of 53 characters, and a last line into a box in one step. */
export function pasteBook([box, lines, sentences, end]: readonly [string, number, number, string]): void {
  const line = 'It was the best of times, it was the worst of times. '.repeat(sentences);
  const text = `${`${line}\n`.repeat(lines)}${end}`;
  const element = document.querySelector<HTMLElement>(box)!;
  element.dispatchEvent(new Event('paste', { bubbles: true }));
  if (element instanceof HTMLTextAreaElement) element.value = text;
  else
    for (const line of text.split('\n')) element.appendChild(document.createElement('p')).textContent = line;
  element.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Changes `count` boxes at the same time. */
export function fillBoxes(count: number): void {
  const more = document.querySelector('#more')!;
  for (let k = 1; k <= count; k++) {
    const box = more.appendChild(document.createElement('textarea'));
    box.value = `post ${k}`;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
}

/**
 * Types by script: 200 keys a second with three events each.
 * @returns duration of the longest task meanwhile in milliseconds; 0 if none was over 50 or the browser does not report it
 */
export async function typeFast(text: string): Promise<number> {
  let longest = 0;
  const tasks = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  tasks.observe({ type: 'longtask' });
  const box = document.querySelector<HTMLTextAreaElement>('#plain')!;
  for (const key of text) {
    box.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    box.dispatchEvent(new InputEvent('beforeinput', { data: key, bubbles: true }));
    box.value += key;
    box.dispatchEvent(new InputEvent('input', { data: key, bubbles: true }));
    await new Promise((later) => setTimeout(later, 5));
  }
  tasks.disconnect();
  return longest;
}

/** Changes boxes that are removed, moved or detached before they settle, and has an editor that throws at every event. */
export function vanish(): void {
  const more = document.querySelector('#more')!;
  const change = (box: HTMLElement): void => {
    box.textContent = 'never read';
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  };
  const boxIn = (root: Node): HTMLElement => {
    const box = root.appendChild(document.createElement('div'));
    box.setAttribute('contenteditable', 'true');
    return box;
  };
  const removed = boxIn(more);
  change(removed);
  removed.remove();
  change(removed);
  const host = more.appendChild(document.createElement('div'));
  change(boxIn(host.attachShadow({ mode: 'open' })));
  host.remove();
  const frame = more.appendChild(document.createElement('iframe'));
  const moved = boxIn(more);
  change(moved);
  frame.contentDocument!.body.append(moved);
  frame.remove();
  change(boxIn(more.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' })));
  const rich = document.querySelector('#rich')!;
  new MutationObserver(() => rich.replaceChildren()).observe(rich, { childList: true, subtree: true });
  rich.addEventListener('input', () => {
    rich.replaceChildren();
    throw new Error('an editor that throws');
  });
  change(rich as HTMLElement);
}
