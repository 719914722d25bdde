import { type NgramSlots, ngramSlots } from '#lib/text/ngrams.ts';
import { padId, unknownId, type Vocabulary } from '#lib/text/vocabulary.ts';

/** What the model reads of one text. */
export interface ModelInput {
  /** Ids of its tokens, 1 or more. */
  readonly ids: Int32Array;
  /** Slots of its n-grams, and the number of slots of the model's table. Absent for a model without n-grams. */
  readonly ngrams?: NgramSlots & { readonly slots: number };
}

/**
 * Returns the input for a text.
 * @param tokens of the text, 1 or more. An undefined one is hidden from the model: it is an unknown word.
 * @param slots of the model's table of n-grams, undefined for a model without one
 */
export function inputOf(
  tokens: readonly (string | undefined)[],
  vocabulary: Vocabulary,
  slots: number | undefined,
): ModelInput {
  const ids = Int32Array.from(tokens, (token) => (token === undefined ? unknownId : vocabulary.idOf(token)));
  return slots === undefined ? { ids } : { ids, ngrams: { ...ngramSlots(tokens, slots), slots } };
}

/**
 * Returns the tensors of one run: `ids` int32 [texts, tokens] and `lengths` int32 [texts], and for a model with n-grams
 * `wordNgrams` and `characterNgrams` int32 [texts, n-grams]. Shorter texts are padded behind.
 * @param tensorOf creates an int32 tensor
 */
export function feedsOf<Tensor>(
  texts: readonly ModelInput[],
  tensorOf: (values: Int32Array, shape: readonly number[]) => Tensor,
): Record<string, Tensor> {
  const padded = (rows: readonly Int32Array[], pad: number): Tensor => {
    const longest = Math.max(...rows.map(({ length }) => length));
    const values = new Int32Array(rows.length * longest).fill(pad);
    for (const [k, row] of rows.entries()) values.set(row, k * longest);
    return tensorOf(values, [rows.length, longest]);
  };
  const ngrams = texts.flatMap((text) => text.ngrams ?? []);
  const lengths = Int32Array.from(texts, ({ ids }) => ids.length);
  return {
    ids: padded(
      texts.map(({ ids }) => ids),
      padId,
    ),
    lengths: tensorOf(lengths, [texts.length]),
    ...(ngrams[0] && {
      wordNgrams: padded(
        ngrams.map(({ words }) => words),
        ngrams[0].slots,
      ),
      characterNgrams: padded(
        ngrams.map(({ characters }) => characters),
        ngrams[0].slots,
      ),
    }),
  };
}
