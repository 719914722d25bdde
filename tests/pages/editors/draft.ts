import { Editor, EditorState, Modifier } from 'draft-js';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Mount } from './editor.ts';

/** Draft.js in React, as on X. */
export const mount: Mount = (place) => {
  let change = (_: (state: EditorState) => EditorState): void => undefined;
  const Composer = () => {
    const [state, setState] = useState(() => EditorState.createEmpty());
    change = setState;
    return createElement(Editor, {
      editorState: state,
      onChange: setState,
      placeholder: 'What is happening?',
      webDriverTestID: 'tweetTextarea_0',
      role: 'textbox',
      ariaMultiline: true,
      spellCheck: true,
    });
  };
  const root = createRoot(place);
  root.render(createElement(Composer));
  return {
    clear: () => change(() => EditorState.moveFocusToEnd(EditorState.createEmpty())),
    insert: (text) =>
      change((state) => {
        const content = Modifier.insertText(state.getCurrentContent(), state.getSelection(), text);
        return EditorState.push(state, content, 'insert-characters');
      }),
    unmount: () => root.unmount(),
  };
};
