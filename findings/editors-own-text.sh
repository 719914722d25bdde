#!/usr/bin/env bash
# Guess: each editor's own "plain text" of two paragraphs with an empty one between them is "one", an empty line, "two".
# What happens: five editors give four texts. Slate joins the paragraphs into "onetwo", as ProseMirror's textContent
#   does. Lexical and TipTap write four line breaks, Draft.js two, Quill two and a third at the end. Text that a site
#   stores or counts (limits of 280 or 300) is therefore not the text that a person sees, and lengths differ by editor.
# Version: lexical and @lexical/headless 0.52.0, slate 0.146.0, @tiptap/core 3.34.0, draft-js 0.11.7, quill 2.0.3,
#   jsdom 26.1.0, Node 20.
# Source: this run.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error jsdom@26.1.0 lexical@0.52.0 @lexical/headless@0.52.0 slate@0.146.0 \
  @tiptap/core@3.34.0 @tiptap/pm@3.34.0 @tiptap/starter-kit@3.34.0 draft-js@0.11.7 react@18.3.1 react-dom@18.3.1 \
  quill@2.0.3 >&2
cat >probe.mjs <<'EOF'
import { JSDOM } from 'jsdom';
const { window } = new JSDOM('<div id="quill"></div>', { pretendToBeVisual: true });
for (const name of ['document', 'Node', 'Element', 'HTMLElement', 'MutationObserver', 'DOMParser', 'Text', 'getSelection'])
  globalThis[name] = window[name];
globalThis.window = window;
Object.defineProperty(globalThis, 'navigator', { value: window.navigator, configurable: true });
const paragraphs = ['one', '', 'two'];
const show = (name, text) => console.log(name, JSON.stringify(text));

const lexical = await import('lexical');
const { createHeadlessEditor } = await import('@lexical/headless');
const editor = createHeadlessEditor();
editor.update(
  () => {
    for (const text of paragraphs) {
      const paragraph = lexical.$createParagraphNode();
      if (text !== '') paragraph.append(lexical.$createTextNode(text));
      lexical.$getRoot().append(paragraph);
    }
  },
  { discrete: true },
);
show('Lexical', editor.getEditorState().read(() => lexical.$getRoot().getTextContent()));

const { createEditor, Editor: slate } = await import('slate');
const slateEditor = createEditor();
slateEditor.children = paragraphs.map((text) => ({ type: 'paragraph', children: [{ text }] }));
show('Slate', slate.string(slateEditor, []));

const { Editor } = await import('@tiptap/core');
const { default: StarterKit } = await import('@tiptap/starter-kit');
const content = paragraphs.map((text) => `<p>${text}</p>`).join('');
const tiptap = new Editor({ element: null, extensions: [StarterKit], content });
show('TipTap', tiptap.getText());
show('ProseMirror', tiptap.state.doc.textContent);

const { default: draft } = await import('draft-js');
show('Draft.js', draft.ContentState.createFromText(paragraphs.join('\n')).getPlainText());

const { default: Quill } = await import('quill');
const quill = new Quill(document.getElementById('quill'));
quill.setText(paragraphs.join('\n'));
show('Quill', quill.getText());
EOF
cat >expected.txt <<'EOF'
Lexical "one\n\n\n\ntwo"
Slate "onetwo"
TipTap "one\n\n\n\ntwo"
ProseMirror "onetwo"
Draft.js "one\n\ntwo"
Quill "one\n\ntwo\n"
EOF
node probe.mjs | tee seen.txt
diff expected.txt seen.txt
