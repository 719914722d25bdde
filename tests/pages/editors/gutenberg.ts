import {
  BlockEditorProvider,
  BlockList,
  BlockTools,
  RichText,
  useBlockProps,
  WritingFlow,
} from '@wordpress/block-editor';
import {
  type Block,
  type BlockEditProps,
  createBlock,
  registerBlockType,
  setDefaultBlockName,
} from '@wordpress/blocks';
import { useStateWithHistory } from '@wordpress/compose';
import { RichTextData } from '@wordpress/rich-text';
import { createElement, type KeyboardEvent } from 'react';
import { createRoot } from 'react-dom/client';
import type { Mount } from './editor.ts';

const paragraph = 'core/paragraph';

interface Attributes extends Record<string, unknown> {
  readonly content: RichTextData;
}

/** Properties that the editor passes to every block but that its types lack. */
interface Editing {
  readonly mergeBlocks?: (forward: boolean) => void;
  readonly onReplace?: (blocks: readonly Block[]) => void;
  readonly onRemove?: (forward: boolean) => void;
}

/** Pasted content arrives as HTML paragraphs. */
const fromPaste = {
  type: 'raw' as const,
  selector: 'p',
  schema: ({ phrasingContentSchema }: { readonly phrasingContentSchema: object }) => ({
    p: { children: phrasingContentSchema },
  }),
  transform: (node: Node) =>
    createBlock(paragraph, { content: RichTextData.fromHTMLString((node as HTMLElement).innerHTML) }),
};

/** WordPress' paragraph block without its toolbar. The library of all blocks would add a thousand files. */
function Paragraph({ attributes, setAttributes, ...editing }: BlockEditProps<Attributes> & Editing) {
  return createElement(RichText, {
    identifier: 'content',
    tagName: 'p',
    ...useBlockProps(),
    value: attributes.content,
    onChange: (content) => setAttributes({ content }),
    onMerge: editing.mergeBlocks,
    onReplace: editing.onReplace,
    onRemove: editing.onRemove,
    'aria-label': 'Paragraph',
    placeholder: 'Go ahead, put anything.',
  });
}

registerBlockType<Attributes>(
  {
    name: paragraph,
    apiVersion: 3,
    title: 'Paragraph',
    category: 'text',
    attributes: { content: { type: 'rich-text', source: 'rich-text', selector: 'p', role: 'content' } },
    supports: { splitting: true, className: false },
  },
  {
    edit: Paragraph,
    transforms: { from: [fromPaste] },
    save: ({ attributes }) => createElement(RichText.Content, { tagName: 'p', value: attributes.content }),
  },
);
setDefaultBlockName(paragraph);

const settings = { hasFixedToolbar: true };

const empty = (): Block[] => [createBlock(paragraph)];

/** Appends a text to the last paragraph. */
function appended(blocks: readonly Block[], text: string): Block[] {
  const last = blocks.at(-1)!;
  const content = RichTextData.fromPlainText(
    `${(last.attributes as Attributes).content.toPlainText()}${text}`,
  );
  return [...blocks.slice(0, -1), { ...last, attributes: { ...last.attributes, content } }];
}

/** Gutenberg, as on Tumblr: a post is a list of blocks, and each block is editable by itself. */
export const mount: Mount = (place) => {
  let clear = (): void => undefined;
  let insert = (_: string): void => undefined;
  const Composer = () => {
    const { value, setValue, undo } = useStateWithHistory<Block[]>(empty());
    const blocks = value as Block[]; // the type of the initial value, which the package's types lose
    clear = () => setValue(empty(), false);
    insert = (text) => setValue(appended(blocks, text), false);
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'z' || !event.ctrlKey) return;
      event.preventDefault();
      undo();
    };
    return createElement(
      BlockEditorProvider,
      {
        value: blocks,
        onInput: (changed) => setValue(changed, true),
        onChange: (changed) => setValue(changed, false),
        settings,
      },
      createElement(
        'div',
        { onKeyDown },
        createElement(BlockTools, null, createElement(WritingFlow, null, createElement(BlockList))),
      ),
    );
  };
  const root = createRoot(place);
  root.render(createElement(Composer));
  return { clear: () => clear(), insert: (text) => insert(text), unmount: () => root.unmount() };
};
