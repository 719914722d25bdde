// The parts of packages that the test page uses and TypeScript does not find.
interface SceditorInstance {
  insert(text: string): void;
  val(text: string): void;
}

declare const sceditor: {
  create(area: HTMLTextAreaElement, options: Readonly<Record<string, unknown>>): void;
  instance(area: HTMLTextAreaElement): SceditorInstance;
};

/** Adds the global above. */
declare module 'sceditor/minified/sceditor.min.js';

/** The package's own types are no declarations. */
declare module '@editorjs/editorjs/dist/editorjs.mjs' {
  export default class EditorJS {
    constructor(options: { readonly holder: HTMLElement; readonly minHeight: number });
    readonly isReady: Promise<void>;
    clear(): Promise<void>;
  }
}

declare module '*.css?inline' {
  const css: string;
  export default css;
}
