// A frame script of Firefox. It runs in the process of a tab's pages with the browser's own rights, because WebDriver supports
// neither input methods nor spelling corrections. Firefox' own tests compose like this.
const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);

function show(text) {
  processor.setPendingCompositionString(text);
  processor.appendClauseToPendingComposition(text.length, processor.ATTR_RAW_CLAUSE);
  processor.setCaretInPendingComposition(text.length);
  if (!processor.flushPendingComposition()) throw new Error(`${text} could not be composed`);
}

const commands = {
  compose(half) {
    if (!processor.beginInputTransactionForTests(content)) throw new Error('another input method is active');
    show(half);
  },

  /** Input methods show the whole word before they commit it. */
  commit(whole) {
    show(whole);
    processor.commitComposition();
  },

  /** Does what the entry of the context menu does. @returns false while the spelling checker has not marked the word yet */
  replace(wrong, right) {
    const editor = Services.focus.getFocusedElementForWindow(content, true, {}).editor ?? docShell.editor;
    const kind = Ci.nsISelectionController.SELECTION_SPELLCHECK;
    const misspelled = editor.selectionController.getSelection(kind);
    for (let k = 0; k < misspelled.rangeCount; k++) {
      const range = misspelled.getRangeAt(k);
      if (`${range}` !== wrong) continue;
      editor.getInlineSpellChecker(true).replaceWord(range.startContainer, range.startOffset, right);
      return true;
    }
    return false;
  },
};

addMessageListener('tonic:do', ({ data: [name, ...given] }) => {
  try {
    sendAsyncMessage('tonic:done', { answer: commands[name](...given) });
  } catch (error) {
    sendAsyncMessage('tonic:done', { error: `${error}` });
  }
});
