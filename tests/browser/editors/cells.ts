import { thorough } from '#tests/support/tiers.ts';
import { actions } from './actions.ts';
import { type EditorPage, pages } from './pages.ts';

/**
 * Actions whose events come from the browser's own editing, which differs between browsers. The other actions depend on the page
 * and on the content script, which are the same in both browsers.
 */
const ofTheBrowser = [
  'typing key by key',
  'paste',
  'deletion',
  'undo',
  'input method',
  'autocorrect',
  'paragraphs',
  'drawn again',
];

const editors = [...new Set(pages.map(({ editor }) => editor))];
const names = Object.keys(actions);

/**
 * Whether a browser's tests perform an action in a page. `npm test` performs an action that does not depend on the browser in one
 * browser only: in Chromium for every second editor, in Firefox for the others.
 */
export function isTried(browser: 'Chromium' | 'Firefox', { editor }: EditorPage, action: string): boolean {
  if (thorough || ofTheBrowser.includes(action)) return true;
  const isOdd = (editors.indexOf(editor) + names.indexOf(action)) % 2 === 1;
  return isOdd === (browser === 'Firefox');
}
