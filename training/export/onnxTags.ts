import type { Tensor } from '#training/files/tensorFile.ts';
import { moodsAmong, sizesOf, type Weights } from '#training/lstm/weights.ts';
import { dataType, floatTensor, type GraphPart, graphValue, node } from './onnxGraph.ts';

/**
 * Returns the part of the graph that computes `tags`, float [texts, tags], from `state`. Word pairs do not move them. It is
 * empty for a network without tags.
 */
export function tagPart(weights: Weights): GraphPart & { readonly output: readonly object[] } {
  const { outputs } = sizesOf(weights);
  const moods = moodsAmong(outputs);
  if (outputs === moods) return { output: [], node: [], initializer: [] };
  const columnsOf = ({ values }: Tensor) => values.filter((_, k) => k % outputs >= moods);
  const tags = outputs - moods;
  return {
    output: [graphValue('tags', dataType.float, ['texts', tags])],
    node: [
      node('MatMul', ['state', 'tagKernel'], 'tagScores'),
      node('Add', ['tagScores', 'tagBias'], 'tagLogits'),
      node('Sigmoid', ['tagLogits'], 'tags'),
    ],
    initializer: [
      floatTensor('tagKernel', [weights.headKernel.shape[0]!, tags], columnsOf(weights.headKernel)),
      floatTensor('tagBias', [tags], columnsOf(weights.headBias)),
    ],
  };
}
