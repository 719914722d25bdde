import { type ComponentChildren, toChildArray } from 'preact';

interface Props {
  /** With its $1, $2 still in it: i18n.t(key, ['$1', '$2']). */
  readonly text: string;
  /** What stands at $1, $2, ... in this order; the sentence has them in its own. */
  readonly children: ComponentChildren;
}

/** A sentence with elements in it, wherever a language wants them. */
export function Sentence({ text, children }: Props) {
  const elements = toChildArray(children);
  return <>{text.split(/\$(\d)/).map((part, k) => (k % 2 === 0 ? part : elements[Number(part) - 1]))}</>;
}
