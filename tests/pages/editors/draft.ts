import { Editor, EditorState } from 'draft-js';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Mount } from './editor.ts';

/** Draft.js in React, as X has it. */
export const draft: Mount = (place) => {
  let clear = (): void => undefined;
  const Composer = () => {
    const [state, setState] = useState(() => EditorState.createEmpty());
    clear = () => setState(EditorState.moveFocusToEnd(EditorState.createEmpty()));
    return createElement(Editor, {
      editorState: state,
      onChange: setState,
      placeholder: 'What is happening?',
      webDriverTestID: 'tweetTextarea_0',
      role: 'textbox',
      ariaMultiline: true,
    });
  };
  const root = createRoot(place);
  root.render(createElement(Composer));
  return { clear: () => clear(), unmount: () => root.unmount() };
};
