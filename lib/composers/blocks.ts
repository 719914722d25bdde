import { childrenOf, matches } from './safeDom.ts';

/** Elements that start a line of their own, as the default style sheets of HTML have it. */
const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE H1 H2 H3 H4 H5 H6 HR LI OL P PRE SECTION TABLE TR UL'.split(
    ' ',
  ),
);

/** Not part of what was typed. */
const apart = '[data-slate-placeholder], [aria-hidden="true"], script, style';

/** What editors put in to have a place for the caret. */
const invisible = /[\u200B\uFEFF]/g;

/**
 * The text of an editor, a line for each block. It walks the nodes: innerText would make the browser lay out the
 * page at every reading. Nodes may be nested deeper than calls can be.
 */
export function blockText(root: Node): string {
  const lines: string[] = [''];
  const endLine = (): void => {
    if (lines.at(-1) !== '') lines.push('');
  };
  /** What is yet to come, the next one last: nodes, and the ends of blocks. */
  const rest: (Node | 'end')[] = [root];
  while (rest.length > 0) {
    const node = rest.pop()!;
    if (node === 'end') endLine();
    else if (node instanceof Text) lines.push(lines.pop()! + node.data);
    else if (node instanceof HTMLBRElement) lines.push('');
    else if (node instanceof HTMLImageElement)
      lines.push(lines.pop()! + node.alt); // an emoji drawn as a picture
    else if (node instanceof Element && !matches(node, apart)) {
      if (node !== root && blocks.has(node.tagName)) {
        endLine();
        rest.push('end');
      }
      const children = childrenOf(node);
      for (let k = children.length - 1; k >= 0; k--) rest.push(children[k]!);
    }
  }
  return lines.join('\n').replace(invisible, '').trim();
}
