// The markup that sites have around their compose boxes. Each function builds it in an element and returns the element for
// the editor.
import { child } from './editors/editor.ts';

export type Frame = (place: HTMLElement) => HTMLElement;

/** Elements nested in each other, outermost first. */
const nested =
  (...elements: readonly (readonly [tag: string, attributes?: Readonly<Record<string, string>>])[]): Frame =>
  (place) =>
    elements.reduce((around, [tag, attributes]) => child(around, tag, attributes), place);

/** Custom elements, each in the open shadow root of the one before. */
const shadows =
  (...hosts: readonly string[]): Frame =>
  (place) => {
    const root = hosts.reduce<ParentNode>(
      (around, host) => child(around, host).attachShadow({ mode: 'open' }),
      place,
    );
    return child(root, 'div', { id: 'innerTextArea' });
  };

export const frames = {
  x: nested(
    ['div', { role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': 'modal-header' }],
    ['div', { 'data-testid': 'tweetTextarea_0RichTextInputContainer' }],
  ),
  bluesky: nested(
    ['div', { role: 'dialog', 'aria-modal': 'true', 'aria-label': 'Compose post' }],
    ['div', { 'data-testid': 'composePostView' }],
  ),
  mastodon: nested(['form', { class: 'compose-form' }], ['div', { class: 'autosuggest-textarea' }]),
  reddit: shadows('shreddit-composer', 'faceplate-form-field'),
  redditMarkdown: shadows('shreddit-composer', 'faceplate-textarea-input'),
  facebook: nested(
    ['div', { role: 'dialog', 'aria-label': 'Create post' }],
    ['form', { method: 'POST' }],
    ['div', { role: 'presentation' }],
  ),
  instagram: nested(
    ['div', { role: 'dialog', 'aria-label': 'Create new post' }],
    ['div', { role: 'presentation' }],
    ['div', { class: 'notranslate' }],
  ),
  threads: nested(
    ['div', { role: 'dialog', 'aria-modal': 'true' }],
    ['div', { 'data-pressable-container': 'true' }],
    ['div', { role: 'group' }],
  ),
  linkedin: nested(
    ['div', { role: 'dialog', class: 'share-box-v2__modal', 'data-test-modal': '' }],
    ['div', { class: 'editor-container' }],
    ['div', { class: 'ql-container' }],
  ),
  linkedinNewer: nested(
    ['dialog', { open: '' }],
    ['div', { 'data-testid': 'ui-core-tiptap-text-editor-wrapper' }],
  ),
  tumblr: nested(['div', { role: 'dialog', 'aria-label': 'New post' }], ['div', { class: 'block-editor' }]),
  youtube: nested(
    ['ytd-commentbox'],
    ['tp-yt-paper-input-container'],
    ['yt-formatted-string', { id: 'contenteditable-textarea' }],
  ),
  discord: nested(
    ['form'],
    ['div', { role: 'group', 'aria-label': 'general' }],
    ['div', { class: 'slateContainer' }],
  ),
} satisfies Readonly<Record<string, Frame>>;
