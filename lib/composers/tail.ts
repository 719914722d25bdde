import { lastChildOf, parentOf, previousSiblingOf } from './safeDom.ts';

/** For elements of which only the last children are read, the first of these. */
export type Tail = ReadonlyMap<Node, Node>;

export const everything: Tail = new Map();

/**
 * Returns the end of an element's content that holds at least so many characters, with those that nobody typed. It visits
 * no node before that end. The whole content is returned if it holds fewer.
 */
export function tailOf(root: Node, characters: number): Tail {
  let left = characters;
  let node: Node | undefined = lastLeafOf(root);
  for (; node; node = leafBefore(node, root)) {
    if (node instanceof Text) left -= node.data.length;
    if (left <= 0) return firstChildrenFrom(node, root);
  }
  return everything;
}

function lastLeafOf(node: Node): Node {
  let leaf = node;
  for (let child = lastChildOf(leaf); child; child = lastChildOf(leaf)) leaf = child;
  return leaf;
}

function leafBefore(node: Node, root: Node): Node | undefined {
  for (let current: Node | null = node; current && current !== root; current = parentOf(current)) {
    const sibling = previousSiblingOf(current);
    if (sibling) return lastLeafOf(sibling);
  }
  return undefined;
}

function firstChildrenFrom(leaf: Node, root: Node): Tail {
  const first = new Map<Node, Node>();
  for (let node = leaf; node !== root; ) {
    const parent = parentOf(node);
    if (!parent) break;
    if (previousSiblingOf(node)) first.set(parent, node);
    node = parent;
  }
  return first;
}
