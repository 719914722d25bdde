/** The package has no types of its own. These cover what the test page uses. */
declare module '@wordpress/block-editor' {
  import type { Block } from '@wordpress/blocks';
  import type { RichTextData } from '@wordpress/rich-text';
  import type { ComponentType, PropsWithChildren } from 'react';

  export const BlockEditorProvider: ComponentType<
    PropsWithChildren<{
      value: Block[];
      onInput(blocks: Block[]): void;
      onChange(blocks: Block[]): void;
      settings: { hasFixedToolbar: boolean };
    }>
  >;
  export const BlockTools: ComponentType<PropsWithChildren>;
  export const WritingFlow: ComponentType<PropsWithChildren>;
  export const BlockList: ComponentType;
  export function useBlockProps(): Record<string, unknown>;
  export const RichText: ComponentType<{
    identifier: string;
    tagName: string;
    value: RichTextData;
    onChange(content: RichTextData): void;
    onMerge: ((forward: boolean) => void) | undefined;
    onReplace: ((blocks: readonly Block[]) => void) | undefined;
    onRemove: ((forward: boolean) => void) | undefined;
    'aria-label': string;
    placeholder: string;
  }> & { Content: ComponentType<{ tagName: string; value: RichTextData }> };
}
