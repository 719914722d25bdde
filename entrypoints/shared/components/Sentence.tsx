import { type ComponentChildren, toChildArray } from 'preact';

interface Props {
  /** The text with $1 and $2 still in it: `i18n.t(key, ['$1', '$2'])`. */
  readonly text: string;
  /** The elements that replace $1, $2 and so on, in this order. The sentence may use them in another order. */
  readonly children: ComponentChildren;
}

/** A translated sentence that contains elements. Each language places them where its grammar needs them. */
export function Sentence({ text, children }: Props) {
  const elements = toChildArray(children);
  return <>{text.split(/\$(\d)/).map((part, k) => (k % 2 === 0 ? part : elements[Number(part) - 1]))}</>;
}
