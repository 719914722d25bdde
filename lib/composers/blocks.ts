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
 * page at every reading.
 */
export function blockText(root: Node): string {
  const lines: string[] = [''];
  const walk = (node: Node): void => {
    if (node instanceof Text) lines.push(lines.pop()! + node.data);
    else if (node instanceof HTMLBRElement) lines.push('');
    else if (node instanceof HTMLImageElement)
      lines.push(lines.pop()! + node.alt); // an emoji drawn as a picture
    else if (node instanceof Element && !node.matches(apart)) {
      const isBlock = node !== root && blocks.has(node.tagName);
      if (isBlock && lines.at(-1) !== '') lines.push('');
      node.childNodes.forEach(walk);
      if (isBlock && lines.at(-1) !== '') lines.push('');
    }
  };
  walk(root);
  return lines.join('\n').replace(invisible, '').trim();
}
