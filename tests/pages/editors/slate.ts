import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, type Descendant, Editor, Transforms } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import type { Mount } from './editor.ts';

const empty = (): Descendant[] => [{ children: [{ text: '' }] }];

/** Slate in React, as on Discord. */
export const mount: Mount = (place) => {
  const editor = withHistory(withReact(createEditor()));
  const Composer = () => {
    const [initialValue] = useState(empty);
    const children = createElement(Editable, { placeholder: 'Message #general', role: 'textbox' });
    return createElement(Slate, { editor, initialValue, children });
  };
  const root = createRoot(place);
  root.render(createElement(Composer));
  const end = () => Editor.end(editor, []);
  return {
    clear: () => Transforms.delete(editor, { at: { anchor: Editor.start(editor, []), focus: end() } }),
    insert: (text) => Transforms.insertText(editor, text, { at: editor.selection ?? end() }),
    unmount: () => root.unmount(),
  };
};
