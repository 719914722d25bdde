import { editingHost } from './blockGroup.ts';
import { emojiOf, isEmoji } from './pictures.ts';
import { lastChildOf, matches, previousSiblingOf } from './safeDom.ts';
import { blocks, type Flow, flowsIn, styleOf } from './styles.ts';
import { everything, type Tail, tailOf } from './tail.ts';

/** Only the end of a longer text is reported. Sites limit posts to less, and the model reads only the end anyway. */
export const maxCharacters = 10_000;

/** Elements whose words nobody typed here: controls, fallbacks, placeholders, suggestions, and other people's words. */
const unread =
  'script,style,template,svg,audio,canvas,iframe,noscript,object,video,button,datalist,input,meter,option,progress,select,textarea,' +
  'blockquote,q,[role="blockquote"],[role="button"],[role="listbox"],[role="menu"],[role="status"],[role="toolbar"],[role="tooltip"],' +
  '[hidden],[aria-hidden="true"],[data-slate-placeholder],[data-lexical-placeholder],[data-placeholder="true"],[data-ghost],[data-ghost-text]';

/** Characters that editors insert to hold the caret. */
const invisible = /[\u200B\uFEFF]/g;

/** Whose words an element holds: typed by the person, a chip that is part of their sentence, or put there by the page. */
type Words = 'typed' | 'chip' | 'foreign';

/**
 * Returns the text that a person typed into an editor, one line per block. Of a text longer than `maxCharacters` it may
 * return the end alone, at least so many characters, because a reading must not take longer the longer the editor is.
 * @param isEditable whether the element is editable as a whole. Otherwise only the editable elements in it are read.
 */
export function blockText(root: Element, isEditable = true): string {
  // Twice as many, because words of the page are among them.
  const tail = tailOf(root, 2 * maxCharacters);
  const text = textOf(root, isEditable, tail);
  return tail.size === 0 || text.length >= maxCharacters ? text : textOf(root, isEditable, everything);
}

/**
 * Walks the nodes of a tail, because innerText would make the browser lay out the page at every reading. The walk uses
 * its own stack, because nodes can be nested deeper than the call stack.
 */
function textOf(root: Element, isEditable: boolean, tail: Tail): string {
  const lines: string[] = [''];
  const add = (words: string): void => {
    lines.push(lines.pop()! + words);
  };
  const endLine = (): void => {
    if (lines.at(-1) !== '') lines.push('');
  };
  const flowOf = flowsIn(root);
  const start: Words = isEditable ? 'typed' : 'foreign';
  /** Nodes still to visit, and the ends of open lines. The next one is last. */
  const stack: ([Node, Words] | 'end')[] = [];
  const visitChildren = (node: Node, words: Words): void => {
    const first = tail.get(node);
    for (let child = lastChildOf(node); child; child = child === first ? null : previousSiblingOf(child))
      stack.push([child, words]);
  };
  visitChildren(root, start);
  while (stack.length > 0) {
    const next = stack.pop()!;
    if (next === 'end') {
      endLine();
      continue;
    }
    const [node, around] = next;
    if (node instanceof Text) add(around === 'foreign' ? '' : node.data);
    else if (node instanceof HTMLBRElement) {
      if (around !== 'foreign') lines.push('');
    } else if (node instanceof Element) {
      const picture = around === 'foreign' ? undefined : emojiOf(node);
      const isHost = matches(node, editingHost);
      const flow = picture || (isHost && around === 'foreign') ? 'inline' : flowOf(node);
      if (flow === 'outside') continue;
      const words = isHost ? 'typed' : around === 'typed' ? wordsOf(node, flow) : around;
      // An editable element inside of what is not editable has lines of its own.
      if (around === 'foreign' ? words === 'typed' : flow === 'line') {
        endLine();
        stack.push('end');
      }
      if (picture !== undefined) add(picture);
      else if (!matches(node, unread)) visitChildren(node, words);
    }
  }
  return lines.join('\n').replace(invisible, '').trim();
}

const wordsOf = (element: Element, flow: Flow): Words => {
  if (!matches(element, '[contenteditable="false" i]')) return 'typed';
  return flow === 'inline' && isChip(element) ? 'chip' : 'foreign';
};

/**
 * Returns whether an inline element that is not editable is part of the sentence: a picture, an emoji, a mention, a
 * hashtag, or a name that is a link or carries data. A counter, a line number, a suggestion, and another person's caret
 * are not.
 */
function isChip(element: Element): boolean {
  if (element instanceof HTMLFormElement || element.querySelector(blocks)) return false;
  const text = (element.textContent ?? '').replace(invisible, '').trim();
  if (text === '' || /^[@#]\S/.test(text) || isEmoji(text)) return true;
  const isNamed =
    matches(element, 'a[href]') ||
    element.getAttributeNames().some((name) => name.startsWith('data-') && !isFlag(element, name));
  return isNamed && text.length <= 100 && /\p{L}/u.test(text) && styleOf(element, 'user-select') !== 'none';
}

const isFlag = (element: Element, name: string): boolean =>
  ['', 'true', 'false'].includes(element.getAttribute(name) ?? '');
