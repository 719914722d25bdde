import { type NgramTable, type NgramTables, slotsOf } from '#training/ngrams/table.ts';
import {
  dataType,
  floatTensor,
  type GraphPart,
  graphValue,
  int8Tensor,
  int64Tensor,
  intAttribute,
  node,
} from './onnxGraph.ts';

/** The inputs of an exported model for the kinds of n-grams. */
const kinds = ['wordNgrams', 'characterNgrams'] as const;

/**
 * Returns the part of the graph that computes `moodNgramLogits`, float [texts, 3], and `tagNgramLogits`, float [texts, tags],
 * if there is a table for tags. Its inputs are the slots of each kind, int32 [texts, n-grams]; texts with fewer n-grams are
 * padded behind with the number of slots of the moods' table.
 */
export function ngramPart({ moods, tags }: NgramTables): GraphPart & { readonly input: readonly object[] } {
  const tables = [tablePart('moodNgram', moods), ...(tags ? [tablePart('tagNgram', tags)] : [])];
  return {
    input: kinds.map((kind) => graphValue(kind, dataType.int32, ['texts', kind])),
    node: [...kinds.flatMap(countNodes), ...tables.flatMap((table) => table.node)],
    initializer: [
      int64Tensor('ngramAxis', [1], 1),
      int64Tensor('ngramSlots', [], slotsOf(moods)),
      floatTensor('ngramLeast', [], Float32Array.of(1)),
      ...tables.flatMap((table) => table.initializer),
    ],
  };
}

/** The nodes that compute the square root of the number of n-grams of a kind, [texts, 1], at least 1, and where there are some. */
const countNodes = (kind: string): object[] => [
  node('Cast', [kind], `${kind}Long`, [intAttribute('to', dataType.int64)]),
  node('Less', [`${kind}Long`, 'ngramSlots'], `${kind}There`),
  node('Cast', [`${kind}There`], `${kind}Ones`, [intAttribute('to', dataType.float)]),
  node('ReduceSum', [`${kind}Ones`, 'ngramAxis'], `${kind}Count`, [intAttribute('keepdims', 1)]),
  node('Max', [`${kind}Count`, 'ngramLeast'], `${kind}Some`),
  node('Sqrt', [`${kind}Some`], `${kind}Root`),
];

/** The sums over the slots of one table. Slots of padding lead to a row of zeros behind the table. */
function tablePart(name: string, { values, scales, bias }: NgramTable): GraphPart {
  const outputs = bias.length;
  const slots = values.length / outputs;
  const withZeros = new Int8Array(values.length + outputs);
  withZeros.set(values);
  return {
    node: [
      ...kinds.flatMap((kind) => {
        const named = (part: string) => `${name}${kind}${part}`;
        return [
          node('Mod', [`${kind}Long`, `${name}Slots`], named('Slot')),
          node('Where', [`${kind}There`, named('Slot'), `${name}Slots`], named('Row')),
          node('Gather', [`${name}Values`, named('Row')], named('Bytes')),
          node('Cast', [named('Bytes')], named('Steps'), [intAttribute('to', dataType.float)]),
          node('ReduceSum', [named('Steps'), 'ngramAxis'], named('Sum'), [intAttribute('keepdims', 0)]),
          node('Div', [named('Sum'), `${kind}Root`], named('Mean')),
        ];
      }),
      node(
        'Add',
        kinds.map((kind) => `${name}${kind}Mean`),
        `${name}Mean`,
      ),
      node('Mul', [`${name}Mean`, `${name}Scales`], `${name}Moves`),
      node('Add', [`${name}Moves`, `${name}Bias`], `${name}Logits`),
    ],
    initializer: [
      int8Tensor(`${name}Values`, [slots + 1, outputs], withZeros),
      int64Tensor(`${name}Slots`, [], slots),
      floatTensor(`${name}Scales`, [outputs], scales),
      floatTensor(`${name}Bias`, [outputs], bias),
    ],
  };
}
