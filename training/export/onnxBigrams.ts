import { type BigramTable, keyBase, markBase } from '#training/bigrams/table.ts';
import {
  dataType,
  floatTensor,
  type GraphPart,
  int8Tensor,
  int64Tensor,
  intAttribute,
  node,
  uint8Tensor,
} from './onnxGraph.ts';

/**
 * Returns the part of the graph that computes `pairLogits`, float [texts, 1], which is `bigramLogit`, and `moves`, float
 * [texts, outputs]: half of it with a minus sign for sad, half of it for happy, 0 for unsure.
 */
export function bigramPart({ marks, values, scale }: BigramTable, outputs: number): GraphPart {
  return {
    node: [
      node('Cast', ['ids'], 'whole', [intAttribute('to', dataType.int64)]),
      node('Slice', ['whole', 'zero', 'beforeLast', 'one'], 'first'),
      node('Slice', ['whole', 'one', 'end', 'one'], 'second'),
      node('Mul', ['first', 'keyBase'], 'high'),
      node('Add', ['high', 'second'], 'key'),
      node('Mod', ['key', 'slots'], 'slot'),
      node('Mod', ['key', 'markBase'], 'mark'),
      node('Gather', ['marks', 'slot'], 'markByte'),
      node('Cast', ['markByte'], 'markThere', [intAttribute('to', dataType.int64)]),
      node('Equal', ['mark', 'markThere'], 'isThere'),
      // The second word is padId, 0, behind the end of a text.
      node('Greater', ['second', 'zero'], 'isWord'),
      node('And', ['isThere', 'isWord'], 'counts'),
      node('Cast', ['counts'], 'counted', [intAttribute('to', dataType.float)]),
      node('Gather', ['pairs', 'slot'], 'pairByte'),
      node('Cast', ['pairByte'], 'pairSteps', [intAttribute('to', dataType.float)]),
      node('Mul', ['pairSteps', 'counted'], 'pairValues'),
      node('ReduceSum', ['pairValues', 'one'], 'sum', [intAttribute('keepdims', 1)]),
      node('Cast', ['lengths'], 'tokens', [intAttribute('to', dataType.float)]),
      node('Sqrt', ['tokens'], 'root'),
      node('Unsqueeze', ['root', 'one'], 'roots'),
      node('Div', ['sum', 'roots'], 'lean'),
      node('Mul', ['lean', 'pairScale'], 'pairLogits'),
      node('Mul', ['pairLogits', 'direction'], 'moves'),
    ],
    initializer: [
      int64Tensor('zero', [1], 0),
      int64Tensor('one', [1], 1),
      int64Tensor('beforeLast', [1], -1),
      int64Tensor('end', [1], Number.MAX_SAFE_INTEGER),
      int64Tensor('keyBase', [], keyBase),
      int64Tensor('slots', [], marks.length),
      int64Tensor('markBase', [], markBase),
      uint8Tensor('marks', [marks.length], marks),
      int8Tensor('pairs', [values.length], values),
      floatTensor('direction', [1, outputs], Float32Array.of(-0.5, 0.5, 0).subarray(0, outputs)),
      floatTensor('pairScale', [], Float32Array.of(scale)),
    ],
  };
}
