// Real editors, at fixed versions, that keep the text where a plain walk over the page does not find it.
import EditorJS from '@editorjs/editorjs/dist/editorjs.mjs';
import EasyMDE from 'easymde';
import easymdeStyle from 'easymde/dist/easymde.min.css?inline';
import 'sceditor/minified/sceditor.min.js';
import sceditorStyle from 'sceditor/minified/themes/content/default.min.css?inline';
import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/skins/content/default/content.js';
import 'tinymce/skins/ui/oxide/content.js';
import 'tinymce/skins/ui/oxide/skin.js';
import 'tinymce/themes/silver';
import { child } from '#tests/pages/editors/editor.ts';
import { button, setPlace, textArea } from './section.ts';

/** Builds an editor in a section, and resolves once it can be used. */
type MountLibrary = (section: HTMLElement) => Promise<void>;

/** The editors by the ids of their sections. A button "ID-emoji" adds to the text, and "ID-send" empties the editor. */
export const libraries: Readonly<Record<string, MountLibrary>> = {
  // Its body is editable, in a frame without an address.
  tinymce: async (section) => {
    const [editor] = await tinymce.init({
      target: textArea(section),
      license_key: 'gpl',
      menubar: false,
      toolbar: false,
      statusbar: false,
      height: 120,
    });
    setPlace('tinymce', section.querySelector('iframe')!);
    button(section, 'tinymce-emoji', () => editor!.insertContent('🎉'));
    button(section, 'tinymce-send', () => editor!.resetContent());
  },
  // The editor of MyBB and SMF: a frame that is written by script.
  sceditor: async (section) => {
    const area = textArea(section);
    const style = `data:text/css,${encodeURIComponent(sceditorStyle)}`;
    sceditor.create(area, { style, toolbar: '', emoticonsEnabled: false, height: 120 });
    setPlace('sceditor', section.querySelector('iframe')!);
    const editor = sceditor.instance(area);
    button(section, 'sceditor-emoji', () => editor.insert('🎉'));
    button(section, 'sceditor-send', () => editor.val(''));
  },
  // CodeMirror 5: a hidden text area takes the keys and never holds the whole text.
  easymde: async (section) => {
    child(document.head, 'style').textContent = easymdeStyle;
    const editor = new EasyMDE({
      element: textArea(section),
      autoDownloadFontAwesome: false,
      spellChecker: false,
      status: false,
      toolbar: false,
      minHeight: '3rem',
    });
    setPlace('easymde', section.querySelector('.CodeMirror')!);
    button(section, 'easymde-emoji', () => editor.codemirror.replaceSelection('🎉'));
  },
  // Every block is editable by itself.
  editorjs: async (section) => {
    const editor = new EditorJS({ holder: section, minHeight: 0 });
    await editor.isReady;
    setPlace('editorjs', section.querySelector('[contenteditable]')!);
    button(section, 'editorjs-emoji', () => document.execCommand('insertText', false, '🎉'));
    button(section, 'editorjs-send', () => void editor.clear());
  },
};
