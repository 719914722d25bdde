import { sizesOf, tagsAmong, tweetOutput, type Weights } from '#training/lstm/weights.ts';
import { dataType, floatTensor, type GraphPart, graphValue, node } from './onnxGraph.ts';

type OutputPart = GraphPart & { readonly output: readonly object[] };

const nothing: OutputPart = { output: [], node: [], initializer: [] };

/**
 * Returns the part of the graph that computes `tags`, float [texts, tags], from `state`. Word pairs do not move them. It is
 * empty for a network without tags.
 * @param ngramLogits name of a tensor [texts, tags] that is added to the logits
 */
export function tagPart(weights: Weights, ngramLogits?: string): OutputPart {
  const { outputs } = sizesOf(weights);
  const tags = tagsAmong(outputs);
  if (tags === 0) return nothing;
  return sigmoidPart('tags', tags, columnsOf(weights, outputs - 1 - tags, tags), ngramLogits);
}

/**
 * Returns the part of the graph that computes `tweets`, float [texts, 1]: how likely an emoticon labels the text happy. It is
 * empty for a network without that output.
 * @param bigramLogits name of a tensor [texts, 1] that is added to the logit
 */
export function tweetPart(weights: Weights, bigramLogits?: string): OutputPart {
  const { outputs } = sizesOf(weights);
  const column = tweetOutput(outputs);
  if (column === undefined) return nothing;
  return sigmoidPart('tweets', 1, columnsOf(weights, column, 1), bigramLogits);
}

interface Columns {
  /** [features, columns] */
  readonly kernel: Float32Array;
  readonly bias: Float32Array;
}

/** Returns neighbouring columns of the output layer. */
function columnsOf({ headKernel, headBias }: Weights, first: number, count: number): Columns {
  const outputs = headBias.values.length;
  const isWanted = (_: number, k: number) => k % outputs >= first && k % outputs < first + count;
  return { kernel: headKernel.values.filter(isWanted), bias: headBias.values.filter(isWanted) };
}

/** @param added name of a tensor that is added to the logits */
function sigmoidPart(name: string, columns: number, { kernel, bias }: Columns, added?: string): OutputPart {
  const named = (part: string) => `${name}${part}`;
  return {
    output: [graphValue(name, dataType.float, ['texts', columns])],
    node: [
      node('MatMul', ['state', named('Kernel')], named('Scores')),
      node('Sum', [named('Scores'), named('Bias'), ...(added === undefined ? [] : [added])], named('Logits')),
      node('Sigmoid', [named('Logits')], name),
    ],
    initializer: [
      floatTensor(named('Kernel'), [kernel.length / columns, columns], kernel),
      floatTensor(named('Bias'), [columns], bias),
    ],
  };
}
