import { child } from '#tests/pages/editors/editor.ts';
import { type Boxes, button } from './section.ts';

const frameIn = (
  section: HTMLElement,
  attributes: Readonly<Record<string, string>> = {},
): HTMLIFrameElement => child(section, 'iframe', attributes) as HTMLIFrameElement;

const editable = (html: string): string =>
  `<!doctype html><html data-ready><body contenteditable="true" style="margin: 0; min-height: 3rem">${html}</body></html>`;

/** Replaces the document of a frame, as forum editors do. */
function write({ contentDocument }: HTMLIFrameElement, html: string): void {
  contentDocument!.open();
  contentDocument!.write(html);
  contentDocument!.close();
}

/** Boxes in frames, some with their buttons in the page around. */
export const frames: Boxes = {
  // A frame without an address, whose buttons are in the page.
  blank: (section) => {
    const frame = frameIn(section);
    const body = () => frame.contentDocument!.body;
    const prepare = () => {
      body().contentEditable = 'true';
      body().style.minHeight = '3rem';
    };
    prepare();
    frame.addEventListener('load', prepare); // Firefox loads the empty page later
    button(section, 'blank-emoji', () => body().append('🎉'));
    button(section, 'blank-send', () => body().replaceChildren());
  },
  srcdoc: (section) => frameIn(section, { id: 'frame', srcdoc: editable('<p><br></p>') }),
  // Written anew after the browser has loaded it.
  anew: (section) => {
    const frame = frameIn(section, { srcdoc: editable('<p>before</p>') });
    frame.addEventListener('load', () => write(frame, editable('<p><br></p>')), { once: true });
  },
  // The whole document is editable, with what is no post.
  whole: (section) =>
    frameIn(section, {
      srcdoc:
        '<!doctype html><html contenteditable="true"><body style="margin: 0"><p style="min-height: 3rem"><br></p><button type="button">Publish</button></body></html>',
    }),
  // A frame of another site.
  chat: (section) => {
    const port = location.port && `:${location.port}`;
    frameIn(section, { src: `https://www.facebook.com${port}/boxes${location.search}` });
  },
};
