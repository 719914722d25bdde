import { childrenOf, closest, matches, parentOf } from './safeDom.ts';

/** Elements that a person types into. Gutenberg's blocks are not editable by themselves while several are selected. */
export const editingHost =
  '[contenteditable=""],[contenteditable="true" i],[contenteditable="plaintext-only" i],.block-editor-rich-text__editable';

const gutenberg = '.block-editor-block-list__layout.is-root-container';

/** Lists of blocks that are known by name, because one block alone looks like any other box: Gutenberg, Editor.js. */
const lists = `${gutenberg},.codex-editor__redactor`;

/** Elements that no list of blocks extends beyond. */
const limits = 'form,article,dialog,fieldset,main,body,[role="dialog"],[role="article"],[role="feed"]';

/** Controls. A box that has some of its own is a post of its own. */
const controls = 'button,[role="button"],a[href],input,select,textarea,form,article';

/** Limit of nodes that are visited to find out what an element holds beside its editable elements. */
const maxNodes = 200;

/** Limit of siblings that are compared with a block, on each side. */
const maxSiblings = 10;

/**
 * Returns the list of blocks that an editing host belongs to, or undefined if the host is a box of its own. Each block
 * is editable by itself, but the post is all blocks. The list is the outermost element around the host in which a
 * similar element stands beside the one with the host, and both hold nothing but what a person types.
 */
export function blockGroupOf(host: HTMLElement): HTMLElement | undefined {
  const known = closest(host, lists) ?? host.querySelector(gutenberg);
  if (known) return known as HTMLElement;
  let group: HTMLElement | undefined;
  for (let block = host; ; ) {
    const label = labelOfBare(block);
    const parent = parentOf(block);
    if (label === undefined || !parent || matches(parent, limits)) return group;
    if (siblingsOf(block).some((other) => isSimilar(block, other) && labelOfBare(other) === label))
      group = parent;
    block = parent;
  }
}

/** Returns whether an element is a list of blocks: it is not editable itself and holds editable elements. */
export const isBlockGroup = (element: HTMLElement): boolean =>
  !matches(element, `body,${editingHost}`) && element.querySelector(editingHost) !== null;

function siblingsOf(block: Element): Element[] {
  const siblings: Element[] = [];
  for (const side of ['previousElementSibling', 'nextElementSibling'] as const) {
    let sibling = block[side];
    for (let k = 0; sibling && !(sibling instanceof HTMLFormElement) && k < maxSiblings; k++) {
      siblings.push(sibling);
      sibling = sibling[side];
    }
  }
  return siblings;
}

/** Whether two elements share a class, or have none and the same name. */
const isSimilar = (one: Element, other: Element): boolean =>
  one.classList.length + other.classList.length === 0
    ? one.tagName === other.tagName
    : [...one.classList].some((name) => other.classList.contains(name));

/**
 * Returns the label of the first editing host in an element, '' if it has none. Returns undefined if the element holds
 * no host, a host with a name of its own, a control, or words outside of the hosts.
 */
function labelOfBare(element: Element): string | undefined {
  let label: string | undefined;
  const stack: Node[] = [element];
  for (let visited = 1; stack.length > 0; visited++) {
    const node = stack.pop()!;
    if (node instanceof Text && /\S/.test(node.data)) return undefined;
    if (!(node instanceof Element) || matches(node, 'svg,style,script,template')) continue;
    if (matches(node, editingHost)) {
      if (matches(node, '[name],[aria-labelledby]') || /^\D+$/.test(node.id)) return undefined;
      label ??= node.getAttribute('aria-label') ?? '';
    } else {
      const children = childrenOf(node);
      if (matches(node, controls) || visited + stack.length + children.length > maxNodes) return undefined;
      for (const child of children) stack.push(child);
    }
  }
  return label;
}
