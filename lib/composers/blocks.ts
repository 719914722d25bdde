import { childrenOf, matches } from './safeDom.ts';

/** Elements that start a new line, as in the default style sheet of HTML. */
const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE H1 H2 H3 H4 H5 H6 HR LI OL P PRE SECTION TABLE TR UL'.split(
    ' ',
  ),
);

/** Elements whose text was not typed. */
const ignored = '[data-slate-placeholder], [aria-hidden="true"], script, style';

/** Characters that editors insert to hold the caret. */
const invisible = /[\u200B\uFEFF]/g;

/**
 * Returns the text of an editor, one line per block. It walks the nodes, because innerText would make the browser lay
 * out the page at every reading. The walk uses its own stack, because nodes can be nested deeper than the call stack.
 */
export function blockText(root: Node): string {
  const lines: string[] = [''];
  const endLine = (): void => {
    if (lines.at(-1) !== '') lines.push('');
  };
  /** Nodes still to visit, and the ends of open blocks. The next one is last. */
  const stack: (Node | 'end')[] = [root];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (node === 'end') endLine();
    else if (node instanceof Text) lines.push(lines.pop()! + node.data);
    else if (node instanceof HTMLBRElement) lines.push('');
    else if (node instanceof HTMLImageElement)
      lines.push(lines.pop()! + node.alt); // an emoji shown as a picture
    else if (node instanceof Element && !matches(node, ignored)) {
      if (node !== root && blocks.has(node.tagName)) {
        endLine();
        stack.push('end');
      }
      const children = childrenOf(node);
      for (let k = children.length - 1; k >= 0; k--) stack.push(children[k]!);
    }
  }
  return lines.join('\n').replace(invisible, '').trim();
}
