// A frame script of Firefox: it runs in the process of a tab's pages with the browser's own rights, for WebDriver knows
// neither of input methods nor of corrections. Firefox' own tests compose like this.
const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);

function show(text) {
  processor.setPendingCompositionString(text);
  processor.appendClauseToPendingComposition(text.length, processor.ATTR_RAW_CLAUSE);
  processor.setCaretInPendingComposition(text.length);
  if (!processor.flushPendingComposition()) throw new Error(`${text} could not be composed`);
}

const does = {
  compose(half) {
    if (!processor.beginInputTransactionForTests(content)) throw new Error('another input method is at work');
    show(half);
  },

  /** Input methods show the whole word before they leave it. */
  commit(whole) {
    show(whole);
    processor.commitComposition();
  },

  /** As the entry of the context menu does it. False while the spelling checker has not come to the word yet. */
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
    sendAsyncMessage('tonic:done', { answer: does[name](...given) });
  } catch (error) {
    sendAsyncMessage('tonic:done', { error: `${error}` });
  }
});
